/** Every blank of a block of words, with its place in the source. */
import { type BlankShape, findBlanks } from '../text/blanks.js';
import { boldCapitals, runAt, underscoreRuns } from '../text/hidden-blanks.js';
import type { PlaceholderIndex } from './placeholder-index.js';
import type { Span } from './span.js';
import type { Template } from './template.js';
import { type TextBlock, toSource } from './text-block.js';

export interface FoundBlank {
  readonly shape: BlankShape;
  readonly name: string;
  /** In the source. */
  readonly span: Span;
}

/**
 * Blanks in no order. Code, link targets and comments are not looked into.
 * @param isToSign for underscores: true where they are a line to write on
 */
export function blanksOf(
  { source, opaque }: Template,
  block: TextBlock,
  index: PlaceholderIndex,
  isToSign: (blank: Span) => boolean,
): readonly FoundBlank[] {
  const place = (start: number, end: number): Span => toSource(block, start, end);
  const isToFill = ({ name, span }: FoundBlank): boolean => !(/^[_\uff3f]/.test(name) && isToSign(span));
  const written = findBlanks(block.text, index.words, ({ shape, name }) => !isText(shape, name, index)).map(
    ({ shape, name, start, end }) => ({ shape, name, span: whole(source, shape, name, place(start, end)) }),
  );
  const underscores = source.indexOf('__', block.span.start);
  if (underscores < 0 || underscores >= block.span.end) return written.filter(isToFill);
  const bold = boldCapitals(block.text, source, place)
    .filter(({ name }) => name.includes('_') || index.isField('underscores', name))
    .map(({ name, start, end }) => ({ shape: 'underscores' as const, name, span: { start, end } }));
  const runs = apartFrom(underscoreRuns(source, block.span), [
    ...opaque,
    ...written.map(({ span }) => span),
  ]).map((run) => ({ shape: 'run' as const, name: source.slice(run.start, run.end), span: run }));
  return [...written, ...bold, ...runs].filter(isToFill);
}

/** Those that touch none of the others; they stand in order, so each of the others is looked at once. */
function apartFrom(runs: readonly Span[], others: readonly Span[]): readonly Span[] {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  return runs.filter((run) => {
    for (; next < sorted.length && sorted[next]!.start < run.end; next++)
      reach = Math.max(reach, sorted[next]!.end);
    return reach <= run.start;
  });
}

/** Brackets that a writer's note stands in; what other tools call their fields is no note. */
const NOTED: ReadonlySet<BlankShape> = new Set<BlankShape>([
  'square',
  'lenticular',
  'curly',
  'curly-wide',
  'angle',
  'chevrons',
]);

/** True for a blank that tells the writer what to put there. */
export const isInstruction = ({ shape, name }: FoundBlank, index: PlaceholderIndex): boolean =>
  shape === 'fill-in' ||
  (NOTED.has(shape) && (shape === 'lenticular' ? index.isFillIn(name) : index.isInstruction(name)));

const LONGEST_PATH = 100;

/** The path `object.partner_id.name` that begins at `start`, without dots at its end; empty where none does. */
export const pathAt = (source: string, start: number): string =>
  /^[\w.]*/.exec(source.slice(start, start + LONGEST_PATH))![0].replace(/(?<!\.)\.+$/, '');

/** A heading in Chinese brackets, a place to sign or seal. */
function isText(shape: BlankShape, name: string, index: PlaceholderIndex): boolean {
  if (shape === 'lenticular') return !index.meaningOf(name) && !index.isFillIn(name);
  return shape === 'square' && index.isMeant(name);
}

/** [[Client Name]] and <<Client Name>> are one blank each, and so is a run of underscores however Markdown reads it. */
function whole(source: string, shape: BlankShape, name: string, span: Span): Span {
  if (name.startsWith('_')) return runAt(source, span.start);
  const marks = shape === 'square' ? '[]' : shape === 'angle' ? '<>' : '';
  const { start, end } = span;
  const doubled = marks && source[start - 1] === marks[0] && source[end] === marks[1];
  return doubled ? { start: start - 1, end: end + 1 } : span;
}
