/** The rest of a pack, read and judged in slices while nobody waits, and told of as a whole. */
import type { Finding } from '../model/finding.js';
import type { OpenPack } from '../workspace/open-pack.js';
import type { Folder } from './folders.js';
import type { JudgeHost } from './judge.js';

/** Milliseconds the server is busy at most with what nobody waits for. */
const SLICE = 24;
/** Quiet after which the rest of a pack is looked at. */
const QUIET = 250;
/** Work after which people are told that something is going on. */
const LONG = 1000;

/** What a whole pack said of a file, and of which text. */
export interface PackWord {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface WholePacks {
  /** A file of the pack changed. */
  readonly soon: (pack: OpenPack, folder: Folder) => void;
  readonly wordOf: (pack: OpenPack, path: string) => PackWord | undefined;
  /** Nothing that has begun goes on. */
  readonly stop: () => void;
}

export function createWholePacks(host: JudgeHost): WholePacks {
  const { documents, published } = host;
  const words = new WeakMap<OpenPack, ReadonlyMap<string, PackWord>>();
  const timers = new Map<OpenPack, ReturnType<typeof setTimeout>>();

  const tell = (pack: OpenPack, folder: Folder): void => {
    const now = pack.now();
    const seen = new Set<string>();
    const said = new Map<string, PackWord>();
    for (const { path, source, findings } of now.whole()) {
      const uri = folder.uriOf(folder.full(path));
      seen.add(uri);
      said.set(path, { text: source, findings: findings.filter(({ rule }) => host.isPackRule(rule)) });
      const document = documents.get(uri);
      if (document) published.tell({ uri, text: document.getText(), findings, version: document.version });
      else if (host.wholePack()) published.tell({ uri, text: source, findings });
      else published.clear(uri);
    }
    words.set(pack, said);
    const home = `${folder.uriOf(pack.root)}/`;
    published.clearBelow(home, (uri) => !seen.has(uri) && !documents.get(uri));
  };

  const work = (pack: OpenPack, folder: Folder, spent: number, progress: Progress | undefined): void => {
    timers.delete(pack);
    try {
      const begun = performance.now();
      const left = pack.prepare(() => performance.now() - begun > SLICE);
      if (left.files === 0) {
        progress?.done();
        tell(pack, folder);
        return;
      }
      const now = spent + performance.now() - begun;
      const shown = progress ?? (now > LONG ? host.progress() : undefined);
      shown?.report(Math.round(100 * (1 - left.files / left.of)));
      timers.set(
        pack,
        setTimeout(() => work(pack, folder, now, shown), 0),
      );
    } catch (error) {
      progress?.done();
      host.fail(error);
    }
  };
  return {
    soon(pack, folder) {
      clearTimeout(timers.get(pack));
      timers.set(
        pack,
        setTimeout(() => work(pack, folder, 0, undefined), QUIET),
      );
    },
    wordOf: (pack, path) => words.get(pack)?.get(path),
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Something people see go on. */
export interface Progress {
  readonly report: (percentage: number) => void;
  readonly done: () => void;
}
