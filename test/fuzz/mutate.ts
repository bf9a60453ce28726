/** Real files with a few things wrong: pieces put in, cut out, doubled, swapped, or taken from another file. */
import fc from 'fast-check';

/** Places and sizes are shares of what there is, so that a mutation means something in any text. */
interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
  readonly token: string;
  readonly donor: string;
  readonly times: number;
}

const KINDS = [
  'insert',
  'insert',
  'replace',
  'delete',
  'double',
  'swap',
  'splice',
  'repeat',
  'word',
  'line',
] as const;
const GRAIN = 4096;

/** What is near the end of small numbers is common in mutations: most cuts are short. */
const LONGEST_CUT = [3, 12, 60, 400] as const;

function mutate(text: string, { kind, at, to, token, donor, times }: Mutation): string {
  const place = (share: number, length: number): number => Math.floor((share * (length + 1)) / GRAIN);
  const start = place(at, text.length);
  const end = Math.min(text.length, start + (to % LONGEST_CUT[to % LONGEST_CUT.length]!));
  const put = (from: number, until: number, by: string) => text.slice(0, from) + by + text.slice(until);
  switch (kind) {
    case 'insert':
      return put(start, start, token);
    case 'replace':
      return put(start, end, token);
    case 'delete':
      return put(start, end, '');
    case 'double':
      return put(end, end, text.slice(start, end));
    case 'repeat':
      return put(start, start, token.repeat(times));
    case 'swap': {
      const other = place(to, text.length);
      const size = Math.min(end - start, Math.abs(other - start));
      const [a, b] = [Math.min(start, other), Math.max(start, other)];
      return (
        text.slice(0, a) +
        text.slice(b, b + size) +
        text.slice(a + size, b) +
        text.slice(a, a + size) +
        text.slice(b + size)
      );
    }
    case 'splice': {
      const from = place(to, donor.length);
      return put(start, end, donor.slice(from, from + times * 8));
    }
    case 'word': {
      const found = /[\p{L}\p{N}_]+/u.exec(text.slice(start));
      return found ? put(start + found.index, start + found.index + found[0].length, token) : text;
    }
    case 'line': {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const own = text.slice(from, text.indexOf('\n', start) + 1 || text.length);
      return times % 2 ? put(from, from + own.length, '') : put(from, from, own);
    }
  }
}

const LINE_ENDS = ['\n', '\n', '\n', '\n', '\n', '\r\n', '\r'] as const;

/** One of the files, changed up to eight times; now and then with other line ends, a byte order mark, or cut short. */
export function mutated(files: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(GRAIN - 1),
    to: fc.nat(GRAIN - 1),
    token: fc.constantFrom(...tokens),
    donor: fc.constantFrom(...files),
    times: fc.integer({ min: 1, max: 40 }),
  });
  return fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(mutation, { maxLength: 8 }),
      fc.constantFrom(...LINE_ENDS),
      fc.integer({ min: 0, max: 63 }),
    )
    .map(([file, mutations, end, whim]) => {
      const text = mutations.reduce(mutate, file);
      const ended = end === '\n' ? text : text.replaceAll('\n', end);
      return whim === 1 ? `\ufeff${ended}` : ended;
    });
}
