/** Characters of a book that its fonts do not have, each at its place in the pack. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { Report } from '../lint/rule.js';
import type { Span } from '../model/span.js';
import type { Book } from '../phrasebook/book.js';
import type { Stretch } from '../text/lines.js';
import { codeOf, type IsPrintable, unprintable } from '../text/printable.js';
import type { FileFindings } from './lint-files.js';
import type { LoadedPack } from './pack.js';
import type { SourceFile } from './source-file.js';

/** A part of the book with what it was read from. */
interface Part {
  /** How a reader of the finding can look it up. */
  readonly name: string;
  readonly content: unknown;
  readonly file: SourceFile;
  /** Where in the file; all of it, if not said. */
  readonly within?: Span;
}

/** Errors here, whatever they are to a letter: the book would be printed with boxes. */
export function unprintableInBook(
  book: Book,
  pack: LoadedPack,
  isPrintable: IsPrintable,
  linter: Linter,
  scope: LintScope,
): readonly FileFindings[] {
  const found = new Map<string, { readonly file: SourceFile; readonly reports: Map<string, Report> }>();
  for (const part of partsOf(book, pack)) {
    const { file } = part;
    const own = found.get(file.path) ?? { file, reports: new Map<string, Report>() };
    for (const report of missingIn(part, isPrintable))
      own.reports.set(`${report.span.start} ${report.code === 'part' ? part.name : ''}`, report);
    if (own.reports.size) found.set(file.path, own);
  }
  return [...found.values()]
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
    .map(({ file, reports }) => {
      const inOrder = [...reports.values()].sort((a, b) => a.span.start - b.span.start);
      const faults = inOrder.map((report) => ({ rule: 'unprintable-character', ...report }));
      return { path: file.path, source: file.text, findings: linter.speak(faults, scope) };
    });
}

function partsOf(book: Book, pack: LoadedPack): readonly Part[] {
  const { packFile, phraseFiles, playbook, parts, letters } = pack;
  const dictionary = parts.find(({ file }) => file.path.endsWith('variables.yml'))?.file ?? packFile;
  const plays = playbook?.file ?? packFile;
  const phrases = phraseFiles.flatMap(({ file, read }) =>
    read().phrases.map(({ id, span }) => ({ id, file, within: span })),
  );
  const { title, look, matrix, stages, causes, markets, questions, checklists, clauses, situations } = book;
  return [
    ...book.letters.flatMap(({ id, text }) =>
      letters
        .filter((letter) => letter.id === id)
        .map(({ lang, template: { path, source } }) => ({
          name: id,
          content: text[lang],
          file: { path, text: source },
        })),
    ),
    ...book.moves.flatMap((move) =>
      phrases.flatMap(({ id, file, within }) => {
        const phrase = move.phrases.find((each) => each.id === id);
        return phrase ? [{ name: id, content: [phrase.text, phrase.note], file, within }] : [];
      }),
    ),
    ...phraseFiles.map(({ file, read }) => ({ name: file.path, content: read().file?.title, file })),
    ...Object.entries(book.variables).map(([name, { label, ask, example }]) => ({
      name,
      content: [label, ask, example],
      file: dictionary,
    })),
    {
      name: plays.path,
      content: [
        stages.map(({ name, aim, tone, must }) => [name, aim, tone, must]),
        ...[causes, markets, questions, checklists, clauses, situations],
      ],
      file: plays,
    },
    { name: packFile.path, content: [title, look, matrix], file: packFile },
  ];
}

function missingIn({ name, content, file, within }: Part, isPrintable: IsPrintable): readonly Report[] {
  const window = within ?? { start: 0, end: file.text.length };
  const runs = new Set<string>();
  for (const text of textsIn(content))
    for (const { start, end } of missing(text, isPrintable)) runs.add(text.slice(start, end));
  if (!runs.size) return [];
  const source = file.text.slice(window.start, window.end);
  const written = missing(source, isPrintable).map(({ start, end }) => ({
    found: source.slice(start, end),
    span: { start: window.start + start, end: window.start + end },
  }));
  return [...runs].flatMap((run): Report[] => {
    const data = { found: run, code: codeOf(run), part: name };
    const places = written.filter(({ found }) => found.includes(run) || run.includes(found));
    if (places.length)
      return places.map(({ found, span }) => {
        const data = { found, code: codeOf(found) };
        return { code: 'found', data, span, severity: 'error' };
      });
    // Written as an escape of YAML or an entity of Markdown.
    const span = { start: window.start, end: window.start };
    return [{ code: 'part', data, span, severity: 'error' }];
  });
}

/** What no font has, and what no page may obey: controls, and marks that turn round whatever follows. */
const missing = (text: string, isPrintable: IsPrintable): readonly Stretch[] => [
  ...unprintable(text, isPrintable),
  ...[...text.matchAll(OBEYED)].map(({ 0: run, index }) => ({ start: index, end: index + run.length })),
];
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const each of Object.values(value)) yield* textsIn(each);
}
