/** `npm run similarity -- <texts…>`: the longest runs our letters and phrases share with texts that are not ours. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES } from '../src/model/language.js';
import { disk } from '../src/node/disk.js';
import { readPhrases } from '../src/parse/phrase-file.js';
import { readPlaybook } from '../src/parse/playbook-file.js';
import { split } from '../src/parse/split.js';
import { findFiles } from '../src/workspace/find-files.js';
import { ROOT } from './generate/files.js';
import { longestRuns, type Run, sourceOf } from './similarity/longest-runs.js';

/** How many runs of each kind are shown. */
const SHOWN = 12;

interface Own {
  readonly place: string;
  readonly text: string;
}

const paths = process.argv.slice(2);
if (!paths.length) {
  console.error('usage: npm run similarity -- <text files to compare with>');
  process.exit(2);
}
const sources = paths.map((path) => sourceOf(readFileSync(path, 'utf8')));
const found = ownTexts().flatMap(({ place, text }) =>
  longestRuns(text, sources).map((run) => ({ ...run, place, words: text.slice(run.start, run.end) })),
);
show('English, in words', ({ words }) => !/\p{Script=Han}/u.test(words));
show('Chinese, in characters', ({ words }) => /\p{Script=Han}/u.test(words));

function show(title: string, isOfKind: (run: Run & { readonly words: string }) => boolean): void {
  const runs = found.filter(isOfKind).sort((a, b) => b.length - a.length);
  console.log(`${title}: longest run ${runs[0]?.length ?? 0}`);
  const seen = new Set<string>();
  for (const { length, words, place, source } of runs) {
    const key = words.toLowerCase();
    if (seen.has(key) || seen.size === SHOWN) continue;
    seen.add(key);
    console.log(
      `${`${length}`.padStart(4)}  “${words.replace(/\s+/g, ' ')}”  ${place} · ${basename(paths[source]!)}`,
    );
  }
}

/** Letters without their front matter but for the subject; phrases and clauses of both languages. */
function ownTexts(): readonly Own[] {
  const root = join(ROOT, 'templates');
  return findFiles(root, { files: disk }).files.flatMap((path): readonly Own[] => {
    const source = readFileSync(path, 'utf8');
    const place = path.slice(root.length + 1);
    if (path.endsWith('.md')) return [{ place, text: letterText(source) }];
    if (place.startsWith('phrases/'))
      return (readPhrases(place, source).phrases?.phrases ?? []).flatMap(({ id, text }) =>
        LANGUAGES.map((lang) => ({ place: `${place} ${id}`, text: text[lang] })),
      );
    if (place === 'playbook.yml')
      return [{ place, text: JSON.stringify(readPlaybook(place, source).playbook) }];
    return [];
  });
}

function letterText(source: string): string {
  const parts = split(source);
  if ('rule' in parts) return source;
  const subject = /^subject: *(.*)$/m.exec(source)?.[1] ?? '';
  return `${subject}\n{{ }}\n${source.slice(parts.body)}`;
}
