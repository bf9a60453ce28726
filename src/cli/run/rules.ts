/** `dunmark rules`: every rule with its severity at each stage, as a table or as data. */
import type { Rule } from '../../lint/rule.js';
import type { Level } from '../../model/finding.js';
import { RULE_GROUPS } from '../../model/lexicon.js';
import { STAGES } from '../../model/stage.js';
import { engine } from '../../node/engine.js';
import { type Colors, colors, paint, wantsColor } from '../colors.js';
import type { RulesOptions } from '../commands/rules.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';

/** The five stages, then letters beside the ladder. */
const PLACES = [...STAGES, 'outside'] as const;
const WORD: Readonly<Record<Level, string>> = { error: 'error', warning: 'warn', info: 'info', off: '·' };

export function rules(options: RulesOptions, io: Io): ExitCode {
  const all = [...engine().linter.rules.values()].sort(
    (a, b) => RULE_GROUPS.indexOf(a.group) - RULE_GROUPS.indexOf(b.group) || (a.id < b.id ? -1 : 1),
  );
  if (options.format === 'json') io.out.write(`${JSON.stringify(all.map(plain), null, 2)}\n`);
  else io.out.write(table(all, options, colors(wantsColor(io, io.out, options.color))));
  return CLEAN;
}

/** Titles in both languages: what a program shows is its own choice. */
const plain = ({ id, group, scope, severity, title }: Rule) => ({
  id,
  group,
  scope,
  severity: Object.fromEntries(PLACES.map((place) => [place, severity[place] ?? 'off'])),
  title,
});

function table(all: readonly Rule[], { locale }: RulesOptions, c: Colors): string {
  const wide = Math.max(...all.map(({ id }) => id.length));
  const head = PLACES.map((place) => place.padEnd(9)).join(' ');
  const out = [`${' '.repeat(wide + 4)}${c.dim(head)}`];
  let group = '';
  for (const rule of all) {
    if (rule.group !== group) out.push('', c.bold(rule.group));
    group = rule.group;
    const cells = PLACES.map((place) => {
      const level = rule.severity[place] ?? 'off';
      const word = WORD[level].padEnd(9);
      return level === 'off' ? c.dim(word) : paint(c, level)(word);
    });
    out.push(`  ${rule.id.padEnd(wide)}  ${cells.join(' ')} ${c.dim(rule.title[locale])}`);
  }
  out.push('', `${all.length} rules. ${c.dim('dunmark explain <rule> shows what one looks for and why.')}`);
  return `${out.map((line) => line.replace(/ +$/, '')).join('\n')}\n`;
}
