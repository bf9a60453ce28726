/** `dunmark phrasebook`: a pack in; a PDF, a page and a text for a wiki out. */
import { join, resolve } from 'node:path';
import { printable } from '../../generated/printable.js';
import { ruleNotesText } from '../../generated/rule-notes.js';
import { compiledWords } from '../../generated/words.js';
import type { LintScope } from '../../lint/linter.js';
import { LANGUAGES, type Language } from '../../model/language.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import { CHANNELS, STAGES } from '../../model/stage.js';
import { bookPdf, PAPERS } from '../../node/book-pdf.js';
import { pageFonts } from '../../node/page-fonts.js';
import { readPack } from '../../node/read-pack.js';
import { refuseWayOut } from '../../node/way-out.js';
import { makeFolder, writeFilesWhole } from '../../node/write-file.js';
import type { Book } from '../../phrasebook/book.js';
import { bookMarkdown } from '../../phrasebook/markdown.js';
import { bookPage } from '../../phrasebook/page/book-page.js';
import { judgeBook } from '../../project/judge-book.js';
import { summarise } from '../../project/lint-files.js';
import type { LoadedPack } from '../../project/pack.js';
import { packBook } from '../../project/pack-book.js';
import { faultsOfPack } from '../../project/pack-faults.js';
import { unprintableInBook } from '../../project/unprintable-book.js';
import { cleanLine } from '../../text/clean.js';
import { lineIndex } from '../../text/lines.js';
import { nearest } from '../../text/nearest.js';
import { readPrintable } from '../../text/printable.js';
import { engine } from '../../workspace/engine.js';
import { Problem } from '../../workspace/problem.js';
import { colors, wantsColor } from '../colors.js';
import type { PhrasebookOptions } from '../commands/phrasebook.js';
import { epoch } from '../epoch.js';
import { CLEAN, type ExitCode, FAILED, FOUND, type Io } from '../io.js';
import { sizeOf } from '../size.js';
import { LEVEL, PHRASEBOOK, say } from '../words.js';

const FORMATS = ['pdf', 'html', 'md'] as const;
type Format = (typeof FORMATS)[number];

/** @throws Problem when an option, the pack or the folder cannot be used; nothing is written then */
export async function phrasebook(
  folder: string | undefined,
  options: PhrasebookOptions,
  io: Io,
): Promise<ExitCode> {
  const { cwd } = io;
  const formats = [...new Set(listOf('--format', options.format, FORMATS))];
  const [paper = 'a5', ...more] = listOf('--paper', options.paper, PAPERS);
  if (more.length) throw new Problem('--paper takes one size; make the book once for each');
  if (!formats.includes('pdf') && (options.booklet || paper !== 'a5'))
    throw new Problem('--paper and --booklet are about the PDF; add pdf to --format');
  if (!options.out.trim()) throw new Problem('--out needs the name of a folder');
  refuseWayOut(resolve(cwd, options.out), cwd, options.out);
  const { pack, problems } = readPack(folder, cwd, engine().defaults);
  for (const problem of problems) io.err.write(`dunmark: ${cleanLine(problem)}\n`);
  if (problems.length) return FAILED;
  const book = bookOf(pack, options);
  if (isRefused(book, pack, formats, options, io)) return FOUND;
  const made: Array<readonly [string, string | Uint8Array]> = [];
  const progress = progressOn(io, options.locale);
  try {
    for (const format of formats) {
      progress.step(format);
      made.push([`phrasebook.${format}`, await make(format, book, pack, { ...options, paper }, io)]);
    }
  } finally {
    progress.end();
  }
  const out = resolve(cwd, options.out);
  makeFolder(out, options.out);
  writeFilesWhole(
    made.map(([name, content]) => ({ path: join(out, name), content, shown: join(options.out, name) })),
  );
  const c = colors(wantsColor(io, io.out, options.color));
  const { locale } = options;
  for (const [name, content] of made)
    io.out.write(
      `${say(PHRASEBOOK.made, locale, { path: c.bold(cleanLine(join(options.out, name))), size: sizeOf(content) })}\n`,
    );
  return CLEAN;
}

/** Why the book cannot be made of this pack as it is; told, each at its place. */
function isRefused(
  book: Book,
  pack: LoadedPack,
  formats: readonly Format[],
  { locale, out }: Pick<PhrasebookOptions, 'locale' | 'out'>,
  { out: told, err }: Io,
): boolean {
  const { linter } = engine();
  const scope = scopeOf(pack, locale);
  const faults = faultsOfPack(pack, linter, scope);
  // A page and a wiki have their reader's fonts beside ours; paper has not.
  const isPrintable = formats.includes('pdf') ? readPrintable(printable) : () => true;
  const boxes = faults.length ? [] : unprintableInBook(book, pack, isPrintable, linter, scope);
  for (const { path, source, findings } of [...faults, ...boxes]) {
    const lines = lineIndex(source);
    for (const { span, severity, message, rule } of findings) {
      const { line, column } = lines.at(span.start);
      const place = `${cleanLine(path)}:${line}:${column}`;
      told.write(`${place}  ${LEVEL[severity][locale]}  ${cleanLine(message)}  ${rule}\n`);
    }
  }
  const reason = faults.length ? PHRASEBOOK.unreadable : PHRASEBOOK.unprintable;
  const n = summarise([...faults, ...boxes]).errors;
  if (n) err.write(`dunmark: ${say(reason, locale, { n, out: cleanLine(out) })}\n`);
  return n > 0;
}

const scopeOf = ({ settings, dictionary }: LoadedPack, locale: Language): LintScope => ({
  pack: settings,
  dictionary,
  levels: {},
  names: settings.names ?? [],
  locale,
});

/** @throws Problem for a name there is not, and for a choice that leaves nothing */
function bookOf(pack: LoadedPack, { lang, stage, channel, market }: PhrasebookOptions): Book {
  const { linter } = engine();
  const selection = {
    languages: listOf('--lang', lang, LANGUAGES),
    ...(stage !== undefined && { stages: listOf('--stage', stage, STAGES) }),
    ...(channel !== undefined && { channels: listOf('--channel', channel, CHANNELS) }),
    ...(market !== undefined && { markets: listOf('--market', market, marketsOf(pack)) }),
  };
  const words = {
    rules: compiledWords.lexicons.flatMap(({ id }) => linter.rules.get(id) ?? []),
    notes: JSON.parse(ruleNotesText()) as Readonly<Record<string, RuleNotes>>,
    odd: new RegExp(`[${compiledWords.traditional}]`, 'u'),
    stageNames: compiledWords.stageNames,
  };
  const book = packBook(pack, words, selection);
  if (!book.letters.length && !book.moves.length)
    throw new Problem('nothing of the pack is left by --lang, --stage, --channel and --market');
  return book;
}

const marketsOf = ({ letters }: LoadedPack): readonly string[] => [
  ...new Set(letters.flatMap(({ template: { head } }) => head.market?.value ?? [])),
];

type Paper = (typeof PAPERS)[number];

async function make(
  format: Format,
  book: Book,
  pack: LoadedPack,
  { paper, booklet }: { readonly paper: Paper; readonly booklet?: boolean },
  io: Io,
): Promise<string | Uint8Array> {
  if (format === 'md') return bookMarkdown(book);
  if (format === 'pdf') return bookPdf(book, { paper, ...epoch(io), ...(booklet && { booklet }) });
  const scope = scopeOf(pack, 'en');
  return bookPage(book, { fonts: await pageFonts(book), judgement: judgeBook(book, engine().linter, scope) });
}

/** One line on a terminal, taken away when the work is done; nothing in a log. */
function progressOn(io: Io, locale: 'en' | 'zh') {
  const shown = io.err.isTTY;
  return {
    step: (format: Format) => {
      if (shown) io.err.write(`\r\u001b[K${say(PHRASEBOOK.making, locale, { format })}`);
    },
    end: () => {
      if (shown) io.err.write('\r\u001b[K');
    },
  };
}

function listOf<Name extends string>(option: string, asked: string, known: readonly Name[]): readonly Name[] {
  if (!known.length) throw new Problem(`${option}: there is nothing to choose from in this pack`);
  return asked.split(',').map((raw) => {
    const name = raw.trim();
    const found = known.find((each) => each === name);
    if (found) return found;
    const meant = nearest(name, known);
    const help = meant ? `did you mean ${meant}?` : `choose from ${known.join(', ')}`;
    throw new Problem(`${option}: there is no “${cleanLine(name)}”; ${help}`);
  });
}
