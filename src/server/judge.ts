/** When texts are judged: the one being written at once, the rest of its pack when there is time. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../model/finding.js';
import { lintLetters } from '../project/lint-files.js';
import type { OpenFile } from '../workspace/open-folder.js';
import type { OpenPack } from '../workspace/open-pack.js';
import { carried } from './carry.js';
import type { Folder, Folders } from './folders.js';
import type { Published } from './published.js';
import { uriOf } from './uris.js';

/** Longest the server is busy with what nobody waits for. */
const SLICE = 12;
/** Quiet after which the rest of a pack is looked at. */
const PACK_QUIET = 250;

export interface JudgeHost {
  readonly folders: Folders;
  readonly documents: {
    readonly get: (uri: string) => TextDocument | undefined;
    readonly all: () => TextDocument[];
  };
  readonly published: Published;
  readonly debounce: () => number;
  readonly wholePack: () => boolean;
  readonly isPackRule: (rule: string) => boolean;
  /** After each judgement of an open text. */
  readonly judged: (document: TextDocument, file: OpenFile | undefined, folder: Folder) => void;
  readonly fail: (error: unknown) => void;
}

export interface Judge {
  /** A text was opened or changed. */
  readonly soon: (uri: string) => void;
  /** Every open text of a folder: its settings changed. */
  readonly all: () => void;
  readonly closed: (uri: string) => void;
  /** Findings of a text as it is now. */
  readonly findings: (file: OpenFile, folder: Folder) => readonly Finding[];
  readonly stop: () => void;
}

/** What a whole pack said of a file, and of which text. */
interface PackWord {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function createJudge(host: JudgeHost): Judge {
  const { folders, documents, published } = host;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  const packWords = new Map<string, PackWord>();
  const brokenSettings = new Map<string, ReadonlySet<string>>();
  const packWordKey = (pack: OpenPack, path: string): string => `${pack.root}\0${path}`;

  const findings = (file: OpenFile, folder: Folder): readonly Finding[] => {
    const { path, text, pack, kind } = file;
    if (kind === 'config') {
      folder.settings.usable([path]);
      return folder.settings.problems().get(path) ?? [];
    }
    if (kind === 'lexicon')
      return folder.settings.usable([path])?.words.find((each) => each.path === path)?.findings ?? [];
    if (!pack) {
      const context = folder.context(path);
      return context ? lintLetters([folder.files.read(file.full, path)], context)[0]!.findings : [];
    }
    const alone = pack.alone(path) ?? [];
    const word = packWords.get(packWordKey(pack, path));
    const more = word ? carried(word.findings, word.text, text) : [];
    return [...alone, ...more].sort((a, b) => a.span.start - b.span.start);
  };

  const judge = async (uri: string): Promise<void> => {
    const folder = await folders.of(uri);
    // It may have changed while the folder was read.
    const document = documents.get(uri);
    if (!document) return;
    const file = folder.look(folders.full(uri));
    const found = file ? findings(file, folder) : [];
    published.tell({ uri, text: document.getText(), findings: found, version: document.version });
    tellSettings(folder);
    host.judged(document, file, folder);
    if (file?.pack) wholeSoon(file.pack, folder);
  };

  const tellSettings = (folder: Folder): void => {
    const before = brokenSettings.get(folder.uri) ?? new Set();
    const now = new Set<string>();
    for (const [path, found] of folder.settings.problems()) {
      const full = folder.full(path);
      const uri = uriOf(full, folder.uri);
      now.add(uri);
      if (!documents.get(uri))
        published.tell({ uri, text: folder.files.read(full, path).text, findings: found });
    }
    for (const uri of before) if (!now.has(uri) && !documents.get(uri)) published.clear(uri);
    brokenSettings.set(folder.uri, now);
  };

  const wholeSoon = (pack: OpenPack, folder: Folder): void => {
    clearTimeout(running.get(pack.root));
    const work = (): void => {
      try {
        const end = performance.now() + SLICE;
        if (!pack.prepare(() => performance.now() > end)) {
          running.set(pack.root, setTimeout(work, 0));
          return;
        }
        const now = pack.now();
        if (now) tellWhole(pack, folder, now.whole());
      } catch (error) {
        host.fail(error);
      }
    };
    running.set(pack.root, setTimeout(work, PACK_QUIET));
  };

  const tellWhole = (
    pack: OpenPack,
    folder: Folder,
    files: ReturnType<NonNullable<ReturnType<OpenPack['now']>>['whole']>,
  ): void => {
    const seen = new Set<string>();
    for (const { path, source, findings: found } of files) {
      const uri = uriOf(folder.full(path), folder.uri);
      seen.add(uri);
      packWords.set(packWordKey(pack, path), {
        text: source,
        findings: found.filter(({ rule }) => host.isPackRule(rule)),
      });
      const document = documents.get(uri);
      if (document)
        published.tell({ uri, text: document.getText(), findings: found, version: document.version });
      else if (host.wholePack()) published.tell({ uri, text: source, findings: found });
      else published.clear(uri);
    }
    const home = `${uriOf(pack.root, folder.uri)}/`;
    for (const uri of published.uris())
      if (uri.startsWith(home) && !seen.has(uri) && !documents.get(uri)) published.clear(uri);
  };

  const soon = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    const run = (): void => {
      waiting.delete(uri);
      judge(uri).catch(host.fail);
    };
    waiting.set(uri, setTimeout(run, host.debounce()));
  };

  return {
    soon,
    all() {
      for (const { uri } of documents.all()) soon(uri);
    },
    closed(uri) {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      folders
        .of(uri)
        .then((folder) => {
          // The rest of an open pack is told of as it lies on the disk; nobody else's closed file is.
          const pack = folder.look(folders.full(uri))?.pack;
          published.clear(uri);
          if (pack) wholeSoon(pack, folder);
        })
        .catch(host.fail);
    },
    findings,
    stop() {
      for (const timer of [...waiting.values(), ...running.values()]) clearTimeout(timer);
    },
  };
}
