/** `dunmark new`: a letter and its twins in the nearest pack, all of them or none. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { starterText } from '../../generated/starter.js';
import { writeInside } from '../../node/inside.js';
import { readPack } from '../../node/read-pack.js';
import { refuseWayOut } from '../../node/way-out.js';
import { newLetterFiles } from '../../project/new-letter.js';
import type { Starter } from '../../project/starter.js';
import { cleanLine } from '../../text/clean.js';
import { engine } from '../../workspace/engine.js';
import { Problem } from '../../workspace/problem.js';
import { shown } from '../../workspace/shown.js';
import type { NewOptions } from '../commands/new.js';
import { readNewId } from '../init/letter-id.js';
import { NEW } from '../init/words.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { traitName } from '../place-words.js';
import { say } from '../words.js';

/** @throws Problem when the id is none, there is no pack, or the letter is there already; then nothing was written */
export function newLetter(id: string, options: NewOptions, { cwd, out }: Io): ExitCode {
  const traits = readNewId(id, options);
  const folder = options.pack ?? nearestPack(cwd);
  const { pack } = readPack(folder, cwd, engine().defaults);
  const root = resolve(cwd, pack.root);
  const { skeletons } = JSON.parse(starterText()) as Starter;
  const letters = newLetterFiles(skeletons, pack.settings, {
    id,
    ...traits,
    ...(options.lang && { languages: [options.lang] }),
    called: (lang) => ({ stage: traitName(traits.stage, lang), channel: traitName(traits.channel, lang) }),
  });
  const pathOf = (path: string): string => shown(join(root, path), cwd);
  const taken = letters
    .flatMap(({ path }) => [path, path.replace(/md$/, 'markdown')])
    .find((path) => existsSync(join(root, path)));
  if (taken) throw new Problem(`${pathOf(taken)} is there already; nothing was written`);
  refuseWayOut(root, cwd, pack.root);
  for (const { path, text } of letters) {
    writeInside(root, path, text);
    out.write(`${say(NEW.made, options.locale, { path: cleanLine(pathOf(path)) })}\n`);
  }
  const rows = letters.flatMap(({ path, text }) =>
    blanks(text).map(({ line, blank }) => `  ${cleanLine(`${pathOf(path)}:${line}`)}  ${cleanLine(blank)}\n`),
  );
  // A message is so short that nothing may be left to write.
  out.write(`\n${say(rows.length ? NEW.write : NEW.whole, options.locale)}\n${rows.join('')}`);
  return CLEAN;
}

/** The folder with pack.yml that this one lies in; else what other commands take. */
function nearestPack(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pack.yml'))) return shown(folder, cwd) || '.';
    if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return undefined;
  }
}

/** What stands in brackets below the front matter, with its line. */
const blanks = (text: string): ReadonlyArray<{ readonly line: number; readonly blank: string }> => {
  const lines = text.split('\n');
  const body = lines.indexOf('---', 1);
  return lines.flatMap((content, i) =>
    i <= body
      ? []
      : [...content.matchAll(/\[[^\]]+\]|【[^】]+】/g)].map(([blank]) => ({ line: i + 1, blank })),
  );
};
