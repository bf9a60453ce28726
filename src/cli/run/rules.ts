/** `dunmark rules`: every rule with its severity at each stage, as a table or as data. */
import type { Rule } from '../../lint/rule.js';
import type { Level } from '../../model/finding.js';
import type { Bilingual } from '../../model/language.js';
import { RULE_GROUPS } from '../../model/lexicon.js';
import { engine } from '../../workspace/engine.js';
import { type Colors, colors, paint, wantsColor } from '../colors.js';
import type { RulesOptions } from '../commands/rules.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { PLACES, placeName } from '../place-words.js';
import { width } from '../width.js';
import { GROUP, LEVEL, say } from '../words.js';

const LIST = {
  off: { en: '·', zh: '·' },
  warning: { en: 'warn', zh: '警告' },
  total: { en: '{n} rules.', zh: '共 {n} 条规则。' },
  help: {
    en: 'dunmark explain <rule> shows what one looks for and why.',
    zh: '用 dunmark explain <规则> 查看一条规则找什么、为什么。',
  },
} as const satisfies Record<string, Bilingual>;

const WORD: Readonly<Record<Level, Bilingual>> = { ...LEVEL, off: LIST.off, warning: LIST.warning };

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
  const columns = PLACES.map((place) => Math.max(9, width(placeName(place, locale))));
  const head = PLACES.map((place, i) => pad(placeName(place, locale), columns[i]!)).join(' ');
  const out = [`${' '.repeat(wide + 4)}${c.dim(head)}`];
  let group = '';
  for (const rule of all) {
    if (rule.group !== group) out.push('', c.bold(GROUP[rule.group][locale]));
    group = rule.group;
    const cells = PLACES.map((place, i) => {
      const level = rule.severity[place] ?? 'off';
      const word = pad(WORD[level][locale], columns[i]!);
      return level === 'off' ? c.dim(word) : paint(c, level)(word);
    });
    out.push(`  ${rule.id.padEnd(wide)}  ${cells.join(' ')} ${c.dim(rule.title[locale])}`);
  }
  out.push('', `${say(LIST.total, locale, { n: all.length })} ${c.dim(LIST.help[locale])}`);
  return `${out.map((line) => line.replace(/ +$/, '')).join('\n')}\n`;
}

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
