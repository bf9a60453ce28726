/** `dunmark init`: decides, shows, asks, writes. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { starterText } from '../../generated/starter.js';
import { isLanguage, LANGUAGES, type Language } from '../../model/language.js';
import { writeInside } from '../../node/inside.js';
import { refuseWayOut } from '../../node/way-out.js';
import { type Starter, starterPack } from '../../project/starter.js';
import { cleanLine } from '../../text/clean.js';
import { Problem } from '../../workspace/problem.js';
import type { InitOptions } from '../commands/init.js';
import { type Host, type Place, placeOf, runner } from '../init/place.js';
import { plan, type Step } from '../init/plan.js';
import { planText } from '../init/plan-text.js';
import { INIT } from '../init/words.js';
import { CLEAN, type ExitCode, FAILED, type Io } from '../io.js';
import { say } from '../words.js';

/** @throws Problem when the folder cannot be begun in; then nothing was written */
export async function init(dir: string | undefined, options: InitOptions, io: Io): Promise<ExitCode> {
  const { locale, force = false, empty = false } = options;
  const root = resolve(io.cwd, dir ?? '.');
  refuseWayOut(root, io.cwd, dir ?? '.');
  if (existsSync(root) && !statSync(root).isDirectory())
    throw new Problem(`${dir} is a file; name a folder to begin in`);
  const ask = options.yes || options.dryRun ? undefined : io.ask;
  const pack = packFolder(root, options.pack);
  const isThere = existsSync(resolve(root, pack, 'pack.yml')) && !force;
  const languages = await languagesOf(options, isThere ? undefined : ask);
  if (!languages) return nothing(FAILED, options, io);
  const files = starterPack(JSON.parse(starterText()) as Starter, {
    languages,
    letters: !empty,
    date: new Date().toISOString().slice(0, 10),
  });
  const packFiles: ReadonlyMap<string, string> = isThere ? new Map() : files;
  if (!isThere && !empty) refuseCrowd(root, pack, packFiles);
  const place = placeOf(root);
  const hosts = hostsOf(options, place);
  const steps = plan({ root, place, hosts, pack, packFiles, force });
  io.out.write(planText(steps, { dir: dir ?? '.', pack, locale }));
  const toWrite = steps.filter(({ text }) => text !== undefined);
  if (options.dryRun || !toWrite.length) {
    io.out.write(`\n${say(options.dryRun ? INIT.nothing : INIT.current, locale)}\n`);
    return CLEAN;
  }
  const answer = ask ? await ask(`\n${say(INIT.confirm, locale)}`) : '';
  if (answer === undefined || /^n/i.test(answer))
    return nothing(answer === undefined ? FAILED : CLEAN, options, io);
  for (const { path, text } of toWrite) writeInside(root, path, text!);
  io.out.write(`\n${say(INIT.made, locale, { n: toWrite.length })}\n`);
  io.out.write(next(steps, { dir: root === io.cwd ? undefined : dir, place, pack, empty, isThere, locale }));
  return CLEAN;
}

/** Nobody answered, or the answer was no. */
function nothing(code: ExitCode, { locale }: InitOptions, io: Io): ExitCode {
  io.err.write(`dunmark: ${say(INIT.nothing, locale)}\n`);
  return code;
}

/** A folder that is a pack itself stays one. With a slash behind, or empty. */
function packFolder(root: string, asked: string): string {
  if (existsSync(resolve(root, 'pack.yml'))) return '';
  const name = asked.replace(/^\.\/|\/+$/g, '');
  if (name === '.') return '';
  // Goes into commands and patterns of other tools: nothing in it may mean anything there.
  if (/^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(name)) return `${name}/`;
  throw new Problem(
    `--pack: “${cleanLine(asked)}” cannot be the folder of a pack; use letters, digits, . _ and - inside the folder you begin in`,
  );
}

/** Letters put among somebody else's files would be taken for theirs. */
function refuseCrowd(root: string, pack: string, files: ReadonlyMap<string, string>): void {
  if (!pack || !existsSync(resolve(root, pack))) return;
  const own = new Set([...files.keys()].map((path) => path.split('/')[0]));
  const other = readdirSync(resolve(root, pack)).find((name) => !own.has(name) && !name.startsWith('.'));
  if (other === undefined) return;
  throw new Problem(
    `${pack} holds other files, ${cleanLine(other)} for one; name another folder with --pack, or pass --empty to put only pack.yml and variables.yml beside them`,
  );
}

async function languagesOf(
  { lang, locale }: InitOptions,
  ask: Io['ask'],
): Promise<readonly Language[] | undefined> {
  for (let chosen: string | undefined = lang ?? (ask ? '?' : 'both'); ; ) {
    if (isLanguage(chosen)) return [chosen];
    if (chosen === 'both' || chosen === '') return LANGUAGES;
    chosen = (await ask?.(say(INIT.languages, locale)))?.toLowerCase();
    if (chosen === undefined) return undefined;
  }
}

function hostsOf({ ci }: InitOptions, { hosts }: Place): readonly Host[] {
  if (ci === undefined) return hosts;
  if (ci === 'none') return [];
  return ci === 'both' ? ['github', 'gitlab'] : [ci];
}

interface NextOptions {
  /** As it was named, where it is another folder than this one. */
  readonly dir: string | undefined;
  readonly place: Place;
  readonly pack: string;
  readonly empty: boolean;
  readonly isThere: boolean;
  readonly locale: Language;
}

function next(steps: readonly Step[], options: NextOptions): string {
  const { dir, place, pack, empty, isThere, locale } = options;
  const isInstalled = place.home !== undefined;
  const run = isInstalled ? 'npx dunmark' : runner(place);
  const first = empty
    ? say(INIT.bring, locale, {
        run,
        at: !pack || pack === 'templates/' ? '' : ` --pack ${pack.slice(0, -1)}`,
      })
    : say(INIT.read, locale, { pack });
  const hooked = steps.some(({ path, how }) => path === '.pre-commit-config.yaml' && how === 'made');
  const lines = [
    ...(isThere ? [] : [first]),
    say(INIT.judge, locale, { run }),
    ...(place.hasPackage && !isInstalled ? [say(INIT.hookInstalled, locale)] : []),
    ...(hooked ? [say(INIT.hook, locale)] : []),
  ];
  const numbered = lines.slice(0, 3).map((line, i) => `  ${i + 1}. ${line}\n`);
  const title =
    dir === undefined ? say(INIT.next, locale) : say(INIT.nextIn, locale, { dir: cleanLine(dir) });
  return `\n${title}\n${numbered.join('')}`;
}
