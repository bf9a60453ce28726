/** Repetition: one or two pieces written many times over. Work must grow with length, and end. */
import fc from 'fast-check';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { RefusalError } from '../../src/compile/data-error.js';
import { exampleData } from '../../src/compile/example-data.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { lintLetter, lintText } from '../../src/index.js';
import { readConfig } from '../../src/parse/config-file.js';
import { readLexicon } from '../../src/parse/lexicon-file.js';
import { parseTemplate } from '../../src/parse/template.js';
import { outlineYaml } from '../../src/parse/yaml-outline.js';
import { matchesGlob } from '../../src/project/glob.js';
import { liquidCursor } from '../../src/service/liquid-cursor.js';
import { measured } from './budget.js';
import { LETTER_TOKENS, YAML_TOKENS } from './dictionary.js';

export interface Family {
  readonly name: string;
  readonly tokens: readonly string[];
  /** Characters of the longest text. */
  readonly most: number;
  readonly run: (text: string) => unknown;
}

const HEAD =
  '---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [client_name]\n---\n\n';
const filled = compileLetter(
  'final/email',
  parseTemplate(
    'en/final/email.md',
    `${HEAD}Dear {{ client_name }}. **{{ client_name }}**.\n\n| {{ client_name }} |\n|---|\n`,
  ),
  defaultDictionary,
);
const LETTERS_AND_MARKS = [
  ...LETTER_TOKENS,
  'a',
  'A',
  '1',
  ' ',
  '.',
  ',',
  '-',
  '/',
  "'",
  '’',
  '@',
  'a.',
  'a@',
  'A ',
  '1,',
  '$',
  '%',
  '逾',
  '期',
];

export const FAMILIES: readonly Family[] = [
  { name: 'body', tokens: LETTERS_AND_MARKS, most: 32_000, run: (text) => lintText(HEAD + text) },
  {
    name: 'body zh',
    tokens: LETTERS_AND_MARKS,
    most: 32_000,
    run: (text) => lintText(HEAD.replace('lang: en', 'lang: zh') + text),
  },
  {
    name: 'front matter',
    tokens: [...YAML_TOKENS, ...LETTERS_AND_MARKS],
    most: 16_000,
    run: (text) => lintText(`---\n${text}\n---\n\nDear`),
  },
  {
    name: 'subject',
    tokens: LETTERS_AND_MARKS,
    most: 16_000,
    run: (text) => lintText(`---\nsubject: ${JSON.stringify(text)}\n---\n\nDear`),
  },
  {
    name: 'finished',
    tokens: LETTERS_AND_MARKS,
    most: 32_000,
    run: (text) => lintLetter(text, { lang: 'en', stage: 'final' }),
  },
  {
    name: 'compile',
    tokens: LETTERS_AND_MARKS,
    most: 32_000,
    run: (text) => {
      const template = parseTemplate('x.md', `${HEAD}{{ client_name }}${text}`);
      if (!template.readable || template.faults.length) return;
      const letter = compileLetter('final/email', template, defaultDictionary);
      for (const target of ['text', 'html', 'markdown'] as const)
        try {
          renderLetter(letter, exampleData(letter), { target, dictionary: defaultDictionary });
        } catch (error) {
          // A refusal is an answer, too.
          if (!(error instanceof RefusalError)) throw error;
        }
    },
  },
  {
    name: 'value',
    tokens: LETTERS_AND_MARKS.filter((token) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(token)),
    most: 9_000,
    run: (text) => {
      for (const target of ['text', 'html', 'markdown'] as const)
        renderLetter(filled, { client_name: text.trim() || 'x' }, { target });
    },
  },
  { name: 'config', tokens: YAML_TOKENS, most: 16_000, run: (text) => readConfig('dunmark.yml', text) },
  {
    name: 'pattern',
    tokens: [
      '(',
      ')',
      '|',
      '?',
      'a ',
      '(a|b)',
      '(a|b|c) ',
      '(a )?',
      '$pay ',
      '~',
      'pay~ ',
      "'",
      '…',
      '款',
      '(',
      'a|',
    ],
    most: 2_000,
    run: (text) => readLexicon('a.yml', `id: a\nen:\n  entries:\n    - pattern: ${JSON.stringify(text)}\n`),
  },
  { name: 'outline', tokens: YAML_TOKENS, most: 32_000, run: (text) => outlineYaml(text) },
  { name: 'cursor', tokens: LETTER_TOKENS, most: 32_000, run: (text) => liquidCursor(text, text.length) },
  {
    name: 'glob',
    tokens: ['*', '**/', '?', 'a', '{a,b}', '{', ',', '}', '/'],
    most: 2_000,
    run: (text) => matchesGlob(`${'a/'.repeat(400)}b`, text),
  },
];

/** Milliseconds of work that nobody notices. */
const UNNOTICED = 150;
/** A doubling that costs more than this is worse than linear; sorting and collecting garbage cost less. */
const STEEPEST = 3;

export interface Steep {
  readonly unit: string;
  readonly lead: string;
  /** For a quarter, half and the whole of the longest text. */
  readonly costs: readonly number[];
}

/** One piece alone, or two of them in turn; something may stand before. */
const unitsOf = (tokens: readonly string[]): fc.Arbitrary<readonly [lead: string, unit: string]> =>
  fc.tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...tokens) }),
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...tokens) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...tokens), fc.constantFrom(...tokens))
          .map((pair) => pair.join('')),
      },
    ),
  );

/** @param units each alone, then so many made at random */
export async function steepIn(
  { tokens, most, run }: Family,
  units: number,
  seed: number,
): Promise<readonly Steep[]> {
  const found: Steep[] = [];
  const alone = tokens.map((token) => ['', token] as const);
  for (const [lead, unit] of [...alone, ...fc.sample(unitsOf(tokens), { numRuns: units, seed })]) {
    const cost = (size: number) =>
      measured(() => void run(lead + unit.repeat(Math.ceil(size / unit.length)).slice(0, size)));
    const whole = await cost(most).catch(() => Number.POSITIVE_INFINITY);
    if (whole === Number.POSITIVE_INFINITY) {
      found.push({ unit, lead, costs: [await cost(most / 64).catch(() => whole), whole] });
      continue;
    }
    if (whole < UNNOTICED) continue;
    const costs = [await cost(most / 4), await cost(most / 2), Math.min(whole, await cost(most))];
    const [quarter = 0, half = 0, all = 0] = costs;
    if (all > UNNOTICED && all > half * STEEPEST && (half > quarter * STEEPEST || all > 1_000))
      found.push({ unit, lead, costs });
    else if (all > 2_000) found.push({ unit, lead, costs });
  }
  return found;
}
