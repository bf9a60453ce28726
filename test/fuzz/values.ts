/** Values to fill letters with: those that mean ill, and harmless ones of the same kind. */
import fc from 'fast-check';

const HOSTILE = [
  ...[
    '<b>',
    '</p>',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&lt;b&gt;',
    '&',
    '&#60;',
    '&amp',
  ],
  ...[
    '*x*',
    '**',
    '__x__',
    '`',
    '```',
    '[a](javascript:x)',
    '![a](b)',
    '# ',
    '- ',
    '1. ',
    '> ',
    '|',
    '\\',
    '---',
    '~~~',
    '===',
    '<https://a.example>',
    'https://a.example',
    'www.a.example',
  ],
  ...[
    '{{ x }}',
    '{{',
    '}}',
    '{% if x %}',
    '{% endif %}',
    '{%',
    '{',
    '}',
    '%}',
    '.',
    '。',
    '..',
    'Ltd.',
    '"',
    "'",
    '`',
    '=cmd()',
    '+1',
    '@x',
    '\u200b',
    '𠮷',
    '😀',
    'e\u0301',
    'a b',
    '款',
    'z',
  ],
];
export const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('').trim() || 'x');

/** JSON of every kind, with names that objects have already. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'amount',
  'currency',
  'number',
  'length',
  '0',
  '',
];
export const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      undefined,
      true,
      false,
      0,
      -0,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1e21,
      '',
      ' ',
      '\n',
      '\u0000',
      '\ud800',
      '2025-02-30',
      '2025-03-14',
      'USD 1.00',
      'USD 1e3',
      '-1%',
    ),
    words,
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('any')), { maxLength: 4 })
      .map((entries) => record(entries)),
  ),
})).any;

/** Names are own properties whatever they are, as `JSON.parse` makes them. */
export function record(entries: ReadonlyArray<readonly [string, unknown]>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of entries)
    Object.defineProperty(out, name, { value, enumerable: true, configurable: true, writable: true });
  return out;
}
