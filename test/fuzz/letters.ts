/** Letters to fuzz with: mostly real ones with something wrong, and some that were never letters. */
import fc from 'fast-check';
import { bodies } from '../parse/documents.js';
import { LETTERS } from './corpus.js';
import { LETTER_TOKENS } from './dictionary.js';
import { mutated } from './mutate.js';

const KEYS = [
  'title',
  'lang',
  'stage',
  'tone',
  'channel',
  'situation',
  'market',
  'subject',
  'variables',
  'tier',
  'cause',
  '__proto__',
  'Stage',
  'stage ',
];
const VALUES = [
  ...[
    'en',
    'zh',
    'final',
    'reminder',
    'pre-due',
    'follow-up',
    'formal',
    'email',
    'letter',
    'phone',
    'message',
    'us',
    'dispute',
    'warm',
    'decisive',
  ],
  ...[
    '',
    '~',
    '1',
    '[a, b]',
    '{ required: [client_name], optional: [x] }',
    '"{{ client_name }}"',
    '{{ x }}',
    '|\n  two\n  lines',
    '&a *a',
    'FINAL',
    '末次',
  ],
];
const row = fc
  .tuple(
    fc.constantFrom(...KEYS),
    fc.constantFrom(': ', ': ', ': ', ':', '：', ' : '),
    fc.constantFrom(...VALUES),
  )
  .map((parts) => parts.join(''));
const heads = fc
  .tuple(
    fc.constantFrom('---\n', '---\n', '---\n', '---js\n', '--- \n', '\n---\n', '+++\n', ''),
    fc.array(row, { maxLength: 8 }),
    fc.constantFrom('\n---\n', '\n---\n\n', '\n...\n', '\n', '---'),
  )
  .map(([open, rows, close]) => open + rows.join('\n') + close);

/** Sentences of real letters in any order: prose whose words are known, in letters nobody wrote. */
const SENTENCES = [
  ...new Set(
    LETTERS.flatMap((text) => text.replace(/^---\n[\s\S]*?\n---\n/, '').split(/(?<=[.!?。！？])\s*|\n+/))
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 3 && sentence.length < 300),
  ),
];
const prose = fc
  .array(
    fc.tuple(
      fc.constantFrom(...SENTENCES),
      fc.constantFrom(' ', ' ', '', '\n', '\n\n', '\n- ', '\n> ', '**'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((sentences) => sentences.flat().join(''));

/** Any letter, `\n`, `\r\n` or `\r` between its lines. */
export const letters: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: mutated(LETTERS, LETTER_TOKENS) },
  { weight: 3, arbitrary: fc.tuple(heads, prose).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(heads, bodies).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...LETTER_TOKENS), { maxLength: 60 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
