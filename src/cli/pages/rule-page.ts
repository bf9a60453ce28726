/** A rule's page: what it looks for, how much it matters where, what it says and what it knows for right. */
import type { Rule } from '../../lint/rule.js';
import type { Language } from '../../model/language.js';
import { STAGES } from '../../model/stage.js';
import { paint } from '../colors.js';
import { type PageStyle, paragraph } from './style.js';

export function rulePage(rule: Rule, locale: Language, style: PageStyle): string {
  const { c } = style;
  const levels = [...STAGES, 'outside' as const].map((place) => {
    const level = rule.severity[place] ?? 'off';
    return `  ${place.padEnd(10)} ${level === 'off' ? c.dim('–') : paint(c, level)(level)}`;
  });
  const messages = Object.values(rule.messages).flatMap(({ message, hint }) => [
    ...paragraph(message[locale], style),
    ...paragraph(`→ ${hint[locale]}`, style, 4).map(c.dim),
  ]);
  const fixes = Object.values(rule.titles ?? {}).flatMap((title) => paragraph(`✎ ${title[locale]}`, style));
  const sources = rule.sources ?? [];
  const out = [
    `${c.bold(rule.id)}  ${c.dim(`${rule.group}, ${rule.scope === 'pack' ? 'the pack as a whole' : 'each letter'}`)}`,
    ...paragraph(rule.title[locale], style, 0),
    '',
    c.bold('Why'),
    ...paragraph(rule.why[locale], style),
    '',
    c.bold('Severity'),
    ...levels,
    '',
    c.bold('What it says'),
    ...messages,
    ...(fixes.length ? ['', c.bold('What it offers'), ...fixes.map(c.green)] : []),
    ...(sources.length
      ? ['', c.bold('Sources'), ...sources.flatMap((source) => paragraph(source, style))]
      : []),
    '',
    c.dim(`Silence it for one line:  <!-- dunmark-disable-next-line ${rule.id} -- reason -->`),
  ];
  return `${out.join('\n')}\n`;
}
