/** A letter's page: its place on the ladder, the facts it states and where, which rules looked and which did not. */

import type { Firmness } from '../../model/firmness.js';
import type { Language } from '../../model/language.js';
import type { Window } from '../../model/pack.js';
import type { Explanation, Look, RuleLook } from '../../project/explain-letter.js';
import { lineIndex } from '../../text/lines.js';
import { cleanLine } from '../clean.js';
import { width } from '../width.js';
import { type PageStyle, paragraph } from './style.js';

const NOT_LOOKED: ReadonlyArray<readonly [Look, string]> = [
  ['other-stage', 'Not asked at this stage'],
  ['off', 'Switched off'],
  ['no-words', 'No words in this language'],
  ['unreadable', 'Could not look, the letter cannot be read'],
];

export function letterPage(found: Explanation, locale: Language, style: PageStyle): string {
  const { c } = style;
  const { letter, facts, rules, findings } = found;
  const { template } = letter;
  const lines = lineIndex(template.source);
  const at = (offset: number) => {
    const { line, column } = lines.at(offset);
    return `${line}:${column}`;
  };
  const traits = [
    letter.stage ? `${letter.stage} (${days(found.window)})` : 'beside the ladder',
    letter.lang,
    letter.channel,
    template.head.tone?.value,
    letter.situation,
  ].filter(Boolean);
  const wide = Math.max(0, ...facts.map(([role]) => role.length));
  const stated = facts.flatMap(([role, list]) =>
    list.map(({ by, text, span }, i) => {
      const what = by === 'variable' ? `{{ ${text} }}` : `“${cleanLine(text)}”`;
      return `  ${(i ? '' : role).padEnd(wide)}  ${c.dim(at(span.start).padStart(6))}  ${by === 'variable' ? c.cyan(what) : what}`;
    }),
  );
  const of = (look: Look) => rules.filter((each) => each.look === look);
  const spoke = of('found').map(
    ({ rule, findings: count }) => `  ${c.red('✖')} ${rule.id} ${c.dim(`${count}, ${rule.title[locale]}`)}`,
  );
  const quiet = NOT_LOOKED.flatMap(([look, title]) => list(title, of(look), style));
  const out = [
    c.bold(c.underline(cleanLine(template.path))),
    `${cleanLine(template.head.title?.value ?? 'no title')}  ${c.dim(traits.join(' · '))}`,
    '',
    c.bold('States'),
    ...(stated.length ? stated : [c.dim('  nothing that any rule knows as a fact')]),
    ...firmness(letter.firmness(), at, locale, style),
    ...(spoke.length ? ['', c.bold('Found something'), ...spoke] : []),
    ...list('Silenced by a directive', of('silenced'), style),
    ...list('Looked and found nothing', of('clean'), style),
    ...quiet,
    '',
    findings.length
      ? `${findings.length} findings: dunmark lint ${cleanLine(template.path)}`
      : c.green('✔ Nothing to mend.'),
  ];
  return `${out.join('\n')}\n`;
}

/** The sum and its parts, each with the place it was found at. */
function firmness(
  { total, counts }: Firmness,
  at: (offset: number) => string,
  locale: Language,
  { c }: PageStyle,
): readonly string[] {
  const wide = Math.max(0, ...counts.map(({ part }) => width(part.label[locale])));
  const rows = counts.map(({ part, points, places }) => {
    const label = part.label[locale];
    const where = places.map(({ start }) => at(start)).join(', ');
    return `  ${signed(points).padStart(3)}  ${label}${' '.repeat(wide - width(label))}  ${c.dim(where)}`;
  });
  return [
    '',
    `${c.bold('Firmness')} ${total}`,
    ...(rows.length ? rows : [c.dim('  nothing firm in it, nothing soft')]),
  ];
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`);

function list(title: string, rules: readonly RuleLook[], style: PageStyle): readonly string[] {
  if (!rules.length) return [];
  const names = rules.map(({ rule }) => rule.id).join(', ');
  return [
    '',
    `${style.c.bold(title)} ${style.c.dim(String(rules.length))}`,
    ...paragraph(names, style).map(style.c.dim),
  ];
}

/** "15 to 30 days after the due date", as the window says it. */
function days(window: Window | undefined): string {
  if (!window) return 'not in the ladder of its pack';
  const { from, to } = window;
  if (to === undefined) return `from day ${from} after the due date`;
  if (to < 0) return `${-from} to ${-to} days before the due date`;
  return `days ${from} to ${to} after the due date`;
}
