/** YAML written to do harm: it is read or refused, never thrown at, and never costs much more than it is long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/yaml.js';

const HOSTILE: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(16_000),
  'closed brackets': `a: ${'['.repeat(8_000)}${']'.repeat(8_000)}`,
  'nested items': '- '.repeat(8_000),
  'nested keys': '? '.repeat(8_000),
  'nested flow maps': '{a: '.repeat(4_000),
  'keys in keys': 'a: '.repeat(5_000),
  'a staircase': Array.from({ length: 170 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'commas only': `a: [${','.repeat(16_000)}`,
  'empty quotes': '"'.repeat(16_000),
  anchors: '&a '.repeat(5_000),
  tags: '!a '.repeat(5_000),
  'the same key': 'a:\n'.repeat(5_000),
  'blank lines': `a: x${'\n'.repeat(16_000)}b: 1`,
  'broken lines': 'a: b: c\n'.repeat(2_000),
  'unquoted tags': 'a: {{x}} y\n'.repeat(1_000),
  'unquoted tags alone': Array.from({ length: 1_000 }, (_, i) => `a${i}: {{x}}`).join('\n'),
  'unknown aliases': Array.from({ length: 2_000 }, (_, i) => `a${i}: [*b]`).join('\n'),
  tabs: '\ta: b\n'.repeat(3_000),
  directives: '%a\n'.repeat(5_000),
  comments: '#\n'.repeat(8_000),
  'carriage returns': '\r'.repeat(16_000),
  'control characters': 'a: \u0000\u0007\u001b\n',
  'half a character': 'a: \ud800\n',
  'line separators': 'a: b\u2028c: d\u0085e: f\n',
};

const PIECES = [
  ...['a', 'bc', '1', 'x y', 'stage', '款'],
  ...[': ', ':', '：', '- ', '? ', ', ', '#', ' #', '# ', '|', '>', '%', '@', '`', '---', '...'],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '{{ x }}',
    '{{',
    '}}',
    '{% if x %}',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '<<',
    '\\',
  ],
  ...['\n', '\n  ', '\n    ', '\r\n', '\t', ' ', '\u0000', '\ud83d'],
] as const;

describe('any YAML', () => {
  it('is read without a throw, every fault has its place, and every fix changes something', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.boolean(), (source, aliases) => {
        const { faults, data } = readYaml(source, 0, { aliases });
        JSON.stringify(data);
        for (const { span, fixes } of faults) {
          expect(0 <= span.start && span.start <= span.end && span.end <= source.length).toBe(true);
          for (const edit of fixes.flatMap(({ edits }) => edits))
            expect(0 <= edit.start && edit.start <= edit.end && edit.end <= source.length).toBe(true);
        }
        for (const { edits } of faults.flatMap(({ fixes }) => fixes))
          expect(edits.some(({ start, end, text }) => source.slice(start, end) !== text)).toBe(true);
        const told = faults.map(({ code, span }) => `${code} ${span.start}`);
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 3_000, seed: 20_250_630 },
    );
  });
});

describe('hostile YAML', () => {
  it.each(Object.entries(HOSTILE))('%s', (_name, source) => {
    for (const aliases of [false, true]) {
      const { faults, place } = readYaml(source, 0, { aliases });
      expect(faults.length).toBeLessThanOrEqual(2_000);
      for (const { span, fixes } of faults) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
        for (const { edits } of fixes)
          for (const edit of edits) expect(edit.start >= 0 && edit.end <= source.length).toBe(true);
      }
      place(['a', 0, 'b']);
    }
  });

  it('is deep only so far', () => {
    const levels = (count: number) => `${'{a: '.repeat(count)}1${'}'.repeat(count)}`;
    expect(readYaml(levels(18)).faults).toEqual([]);
    expect(readYaml(levels(30)).faults.map(({ code }) => code)).toEqual(['yaml-too-much']);
  });

  it('is long only so far', () => {
    const line = `${'x'.repeat(63)}\n`;
    expect(readYaml(`a: |\n  ${line}`.repeat(1)).faults).toEqual([]);
    const { faults, data } = readYaml(`a: ${line.repeat(2_100)}`);
    expect(faults.map(({ code }) => code)).toEqual(['yaml-too-much']);
    expect(data).toBeUndefined();
  });
});
