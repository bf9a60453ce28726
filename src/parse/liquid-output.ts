/** What stands between `{{` and `}}`: a value and its filters. */
import { type Expression, FILTERS, type Filter, type FilterName } from '../model/liquid.js';
import { VARIABLE_NAME } from '../model/variable.js';
import { nearest } from '../text/nearest.js';
import { tooComplex } from './faults.js';
import type { Cursor } from './liquid-cursor.js';
import { readValue } from './liquid-value.js';

/** Fewest and most arguments. */
const ARGUMENTS: Readonly<Record<FilterName, readonly [number, number]>> = {
  money: [0, 1],
  date: [0, 1],
  days: [0, 0],
  default: [1, 1],
  upcase: [0, 0],
  downcase: [0, 0],
  capitalize: [0, 0],
  strip: [0, 0],
  append: [1, 1],
  prepend: [1, 1],
  replace: [2, 2],
  truncate: [0, 2],
  join: [0, 1],
  size: [0, 0],
};

const MOST_FILTERS = 20;

/** `value | filter: argument`; `undefined` when that is not what stands there, the cursor then holds the fault. */
export function readOutput(cursor: Cursor): { value: Expression; filters: Filter[] } | undefined {
  const first = cursor.peek();
  const value = readValue(cursor);
  if (!value) return undefined;
  const words = cursor.rest();
  if (
    first?.kind === 'name' &&
    words.length &&
    words.every(({ kind }) => kind === 'name' || kind === 'number')
  )
    return severalWords(cursor, [first, ...words]);
  const filters: Filter[] = [];
  while (cursor.takes('|')) {
    const filter = readFilter(cursor);
    if (!filter) return undefined;
    filters.push(filter);
    if (filters.length > MOST_FILTERS) {
      cursor.fault = tooComplex('too-many-filters', filter.span, { limit: String(MOST_FILTERS) });
      return undefined;
    }
  }
  return cursor.done() ? { value, filters } : undefined;
}

/** `{{ Client Name }}`: a name of another tool, or a slip. */
function severalWords(
  cursor: Cursor,
  words: ReadonlyArray<{ text: string; start: number; end: number }>,
): undefined {
  const place = { start: words[0]!.start, end: words.at(-1)!.end };
  const found = words.map(({ text }) => text).join(' ');
  const wanted = found.toLowerCase().replace(/[ -]/g, '_');
  const edits = [{ ...cursor.span(place), text: wanted }];
  // The first word alone was never meant for a variable.
  cursor.reads.length = 0;
  const fixes = VARIABLE_NAME.test(wanted) ? [{ title: 'write', safe: false, edits }] : [];
  return cursor.fail('liquid-several-words', place, { found, wanted }, fixes);
}

function readFilter(cursor: Cursor): Filter | undefined {
  const token = cursor.peek();
  if (token?.kind !== 'name') return cursor.failHere();
  cursor.take();
  const name = FILTERS.find((filter) => filter === token.text);
  if (!name) {
    const wanted = nearest(token.text, FILTERS);
    const data = { found: token.text, filters: FILTERS.join(', ') };
    if (!wanted) return cursor.fail('liquid-unknown-filter', token, data);
    const edits = [{ ...cursor.span(token), text: wanted }];
    return cursor.fail('liquid-misspelt-filter', token, { ...data, wanted }, [
      { title: 'write', safe: false, edits },
    ]);
  }
  const args: Expression[] = [];
  if (cursor.peek()?.kind === 'bad') return cursor.failHere();
  if (cursor.takes(':'))
    do {
      const arg = readValue(cursor);
      if (!arg) return undefined;
      args.push(arg);
    } while (cursor.takes(','));
  const [least, most] = ARGUMENTS[name];
  if (args.length < least || args.length > most) {
    const wanted = least === most ? String(least) : `${least}\u2013${most}`;
    return cursor.fail('liquid-filter-arguments', token, { found: name, count: String(args.length), wanted });
  }
  return { name, args, span: cursor.span(token) };
}
