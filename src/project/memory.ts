/** What is still known of files from the last look at them: only what has changed is read and judged anew. */
import type { SourceFile } from './source-file.js';

export interface Memory {
  /** What a file was read as, while its text stays. */
  readonly recall: <Read extends object>(file: SourceFile, read: () => Read) => Read;
  /** What was said of something read, while everything it was judged by stays. */
  readonly judged: <Result extends object>(of: object, judge: () => Result) => Result;
  readonly knows: (of: object) => boolean;
  /** @param basis everything a judgement rests on; where one of them is another than before, all is judged anew */
  readonly restOn: (basis: readonly unknown[]) => void;
  /** Forgets the files that are no more. */
  readonly keep: (paths: ReadonlySet<string>) => void;
}

export function createMemory(): Memory {
  const files = new Map<string, { readonly file: SourceFile; readonly read: object }>();
  let results = new WeakMap<object, object>();
  let basis: readonly unknown[] = [];
  return {
    recall<Read extends object>(file: SourceFile, read: () => Read): Read {
      const known = files.get(file.path);
      if (known && known.file.text === file.text && known.file.fault?.code === file.fault?.code)
        return known.read as Read;
      const now = read();
      files.set(file.path, { file, read: now });
      return now;
    },
    judged<Result extends object>(of: object, judge: () => Result): Result {
      const known = results.get(of) as Result | undefined;
      if (known) return known;
      const now = judge();
      results.set(of, now);
      return now;
    },
    knows: (of) => results.has(of),
    restOn(now) {
      if (now.length === basis.length && now.every((each, i) => each === basis[i])) return;
      basis = now;
      results = new WeakMap();
    },
    keep(paths) {
      for (const path of files.keys()) if (!paths.has(path)) files.delete(path);
    },
  };
}
