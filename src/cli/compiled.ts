/** The program as a script whose compiled form is kept beside it, so that a start need not compile it again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

export interface Loaded<Exports> {
  readonly exports: Exports;
  readonly script: Script;
}

/** Where the compiled form for this very Node lies. Another one refuses it and compiles by itself. */
export const cachePath = (folder: string): string =>
  join(folder, `app-${process.versions.v8}-${process.arch}.cache`);

/** Loads `app.cjs` of a folder, from its compiled form where there is one. */
export function loadApp<Exports>(folder: string): Loaded<Exports> {
  const path = join(folder, 'app.cjs');
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(cachePath(folder));
  } catch {
    // Bundled with another Node: V8 compiles as it always does.
  }
  const source = `(function(exports,require,module){${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, createRequire(path), module);
  return { exports: module.exports, script };
}
