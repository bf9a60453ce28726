/** The trie finds what a slow and simple reader finds, survives being written down, and never does more than linear work. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FOLD, HAN, KIND, SKIP, SPACE, WORD, withPairs } from '../../src/text/fold.js';
import { buildTrie, decodeTrie, encodeTrie, scan, type TypedStretch } from '../../src/text/trie.js';
import { isPlaceholder, isValueCode, VALUE_NAMES, valueCharacter } from '../../src/text/value-names.js';

type Entry = readonly [text: string, output: number];
type Hit = readonly [output: number, start: number, end: number];

const DATE = valueCharacter('date');
const NUMBER = valueCharacter('number');
const CODE = valueCharacter('code');

function found(
  entries: readonly Entry[],
  text: string,
  values: readonly TypedStretch[] = [],
  fold = FOLD,
): { hits: Hit[]; steps: number } {
  const hits: Hit[] = [];
  const steps = scan(buildTrie(entries), text, values, fold, (...hit) => hits.push(hit));
  return { hits, steps };
}

/** Hits as `entry@matched text`, one entry after the other by its place in the list. */
const check = (
  entries: readonly string[],
  text: string,
  expected: readonly string[],
  values: readonly TypedStretch[] = [],
) => {
  const { hits } = found(
    entries.map((entry, i) => [entry, i] as const),
    text,
    values,
  );
  expect(hits.map(([output, start, end]) => `${entries[output]}@${text.slice(start, end)}`)).toEqual(
    expected,
  );
};

describe('words', () => {
  it.each([
    [['hope'], 'We HOPE so', ['hope@HOPE']],
    [['hope'], 'hopeless, xhope, hope1', []],
    [['hope'], 'hope.hope-hope', ['hope@hope', 'hope@hope', 'hope@hope']],
    [['hope', 'hope to hear', 'to'], 'hope to hear', ['hope@hope', 'hope to hear@hope to hear', 'to@to']],
    [['hope to hear'], 'hope\n  to\u00a0hear', ['hope to hear@hope\n  to\u00a0hear']],
    [['hope to'], 'hopeto', []],
    [["can't"], 'we can’t', ["can't@can’t"]],
    [['hope'], 'ho\u00adpe', ['hope@ho\u00adpe']],
    [['hope'], 'hope\u00adful, wist\u00adhope', []],
    [['hope'], 'Ｈｏｐｅ！', ['hope@Ｈｏｐｅ']],
    [['!!'], 'Pay!!! now', ['!!@!!', '!!@!!']],
    [['pay'], '请pay吧', ['pay@pay']],
    [['a b', 'b c'], 'a b c', ['a b@a b', 'b c@b c']],
  ])('%j in %j', (entries, text, expected) => check(entries, text, expected));
});

describe('Chinese', () => {
  it.each([
    [['希望', '望'], '我希望', ['希望@希望', '望@望']],
    [['希望'], '希\n望，希 望', ['希望@希\n望', '希望@希 望']],
    [['逾期30天'], '逾期 30 天', ['逾期30天@逾期 30 天']],
    [['希望您', '希望'], '希望\u200b您', ['希望@希望', '希望您@希望\u200b您']],
    [['您好,请'], '您好，请', ['您好,请@您好，请']],
    [['ok了'], 'OK 了', ['ok了@OK 了']],
    [['希 望', '希望'], '希 望 希望', ['希 望@希 望', '希望@希 望', '希望@希望']],
  ])('%j in %j', (entries, text, expected) => check(entries, text, expected));

  it('is read through a table of pairs, traditional as simplified', () => {
    expect(found([['贵司', 7]], '貴 司', [], withPairs('貴', '贵')).hits).toEqual([[7, 0, 3]]);
  });
});

describe('values', () => {
  const date = (start: number, end: number) => ({ start, end, kinds: ['date'] });
  it.each([
    [[`by ${DATE}`], 'by 14 March 2025.', [`by ${DATE}@by 14 March 2025`], [date(3, 16)]],
    [
      [`by ${DATE}`, 'by 14 march'],
      'by 14 March',
      [`by ${DATE}@by 14 March`, 'by 14 march@by 14 March'],
      [date(3, 11)],
    ],
    [[`于${DATE}前`], '于 \ue000\ue000 前', [`于${DATE}前@于 \ue000\ue000 前`], [date(2, 4)]],
    [[DATE], 'x\ue000y', [`${DATE}@\ue000`], [date(1, 2)]],
    [[`${DATE} ${DATE}`], '\ue000 \ue000', [`${DATE} ${DATE}@\ue000 \ue000`], [date(0, 1), date(2, 3)]],
    [[`by ${DATE}`], `by ${DATE}`, [], []],
    [[DATE, 'hope'], `${DATE}hope${DATE}`, ['hope@hope'], []],
    [['hope'], '\ue000hope\ufffc', ['hope@hope'], []],
    [['x'], 'x', ['x@x'], [{ start: 0, end: 1, kinds: ['no such kind', '__proto__'] }]],
  ])('%j in %j', (entries, text, expected, values) => check(entries, text, expected, values));

  it('emits a hit that two kinds allow once', () => {
    const both = [{ start: 3, end: 5, kinds: ['number', 'code'] }];
    const entries: Entry[] = [
      [`no ${NUMBER}`, 5],
      [`no ${CODE}`, 5],
      [`no ${CODE}`, 2],
    ];
    expect(found(entries, 'No 12', both).hits).toEqual([
      [2, 0, 5],
      [5, 0, 5],
    ]);
  });
});

/** Entry by entry, place by place, by recursion: slow, and plain enough to be believed. */
function reference(entries: readonly Entry[], text: string, values: readonly TypedStretch[]): Hit[] {
  const kindAt = (i: number) => KIND[text.charCodeAt(i)];
  const past = (i: number, ...kinds: number[]): number =>
    i < text.length && kinds.includes(kindAt(i)!) ? past(i + 1, ...kinds) : i;
  const valueAt = (i: number, name: string) =>
    values.find((v) => v.start === i && v.kinds.some((k) => name === valueName(k)));
  const valueName = (kind: string) => (VALUE_NAMES.includes(kind as never) ? valueCharacter(kind) : '');
  const ends = (entry: string, k: number, at: number, last: number | 'value'): number[] => {
    if (k === entry.length) return last === WORD && kindAt(past(at, SKIP)) === WORD ? [] : [at];
    let i = past(at, SKIP);
    const white = kindAt(i) === SPACE;
    if (entry[k] === ' ') return white ? ends(entry, k + 1, past(i, SPACE, SKIP), SPACE) : [];
    if (white) {
      i = past(i, SPACE, SKIP);
      const beside: unknown[] = [last, kindAt(i), values.some((v) => v.start === i) ? 'value' : undefined];
      const left = beside[0];
      const right = beside.slice(1);
      const joined =
        left === HAN
          ? [HAN, WORD, 'value'].some((r) => right.includes(r))
          : (left === WORD || left === 'value') && right[0] === HAN;
      if (!joined) return [];
    }
    if (i >= text.length) return [];
    const value = valueAt(i, entry[k]!);
    if (value) return ends(entry, k + 1, value.end, 'value');
    const code = text.charCodeAt(i);
    if (isPlaceholder(code) || FOLD[code] !== entry.charCodeAt(k)) return [];
    return ends(entry, k + 1, i + 1, kindAt(i)!);
  };
  const hits = new Map<string, Hit>();
  for (const [entry, output] of entries)
    for (let start = 0; start < text.length; start++) {
      const kind = kindAt(start)!;
      const asked = isValueCode(entry.charCodeAt(0));
      if (asked ? !valueAt(start, entry[0]!) : kind === SPACE || kind === SKIP) continue;
      let before = start - 1;
      while (before >= 0 && kindAt(before) === SKIP) before--;
      if (!asked && kind === WORD && before >= 0 && kindAt(before) === WORD) continue;
      for (const end of ends(entry, 0, start, SPACE))
        hits.set(`${output} ${start} ${end}`, [output, start, end]);
    }
  return [...hits.values()].sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0]);
}

describe('any entries in any text', () => {
  const unit = fc.constantFrom('a', 'b', 'B', '1', '希', '望', ',', '\u200b', '\ue000', '\ufffc', DATE);
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: unit }, fc.constantFrom(' ', '\n', '　')), { maxLength: 24 })
    .map((units) => units.join(''));
  const entry = fc
    .array(fc.constantFrom('a', 'b', '1', ' ', '希', '望', ',', DATE, NUMBER, CODE), {
      minLength: 1,
      maxLength: 6,
    })
    .map((units) => units.join('').replace(/ +/g, ' ').trim())
    .filter((e) => e !== '');
  const entries = fc.array(fc.tuple(entry, fc.nat(4)), { maxLength: 12 });
  const cuts = fc.array(
    fc.tuple(
      fc.nat(5),
      fc.integer({ min: 1, max: 3 }),
      fc.subarray(['date', 'number', 'code', 'variable', 'x']),
    ),
    { maxLength: 4 },
  );

  it('are found as the reference finds them', () => {
    fc.assert(
      fc.property(entries, text, cuts, (list, source, gaps) => {
        let at = 0;
        const values = gaps.flatMap(([gap, size, kinds]) => {
          const start = at + gap;
          at = start + size;
          return at <= source.length && (KIND[source.charCodeAt(start)] ?? SPACE) < SPACE
            ? [{ start, end: at, kinds }]
            : [];
        });
        expect(found(list, source, values).hits).toEqual(reference(list, source, values));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the arrays', () => {
  it('store common endings once', () => {
    const words = ['a', 'b', 'c', 'd'].flatMap((x) => ['p', 'q'].map((y) => `${x}${y} for payment at last`));
    const trie = buildTrie(words.map((word) => [word, 1]));
    expect(trie.labels.length).toBeLessThan(30);
  });

  it('are the same after being written down', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(100_000))),
        (list) => {
          const trie = buildTrie(list);
          const written = encodeTrie(trie);
          expect(written).toMatch(/^[A-Za-z0-9+/]*=*$/);
          const read = decodeTrie(written);
          for (const part of ['labels', 'links', 'accepting', 'runs', 'outputs'] as const)
            expect(read[part]).toEqual(trie[part]);
          expect(read.root.every((edge, code) => edge === trie.root[code])).toBe(true);
        },
      ),
    );
  });

  it('are the same where there is no Buffer', () => {
    const trie = buildTrie([
      ['hope', 1],
      ['希望', 2],
    ]);
    const written = encodeTrie(trie);
    vi.stubGlobal('Buffer', undefined);
    const read = decodeTrie(written);
    vi.unstubAllGlobals();
    expect(read).toEqual(trie);
  });

  it('are refused when stale or faulty', () => {
    expect(() => decodeTrie(btoa('another version'))).toThrow('generate the words again');
    expect(() => buildTrie([['', 3]])).toThrow('output 3');
  });
});

describe('work', () => {
  const entries: Entry[] = [
    'a a a a',
    'a!a!a!',
    '希望希望希',
    `${NUMBER} ${CODE} ${NUMBER}`,
    `${CODE} ${CODE} ${CODE}`,
    `${NUMBER}${CODE}`,
  ].map((text, i) => [text, i]);
  const many = Array.from({ length: 256 }, (_, i) =>
    Array.from({ length: 8 }, (_, bit) => ((i >> bit) & 1 ? NUMBER : CODE)).join(' '),
  );
  for (const text of many) entries.push([text, 9]);
  const everyOther = (length: number) =>
    Array.from({ length: length / 2 }, (_, i) => ({
      start: 2 * i,
      end: 2 * i + 1,
      kinds: ['number', 'code'],
    }));
  const none = () => [];
  it.each([
    ['one long word', 'a', none],
    ['words', 'a ', none],
    ['words parted by much', `a${' '.repeat(99)}`, none],
    ['Han', '希望', none],
    ['Han parted by nothing seen', `希${'\u200b'.repeat(498)}望`, none],
    ['marks', 'a!', none],
    ['values', '1 ', everyOther],
    ['nothing seen', '\u200b', none],
    ['white space', ' ', none],
  ])('on %s is linear', (_name, unit, values) => {
    const steps = (length: number) => found(entries, unit.repeat(length / unit.length), values(length)).steps;
    const [short, long] = [steps(10_000), steps(40_000)];
    expect(long).toBeLessThan(4.1 * short);
    expect(long).toBeLessThan(40_000 * 25);
  });
});
