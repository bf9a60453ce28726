/** LiquidJS as the judge: the same source and data must come to the same letter. */
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { formatOf } from '../../src/compile/format.js';
import { readDate, readMoney } from '../../src/compile/read-typed.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { parseTemplate } from '../../src/parse/template.js';
import { body, type Data, data, HEAD, names } from './letter-source.js';

const format = formatOf('en-GB');

/** More by hand, after a change to the compiler. */
const RUNS = Number(process.env.DUNMARK_RUNS ?? 2000);
const MINUTES = 60_000 * 10;

/** Every mark escaped, in a way of its own: it must not share a fault with the code under test. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll('\n', '\\\n');

const liquid = new Liquid({
  relativeReference: false,
  ownPropertyOnly: true,
  outputEscape: (value: unknown) => escaped(value === undefined || value === null ? '' : String(value)),
});
liquid.registerFilter('stopped', (value: unknown) =>
  typeof value === 'string' ? value.replace(/(?<!\.)\.$/, '') : value,
);
liquid.registerFilter('days', (value) => format.days(value as number));

const money = (raw: Data['amount']): string => format.money(readMoney(raw)!);

/** What our printing makes of typed values, as LiquidJS knows no types. */
const formatted = (given: Data): object => ({
  ...given,
  amount: money(given.amount),
  due: format.date(readDate(given.due)!, 'long'),
  ...(given.rows ? { rows: given.rows.map((row) => ({ ...row, amount: money(row.amount) })) } : {}),
});

/** A tag alone on its line is no line of the letter. */
const withoutTagLines = (source: string): string =>
  source.replace(/^(\{%[^\n]*?%\})\n/gm, (line, tag: string) =>
    tag.indexOf('%}') === tag.length - 2 ? tag : line,
  );

/** A value at the end of its sentence: its own full stop is the sentence's. */
const withOneStop = (source: string): string =>
  source.replace(/ \}\}(?=\*{0,2}\.(?![\w.]))/g, ' | stopped }}');

/** Two spaces that empty values leave at the end of a line would be a hard break nobody wrote. */
const trimmed = (markdown: string): string => markdown.replace(/ +$/gm, '');

/** Words and marks without the space between blocks. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '>');

const textOf = (source: string, values: object): string =>
  renderLetter(compileLetter('final/email', parseTemplate('en/final/email.md', source), names), values, {
    target: 'text',
    dictionary: names,
  }).body;

describe('a letter at random', () => {
  it(
    'is read without a fault',
    () => {
      fc.assert(
        fc.property(body, (source) => {
          const faults = parseTemplate('en/final/email.md', HEAD + source).faults.map(({ code }) => code);
          expect(faults).toEqual([]);
        }),
        { numRuns: RUNS / 10 },
      );
    },
    MINUTES,
  );

  it(
    'comes to the same text by LiquidJS',
    () => {
      fc.assert(
        fc.property(body, data, (source, values) => {
          const ours = textOf(HEAD + source, values);
          const theirs = trimmed(
            liquid.parseAndRenderSync(withOneStop(withoutTagLines(source)), formatted(values)),
          );
          expect(lines(ours)).toEqual(lines(textOf(HEAD + theirs, values)));
        }),
        { numRuns: RUNS },
      );
    },
    MINUTES,
  );

  it(
    'comes to the same text by way of its own Markdown',
    () => {
      fc.assert(
        fc.property(body, data, (source, values) => {
          const letter = compileLetter(
            'final/email',
            parseTemplate('en/final/email.md', HEAD + source),
            names,
          );
          const options = { dictionary: names } as const;
          const ours = renderLetter(letter, values, { ...options, target: 'text' }).body;
          const markdown = renderLetter(letter, values, { ...options, target: 'markdown' }).body;
          expect(lines(textOf(HEAD + markdown, values))).toEqual(lines(ours));
        }),
        { numRuns: RUNS / 2 },
      );
    },
    MINUTES,
  );
});
