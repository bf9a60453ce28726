/** Judging: never throws, every finding has its place, and line ends or a second look change nothing. */
import { type Finding, lintText } from '../../../src/index.js';
import { letters } from '../letters.js';
import { hold, target } from '../target.js';

export const lint = target({
  name: 'lint',
  inputs: letters,
  pace: 60,
  check(text) {
    const source = text.replace(/^\ufeff/, '');
    const found = lintText(source);
    insideAndInOrder(found, source);
    const again = lintText(source);
    hold(JSON.stringify(found) === JSON.stringify(again), () => 'a second look finds something else');
    if (!source.includes('\r') && source.length < 14_000) sameWithOtherLineEnds(found, source);
  },
});

/** A slot of a message that nothing was put into, or the name of nothing. */
const UNTOLD = /\{\w+\}|undefined|\[object/;

export function insideAndInOrder(found: readonly Finding[], source: string): void {
  const { length } = source;
  // What the text itself says may be quoted.
  const mayQuote = UNTOLD.test(source);
  let last = 0;
  for (const { rule, span, fixes, message } of found) {
    const inside = ({ start, end }: typeof span) => 0 <= start && start <= end && end <= length;
    hold(inside(span), () => `${rule} at ${span.start}-${span.end} of ${length}`);
    hold(span.start >= last, () => `${rule} at ${span.start} comes after ${last}`);
    last = span.start;
    hold(mayQuote || !UNTOLD.test(message), () => `${rule} says “${message}”`);
    for (const { edits } of fixes)
      for (const edit of edits) hold(inside(edit), () => `an edit of ${rule} at ${edit.start}-${edit.end}`);
  }
}

/** Line ends of other systems are two characters and mean the same. */
function sameWithOtherLineEnds(found: readonly Finding[], source: string): void {
  const before = new Uint32Array(source.length + 1);
  for (let i = 0; i < source.length; i++) before[i + 1] = before[i]! + (source[i] === '\n' ? 1 : 0);
  const moved = found.map(
    ({ rule, severity, span }) => `${rule} ${severity} ${span.start + before[span.start]!}`,
  );
  const other = lintText(source.replaceAll('\n', '\r\n')).map(
    ({ rule, severity, span }) => `${rule} ${severity} ${span.start}`,
  );
  const [a, b] = [
    moved.filter((each) => !other.includes(each)),
    other.filter((each) => !moved.includes(each)),
  ];
  hold(a.length + b.length === 0, () => `with CRLF: not ${a.join(', ')} but ${b.join(', ')}`);
}
