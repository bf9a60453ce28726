/** How cost grows: with letters, with their size, with words. */
import { LETTERS_OF_A_SIZE, LEXICONS, SIZES } from './corpora.js';
import { lineThrough, offLine } from './figures.js';
import type { Result } from './results.js';
import { figure, ms, table } from './table.js';

type Point = readonly [amount: number, result: Result];

interface Series {
  readonly title: string;
  readonly amount: string;
  readonly unit: string;
  readonly points: readonly Point[];
}

/** A table for each kind of growth that was measured at three points or more. */
export function growthOf(results: readonly Result[], shippedEntries: number): readonly string[] {
  const find = (id: string): Result | undefined => results.find((result) => result.id === id);
  const series = (amounts: readonly number[], idOf: (amount: number) => string): readonly Point[] =>
    amounts.flatMap((amount) => {
      const result = find(idOf(amount));
      return result ? [[amount, result] as const] : [];
    });
  const letters = series([1, 20, 1000, 10_000, 100_000], (many) =>
    many <= 1000 ? `lint-${many}` : `grow-${many}`,
  );
  const sizes = series(SIZES, (size) => `size-${size}`);
  const wordsOf = (many: number) => (times: number) =>
    times === 1 ? `lint-${many}` : `words-${times}-${many}`;
  return [
    { title: 'Letters', amount: 'letters', unit: 'a letter', points: letters },
    {
      title: `Size of a letter (${LETTERS_OF_A_SIZE} letters of each size)`,
      amount: 'kB',
      unit: 'a kB of each',
      points: sizes,
    },
    {
      title: `Words: the shipped ${shippedEntries.toLocaleString('en')} entries and so many times as many, read by one letter`,
      amount: '×',
      unit: 'the words once more',
      points: series(LEXICONS, wordsOf(1)),
    },
    {
      title: 'Words, read by 1,000 letters',
      amount: '×',
      unit: 'the words once more',
      points: series(LEXICONS, wordsOf(1000)),
    },
  ]
    .filter(({ points }) => points.length > 2)
    .map(tableOf);
}

function tableOf({ title, amount, unit, points }: Series): string {
  const good = points.filter(([, { failed }]) => !failed);
  const costs = good.map(([many, { middle }]) => [many, middle.cpu] as const);
  const line = lineThrough(costs);
  const rows = points.map(([many, { middle, failed, runs }]) =>
    failed
      ? [many.toLocaleString('en'), 'failed', '', '', '', String(runs)]
      : [
          many.toLocaleString('en'),
          ms(middle.cpu),
          ms(middle.wall),
          `${figure(middle.peak)} MiB`,
          ms(middle.cpu / many),
          String(runs),
        ],
  );
  return [
    `**${title}**`,
    '',
    table([amount, 'processor', 'clock', 'peak memory', `all, for ${unit}`, 'runs'], rows),
    '',
    ...points.flatMap(([many, { failed }]) =>
      failed ? [`**${many.toLocaleString('en')} failed**: ${failed.replaceAll(/\s+/g, ' ')}`, ''] : [],
    ),
    `Fitted: ${ms(line.base)} and ${ms(line.unit)} for ${unit}; no point lies more than ${figure(100 * offLine(costs, line))} % off that line.`,
  ].join('\n');
}
