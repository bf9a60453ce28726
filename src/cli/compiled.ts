/** The program as a script whose compiled form is kept beside it, so that a start need not compile it again. */
import { readFileSync } from 'node:fs';
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

/** Where the compiled form for this very Node lies. Another one refuses it and compiles by itself. */
export const cachePath = (folder: string, name: ScriptName): string =>
  join(folder, `${name}-${process.versions.v8}-${process.arch}.cache`);

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
}

/** What the bundler makes of a script: to wrap a megabyte at each start would be to copy it. */
export const asFunction = (code: string): string => `(function(exports,require,module,__dirname){${code}\n})`;

/**
 * Loads a script of a folder, from its compiled form where there is one.
 * @param load the door's own `require`, which every script of the folder goes on with
 */
export function loadScript<Exports>(folder: string, name: ScriptName, load: NodeJS.Require): Loaded<Exports> {
  const path = join(folder, `${name}.cjs`);
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(cachePath(folder, name));
  } catch {
    // Bundled with another Node: V8 compiles as it always does.
  }
  // The bundler writes ASCII only, and one byte a character is the fastest text to read.
  const code = readFileSync(path, 'latin1');
  const script = new Script(code, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, load, module, folder);
  return { exports: module.exports, script };
}
