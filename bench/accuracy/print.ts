/** The figures as a page of the console: columns aligned, the least right rules first. */
import { figuresOf, type Slice } from './measure.js';
import { precision, recall, type Tally } from './score.js';
import { belowGoal, GOAL_IN_WORDS, worstFirst } from './worst.js';

const NAME = 30;
const HEAD = `${''.padEnd(NAME)}  prec. recall   found missed  false`;

/** Of nothing there is no share. */
const share = (of: number, value: number): string => (of ? value.toFixed(3) : '–').padStart(7);

const row = (name: string, counts: Tally): string =>
  [
    name.padEnd(NAME),
    share(counts.found + counts.false, precision(counts)),
    share(counts.found + counts.missed, recall(counts)),
    String(counts.found).padStart(8),
    String(counts.missed).padStart(7),
    String(counts.false).padStart(7),
  ].join('');

/** A part whole, by language, and rule by rule. */
export function pageOf(slices: readonly Slice[]): string {
  const [whole] = slices;
  const { part, judged } = whole!;
  const { letters, right, rightBlamed, all, rules } = figuresOf(judged);
  const faulty = worstFirst(rules);
  const perfect = [...rules.keys()].filter((rule) => !faulty.some(([other]) => other === rule)).sort();
  const below = belowGoal(rules);
  return [
    `${part}: ${letters} letters, ${all.found + all.missed} expected findings; ${right} letters are right, ${rightBlamed} of them blamed`,
    HEAD,
    ...slices.map(({ lang, judged: own }) => row(lang ?? 'all', figuresOf(own).all)),
    ...faulty.map(([rule, counts]) => row(`  ${rule}`, counts)),
    ...wrapped(`without a fault (${perfect.length})`, perfect),
    ...wrapped(`${GOAL_IN_WORDS} (${below.length})`, below),
  ].join('\n');
}

const WIDTH = 100;

function wrapped(title: string, names: readonly string[]): readonly string[] {
  const lines = [`  ${title}:`];
  for (const name of names) {
    if (`${lines.at(-1)} ${name}`.length > WIDTH) lines.push('   ');
    lines.push(`${lines.pop()} ${name}`);
  }
  return names.length ? lines : [];
}
