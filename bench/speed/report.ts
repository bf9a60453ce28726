/** The figures of one run as text. */
import type { Group } from './case.js';
import type { Corpora } from './corpora.js';
import { growthOf } from './growth.js';
import { type Limit, limitsOf } from './limits.js';
import type { Result } from './results.js';
import { figure, ms, table, times } from './table.js';

export interface Report {
  readonly limits: readonly Limit[];
  /** Everything, as Markdown. */
  readonly text: string;
}

export function reportOf(results: readonly Result[], corpora: Corpora): Report {
  const of = (...groups: readonly Group[]) => results.filter(({ group }) => groups.includes(group));
  const find = (id: string) => results.find((result) => result.id === id);
  const limits = limitsOf(results);
  const ours = find('lint-1000');
  const parts = [
    ['Limits', limits.length ? limitTable(limits) : ''],
    ['Alone', aloneTable(of('start', 'letters', 'make'), find('floor')!)],
    ['Beside other tools, on the same 1,000 letters', peerTable(of('peers'), ours, corpora)],
    ['100,000 rows', fillTable(of('fill'))],
    ['Growth', growthOf(results, corpora.shippedEntries).join('\n\n')],
  ] as const;
  const text = parts.flatMap(([title, inside]) => (inside ? [`## ${title}\n\n${inside}`] : [])).join('\n\n');
  return { limits, text };
}

const limitTable = (limits: readonly Limit[]): string =>
  table(
    ['what', 'measured', 'limit', '', 'held'],
    limits.map(({ what, measured, limit, unit, isHeld }) => [
      what,
      figure(measured),
      String(limit),
      unit,
      isHeld ? 'yes' : '**no**',
    ]),
  );

function aloneTable(results: readonly Result[], floor: Result): string {
  const rows = results.map((result) => {
    const { title, middle, runs, failed, own } = result;
    if (failed) return [title, 'failed', '', '', '', '', String(runs)];
    if (own !== undefined) return [title, ms(own), '', '', '', '', String(runs)];
    return [
      title,
      ms(middle.wall),
      times(middle.wall / floor.middle.wall),
      ms(middle.cpu),
      times(middle.cpu / floor.middle.cpu),
      `${figure(middle.peak)} MiB`,
      String(runs),
    ];
  });
  return [
    table(['case', 'clock', 'ratio', 'processor', 'ratio', 'peak memory', 'runs'], rows),
    ...failures(results),
  ].join('\n');
}

function peerTable(results: readonly Result[], ours: Result | undefined, { planted }: Corpora): string {
  if (results.length === 0) return '';
  const base = results.find(({ id }) => id === 'json') ?? ours;
  const rows = results
    .filter(({ failed }) => !failed)
    .map(({ title, middle, runs, found, planted: met }) => [
      title,
      ms(middle.cpu),
      times(base && middle.cpu / base.middle.cpu),
      ms(middle.wall),
      times(base && middle.wall / base.middle.wall),
      `${figure(middle.peak)} MiB`,
      found === undefined ? '' : found.toLocaleString('en'),
      met ? met.toLocaleString('en') : '',
      String(runs),
    ]);
  return [
    `${planted.all} of the letters hold one planted word of the 500, ${planted.en} of these in English.`,
    '',
    table(
      ['tool', 'processor', 'to ours', 'clock', 'to ours', 'peak memory', 'found', 'planted found', 'runs'],
      rows,
    ),
    '',
    'What they do less or more:',
    '',
    ...results.flatMap(({ title, note }) => (note ? [`- ${title}: ${note}.`] : [])),
    ...failures(results),
  ].join('\n');
}

const failures = (results: readonly Result[]): readonly string[] =>
  results.flatMap(({ title, failed }) =>
    failed ? [`- **failed**: ${title}: ${failed.replaceAll(/\s+/g, ' ')}`] : [],
  );

function fillTable(results: readonly Result[]): string {
  if (results.length === 0) return '';
  const target = ({ id }: Result): string => id.slice(id.lastIndexOf('-'));
  const ours = (result: Result) => results.find(({ id }) => id === `fill-dunmark${target(result)}`);
  const isEqualWork = ({ id }: Result) => !/shipped|module/.test(id);
  const rows = results.map((result) => {
    const { title, own, made, middle, failed, runs } = result;
    if (failed) return [title, 'failed', '', '', '', String(runs)];
    const base = ours(result);
    const ratio = isEqualWork(result) && base?.own && own ? times(own / base.own) : '';
    const same = isEqualWork(result) && base ? (made === base.made ? 'yes' : '**no**') : '';
    return [title, `${figure(own)} µs`, ratio, `${figure(middle.peak)} MiB`, same, String(runs)];
  });
  return [
    table(['', 'a row', 'to ours', 'peak memory', 'same bytes', 'runs'], rows),
    '',
    'Processor time of the whole merge, the template made ready included, through one row. Dunmark checks every value, which no other engine does; a letter of the pack also has its dates and amounts read and spelled and its subject printed, and the built module prints subject, text and HTML in one call.',
    ...failures(results),
  ].join('\n');
}
