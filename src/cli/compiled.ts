/** The program as a script whose compiled form is kept beside it, so that a start need not compile it again. */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

export interface Loaded<Exports> {
  readonly exports: Exports;
  readonly script: Script;
}

/**
 * A script beside the door, without its ending: `lint` for the command people wait for, `cached` for the same
 * without a linter, `app` for everything; `readers` and `packs` for what these ask for only when they meet it.
 */
export type ScriptName = 'lint' | 'cached' | 'app' | 'readers' | 'packs';

/**
 * Where the compiled form for this very program and Node lies, and for a start with these flags. V8 refuses one made by
 * another Node or with other flags; of another script it only sees that the length is another, and would run the old one.
 */
export const cachePath = (folder: string, name: ScriptName): string => {
  const { arch, versions } = process;
  return join(folder, `${name}-${versions.v8}-${arch}${isTuned() ? '-tuned' : ''}-${buildIn(folder)}.cache`);
};

function buildIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'build.id'), 'latin1').slice(0, 8);
  } catch {
    return 'unknown';
  }
}

/**
 * A run is over before optimised code pays: compile plainly at once, optimise ten times later. It takes a
 * third off a run over a whole pack. Only for the V8 of Node 20: a later one no longer knows the first flag
 * and says so aloud. Before the linter is loaded, because compiled code is refused under other flags than it was made with.
 */
export function tune(load: NodeJS.Require): void {
  if (!process.versions.v8.startsWith('11.')) return;
  const { setFlagsFromString } = load('node:v8') as typeof import('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--always-sparkplug');
  // Marking in small steps spares a screen its pauses; here it only takes a sixth of a long run.
  setFlagsFromString('--no-incremental-marking');
  Object.assign(globalThis, { [TUNED]: true });
}

/** Each script has a copy of this file: they share nothing but the process. */
const TUNED = Symbol.for('dunmark.tuned');

const isTuned = (): boolean => TUNED in globalThis;

/** What the bundler makes of a script: to wrap a megabyte at each start would be to copy it. */
export const asFunction = (code: string): string => `(function(exports,require,module,__dirname){${code}\n})`;

/**
 * Loads a script of a folder, from its compiled form where there is one.
 * @param load the door's own `require`, which every script of the folder goes on with
 */
export function loadScript<Exports>(folder: string, name: ScriptName, load: NodeJS.Require): Loaded<Exports> {
  const path = join(folder, `${name}.cjs`);
  const compiled = cachePath(folder, name);
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(compiled);
  } catch {
    // This Node has not run it yet.
  }
  // The bundler writes ASCII only, and one byte a character is the fastest text to read.
  const code = readFileSync(path, 'latin1');
  const script = new Script(code, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const isRefused = script.cachedDataRejected === true;
  if (!cachedData || isRefused) {
    const tuned = isTuned();
    process.once('exit', () => {
      // What was compiled before the flags were set is refused when it is read before they are.
      if (isTuned() === tuned && (isRefused || !existsSync(compiled))) keepCompiled(script, compiled);
    });
  }
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, load, module, folder);
  return { exports: module.exports, script };
}

/**
 * An installed package brings no compiled form: what the first run of a Node compiled is left for the next, beside
 * the script and nowhere else, because who may write there may change the script as well. Where nobody may, each
 * run compiles anew.
 */
function keepCompiled(script: Script, path: string): void {
  const part = `${path}.${process.pid}`;
  let file: number;
  try {
    // Before the compiled form is made, which takes longer than to be refused.
    file = openSync(part, 'wx');
  } catch {
    return;
  }
  try {
    try {
      writeFileSync(file, script.createCachedData());
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}
