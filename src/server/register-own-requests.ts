/** What our own extension asks for beside the protocol; any other client may. */

import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { configReport } from '../service/config-report.js';
import { ladder, type PackLadder, type RungLetter } from '../service/ladder.js';
import { letterChoices, newLetter } from '../service/new-letter.js';
import { phraseChoices } from '../service/phrase-choices.js';
import { type LetterPreview, preview } from '../service/preview.js';
import type { Status } from '../service/status.js';
import { clean } from '../text/clean.js';
import { engine } from '../workspace/engine.js';
import type { OpenPack } from '../workspace/open-pack.js';
import { Problem } from '../workspace/problem.js';
import { settingsReport } from '../workspace/settings-report.js';
import { type AskHost, asked } from './ask.js';
import { textEditOf } from './convert/positions.js';
import { shown } from './convert/shown.js';
import type { Folder } from './folders.js';
import {
  CONFIG,
  type ConfigReport,
  LADDER,
  type Ladder,
  type LadderLetter,
  type LetterStatus,
  NEW_LETTER,
  NEW_LETTER_CHOICES,
  type NewLetter,
  type NewLetterChoices,
  type NewLetterParams,
  PHRASES,
  type PhraseChoice,
  type PhrasesParams,
  PREVIEW,
  type Preview,
  type PreviewParams,
} from './protocol.js';

interface AboutFile {
  readonly uri: string;
}

export function registerOwnRequests(host: AskHost): void {
  const { connection, folders } = host;
  connection.onRequest(PREVIEW, async ({ uri, data }: PreviewParams): Promise<Preview | null> => {
    const found = await asked(host, uri);
    const filled = found && preview(found.desk, data);
    if (!filled) return null;
    const { twin, ...own } = filled;
    return shown({
      ...previewOf(own, found.folder, uri),
      ...(twin && {
        twin: previewOf(twin, found.folder, found.folder.uriOf(found.folder.full(twin.path))),
      }),
    });
  });
  connection.onRequest(
    PHRASES,
    async ({ uri, position }: PhrasesParams): Promise<readonly PhraseChoice[]> => {
      const found = await asked(host, uri);
      if (!found) return [];
      const { desk, document } = found;
      return phraseChoices(desk, document.offsetAt(position)).map(({ edits, ...choice }) => ({
        ...shown(choice),
        edits: edits.map((edit) => textEditOf(document, edit)),
      }));
    },
  );
  connection.onRequest(LADDER, async ({ uri }: AboutFile): Promise<readonly Ladder[]> => {
    const folder = await folders.of(uri);
    const nearest = folder.packNear(folders.full(uri));
    const packs = new Set([...(nearest ? [nearest] : []), ...folder.packs()]);
    return [...packs].map((pack) => shown(ladderOf(pack, folder)));
  });
  const packAt = async (uri: string) => {
    const folder = await folders.of(uri);
    return { folder, now: folder.packNear(folders.full(uri))?.now() };
  };
  connection.onRequest(NEW_LETTER_CHOICES, async ({ uri }: AboutFile): Promise<NewLetterChoices | null> => {
    const { folder, now } = await packAt(uri);
    if (!now) return null;
    const choices = letterChoices(now.pack, folder.locale);
    return shown({ ...choices, pack: folder.uriOf(folder.full(choices.pack)) });
  });
  connection.onRequest(NEW_LETTER, async (wish: NewLetterParams): Promise<NewLetter> => {
    const { folder, now } = await packAt(wish.pack);
    if (!now)
      throw new ResponseError(ErrorCodes.InvalidRequest, `there is no pack.yml in ${clean(`${wish.pack}`)}`);
    const made = newLetter(now.pack, wish, folder.locale);
    if ('refused' in made) throw new ResponseError(ErrorCodes.InvalidRequest, clean(made.refused));
    return { files: made.map(({ path, text }) => ({ uri: folder.uriOf(folder.full(path)), text })) };
  });
  connection.onRequest(CONFIG, async ({ uri }: AboutFile): Promise<ConfigReport> => {
    const { cwd, files, locale, path } = await folderAt(host, uri);
    try {
      const report = settingsReport(path, { cwd, files, locale });
      return shown({ markdown: configReport(report, engine().linter.rules, locale) });
    } catch (error) {
      if (error instanceof Problem) return shown({ markdown: `${error.message}\n` });
      throw error;
    }
  });
}

async function folderAt({ folders }: AskHost, uri: string) {
  const folder = await folders.of(uri);
  const { cwd, files, locale } = folder;
  return { cwd, files, locale, path: folder.shown(folders.full(uri)) };
}

const previewOf = (
  { path: _, place, ...filled }: Omit<LetterPreview, 'twin'>,
  folder: Folder,
  uri: string,
): Omit<Preview, 'twin'> => ({ uri, ...filled, ...(place && { place: statusOf(place, folder) }) });

/** The same with addresses instead of paths. */
export const statusOf = ({ twin, ...status }: Status, folder: Folder): LetterStatus => ({
  ...status,
  ...(twin !== undefined && { twin: folder.uriOf(folder.full(twin)) }),
});

function ladderOf(pack: OpenPack, folder: Folder): Ladder {
  const now = pack.now();
  const { context, judge, pack: loaded } = now;
  const findings = new Map(now.whole().map((file) => [file.path, file.findings]));
  const found: PackLadder = ladder(
    {
      pack: loaded,
      linter: context.linter,
      locale: context.locale,
      scope: judge.scope(loaded.packFile.path),
    },
    findings,
  );
  const letterOf = ({ path, ...letter }: RungLetter): LadderLetter => ({
    uri: folder.uriOf(folder.full(path)),
    ...letter,
  });
  return {
    uri: folder.uriOf(pack.root),
    title: found.title,
    languages: found.languages,
    rungs: found.rungs.map((rung) => ({ ...rung, letters: rung.letters.map(letterOf) })),
    beside: found.beside.map(letterOf),
  };
}
