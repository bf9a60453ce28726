/** A printed letter → the JSON that letter.typ sets on a page. */
import type { FilledBlock } from '../../compile/fill-body.js';
import type { FilledRun, FilledWords } from '../../compile/fill-runs.js';
import type { PrintedLetter } from '../printed-letter.js';
import { type Known, linesOf, type Part, partsOf, textOf } from './letter-parts.js';

/** @param day ISO day the file is dated by; without one it bears no day */
export function letterData(letter: PrintedLetter, fonts: readonly string[], day: string | undefined): string {
  const { lang, region, title, subject, body, known } = letter;
  const parts = partsOf(body, known);
  const blocks = body.map((block, at) => ({ ...setBlock(block), part: parts.get(at) ?? null }));
  const [year, month, date] = (day ?? '').split('-').map(Number);
  const data = {
    lang,
    region: lang === 'zh' ? 'cn' : region,
    title,
    fonts,
    day: day === undefined ? null : { year, month, day: date },
    subject,
    to: recipientOf(body, parts, known),
    seal: isSealed(letter, parts),
    blocks,
  };
  return JSON.stringify(data, (_key, value) => (isAmount(value, known) ? kept(value) : value));
}

const isAmount = (value: unknown, known: Known): value is FilledWords =>
  typeof value === 'object' &&
  value !== null &&
  'slot' in value &&
  known((value as FilledWords).slot ?? '')?.type === 'money';

/** Currency and figures stay on one line. */
const kept = (words: FilledWords): FilledWords => ({ ...words, text: words.text.replaceAll(' ', '\u00a0') });

function setBlock(block: FilledBlock): object {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(setBlock)) };
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(setBlock) };
  if (block.kind === 'table') return { ...block, widths: widthsOf([block.head, ...block.rows]) };
  return block;
}

/** The running head of the pages that follow: whom the letter is for. */
function recipientOf(body: readonly FilledBlock[], parts: ReadonlyMap<number, Part>, known: Known): string {
  for (const wanted of ['address', 'salutation'] as const)
    for (const [at, part] of parts) {
      const block = body[at]!;
      if (part !== wanted || block.kind !== 'paragraph') continue;
      const named = block.runs.find((run) => 'slot' in run && known(run.slot ?? '')?.role === 'recipient');
      if (named && 'text' in named) return named.text;
    }
  return '';
}

/** A seal goes over the company that signs, not over a person who names the company. */
function isSealed({ lang, channel, body, known }: PrintedLetter, parts: ReadonlyMap<number, Part>): boolean {
  if (lang !== 'zh' || (channel !== 'letter' && channel !== 'email')) return false;
  const [at] = [...parts].find(([, part]) => part === 'signature') ?? [];
  const block = at === undefined ? undefined : body[at];
  const [first] = block?.kind === 'paragraph' ? block.runs : [];
  return first !== undefined && 'slot' in first && known(first.slot ?? '')?.role === 'sender-company';
}

/** Columns get room by their longest line, within reason: a Chinese character is as wide as two others. */
function widthsOf(rows: ReadonlyArray<ReadonlyArray<readonly FilledRun[]>>): readonly number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      const longest = Math.max(
        ...linesOf(cell).map((line) => textOf(line).replace(/[\u2e80-\uffff]/g, '__').length),
      );
      widths[at] = Math.min(40, Math.max(widths[at] ?? 8, longest));
    });
  return widths;
}
