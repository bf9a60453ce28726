/** When texts are judged: the one being written at once, the rest of its pack when there is time. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../model/finding.js';
import { lintLetters } from '../project/lint-files.js';
import type { OpenFile } from '../workspace/open-folder.js';
import { carried } from './carry.js';
import type { Folder, Folders } from './folders.js';
import type { Published } from './published.js';
import { createWholePacks, type Progress } from './whole-packs.js';

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
  /** Begins to show that something goes on. */
  readonly progress: () => Progress;
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
  /** Folders were closed or are read anew: what had begun for them does not go on. */
  readonly stop: () => void;
}

export function createJudge(host: JudgeHost): Judge {
  const { folders, documents, published } = host;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const packs = createWholePacks(host);
  /** Settings and word files that are not open and have been told to be wrong. */
  const wrongSettings = new Map<string, ReadonlySet<string>>();

  const findings = (file: OpenFile, folder: Folder): readonly Finding[] => {
    const { path, text, pack, kind } = file;
    const { settings, files } = folder;
    if (kind === 'config' || kind === 'lexicon') return settings.findings(path, text);
    if (!pack) return lintLetters([files.read(file.full, path)], folder.context(path))[0]!.findings;
    const alone = pack.alone(path) ?? [];
    const word = packs.wordOf(pack, path);
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
    if (file?.pack) packs.soon(file.pack, folder);
  };

  const tellSettings = ({ settings, files, full, uri: home, uriOf }: Folder): void => {
    const wrong = new Map(settings.problems());
    for (const { path, findings: found } of settings.usable([]).words)
      if (found.length) wrong.set(path, found);
    const now = new Set<string>();
    for (const [path, found] of wrong) {
      const uri = uriOf(full(path));
      now.add(uri);
      if (!documents.get(uri))
        published.tell({ uri, text: files.read(full(path), path).text, findings: found });
    }
    for (const uri of wrongSettings.get(home) ?? [])
      if (!now.has(uri) && !documents.get(uri)) published.clear(uri);
    wrongSettings.set(home, now);
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
          if (pack) packs.soon(pack, folder);
        })
        .catch(host.fail);
    },
    findings,
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
      packs.stop();
    },
  };
}
