/** Random Markdown made of what its readers give a meaning to, and of what only looks like it. */
import fc from 'fast-check';
import { readLiquid } from '../../src/parse/liquid.js';
import { mask } from '../../src/parse/mask.js';
import { split } from '../../src/parse/split.js';
import { LETTERS } from '../fuzz/corpus.js';
import { mutated } from '../fuzz/mutate.js';

export interface Markdown {
  readonly text: string;
  readonly body: number;
  readonly table: boolean;
}

/** The letter as its Markdown is read, every tag masked; undefined without front matter. */
export function markdownOf(source: string): Markdown | undefined {
  const parts = split(source);
  if ('rule' in parts) return undefined;
  const { tags } = readLiquid(source, parts.body, (start, end) => ({ start, end }));
  const { text, hasTable } = mask(source, parts.body, tags);
  return { text, body: parts.body, table: hasTable };
}

const MARKS = [...'**__``[]()<>!&#;-+=|:~\\/.,"\'1290aAbx  \n\n'];
const WIDE = [
  ...'中文，。（“”、！：\u3000\u2039\u203fé€—…한かー👍𠮷\u00a0\u3030ﾊ\ufe00',
  '\ue000',
  '\ue000\ue000',
];
const CHARACTERS = [...MARKS, ...WIDE, '\r\n', '\r\n', '\t', '\r'];

const INLINE = [
  ...[
    '**',
    '*',
    '_',
    '__',
    '***',
    '`',
    '``',
    '[',
    '](',
    '](u)',
    '[a](http://x.y/z)',
    ')',
    '<!-- c -->',
    '<!--',
    '-->',
  ],
  ...[
    '<http://a.b>',
    '<b>',
    '<a@b.c>',
    '&amp;',
    '&',
    '&#38;',
    '\\',
    '\\*',
    '[x]',
    '[x][y]',
    '![i](u)',
    '`c`',
    '*e*',
  ],
  ...[
    'word',
    'two words',
    '中文',
    '，',
    '“引”',
    '（',
    '）',
    '\ue000\ue000\ue000',
    'snake_case',
    'R&D',
    '5 * 3',
    'a*b*c',
  ],
  ...[
    '**粗**',
    '**粗。**',
    '_e_',
    ':',
    '1.',
    '12',
    '-',
    '+',
    ' ',
    '  ',
    'é',
    '\u3000',
    '👍',
    '한',
    '|',
    '[**b**](u)',
  ],
];
const BREAKS = [
  ...[
    '\\\n',
    '  \n',
    '   \n',
    ' \n',
    '\n',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\n  ',
    '\n   ',
    '\n    ',
    '\r\n',
  ],
  ...[
    '\n- ',
    '\n* ',
    '\n+ ',
    '\n1. ',
    '\n2. ',
    '\n1) ',
    '\n10. ',
    '\n  - ',
    '\n   1. ',
    '\n     ',
    '\n---\n',
    '\n***\n',
  ],
  ...[
    '\n===\n',
    '\n- - -\n',
    '\n# ',
    '\n## ',
    '\n#',
    '\n> ',
    '\n```\n',
    '\n|',
    '\n[x]: /u\n',
    '\r\n\r\n',
    '\n<!-- d\n\ne -->\n',
  ],
  ...[
    '\n|a|b|\n|-|-|\n|c|d|',
    '\n| a | b |\n|:--|--:|\n',
    '\n:--\n',
    '\n| *x* | `y` |',
    '\n\n| a |\n| :-: |\n|',
  ],
];
const OPENINGS = [
  '- ',
  '* ',
  '1. ',
  '2. ',
  '-   ',
  '1) ',
  '# ',
  '### ',
  '| ',
  '3.  ',
  '- [',
  '1. **',
  '<!-- c -->',
  '',
];

const BODIES = LETTERS.flatMap((source) => {
  const read = markdownOf(source);
  return read ? [read.text.slice(read.body).replace(/\ue000{4,}/g, '\ue000\ue000\ue000')] : [];
});
const LINES = [
  ...new Set(BODIES.flatMap((body) => body.split('\n').map((line) => line.trim().slice(0, 40)))),
];

const joined = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((parts) => parts.join(''));

const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 0, 1, 2, 2, 3, 3, 4, 5, 7),
    fc.oneof(fc.constant(''), fc.constantFrom(...OPENINGS)),
    fc.oneof(fc.constant(''), fc.constantFrom(...LINES), joined(INLINE, 5)),
    fc.constantFrom('', '', '', ' ', '  ', '\\', '**', '|'),
  )
  .map(([indent, opening, words, end]) => ' '.repeat(indent) + opening + words.trimStart() + end);
const lines = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n'))
  .map(([all, end]) => all.join(end));

const excerpt = fc
  .tuple(fc.constantFrom(...BODIES), fc.nat(4095), fc.integer({ min: 20, max: 250 }))
  .map(([body, share, length]) => {
    const from = Math.floor((share * Math.max(0, body.length - length)) / 4096);
    return body.slice(from, from + length);
  });
const TOKENS = [...INLINE, ...BREAKS, ...MARKS, ...WIDE];
const marred = fc
  .tuple(excerpt, fc.array(fc.tuple(fc.nat(4095), fc.constantFrom(...TOKENS), fc.nat(3)), { maxLength: 5 }))
  .map(([text, changes]) =>
    changes.reduce((now, [share, token, cut]) => {
      const at = Math.floor((share * (now.length + 1)) / 4096);
      return now.slice(0, at) + token + now.slice(at + cut);
    }, text),
  );

const fragments = fc.oneof(
  { weight: 2, arbitrary: joined(CHARACTERS, 20) },
  { weight: 2, arbitrary: joined(INLINE, 12) },
  { weight: 4, arbitrary: joined([...INLINE, ...BREAKS, ...BREAKS], 14) },
  { weight: 4, arbitrary: lines },
  { weight: 3, arbitrary: marred },
);

/** Longer than the front matter remark is shown in its place. */
const HEADS = ['', '', '', '---\nx: 1\n---\n', '---\nlang: en\n---\n'];

/** Pieces of Markdown, with front matter and without. */
const pieces: fc.Arbitrary<Markdown> = fc
  .tuple(fragments, fc.constantFrom(...HEADS), fc.integer({ min: 0, max: 3 }))
  .map(([text, head, whim]) => ({
    text: head + text,
    body: head.length,
    table: text.includes('|') ? whim > 0 : whim === 3,
  }));

/** Whole letters with a few things wrong, of which most are read as far as their Markdown. */
const letters: fc.Arbitrary<Markdown> = mutated(LETTERS, TOKENS).map(
  (source) => markdownOf(source) ?? { text: source, body: 0, table: true },
);

export const markdown: fc.Arbitrary<Markdown> = fc.oneof(
  { weight: 24, arbitrary: pieces },
  { weight: 1, arbitrary: letters },
);
