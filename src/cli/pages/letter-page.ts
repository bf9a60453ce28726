/** A letter's page: its place on the ladder, the facts it states and where, which rules looked and which did not. */

import type { Firmness } from '../../model/firmness.js';
import type { Bilingual, Language } from '../../model/language.js';
import type { Window } from '../../model/pack.js';
import type { Explanation, Look, RuleLook } from '../../project/explain-letter.js';
import { cleanLine } from '../../text/clean.js';
import { lineIndex } from '../../text/lines.js';
import { placeName, traitName } from '../place-words.js';
import { width } from '../width.js';
import { say } from '../words.js';
import { LETTER } from './letter-words.js';
import { type PageStyle, paragraph } from './style.js';

const NOT_LOOKED: ReadonlyArray<readonly [Look, Bilingual]> = [
  ['other-stage', LETTER.otherStage],
  ['off', LETTER.off],
  ['no-words', LETTER.noWords],
  ['unreadable', LETTER.unreadable],
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
    letter.stage
      ? `${placeName(letter.stage, locale)} (${days(found.window, locale)})`
      : LETTER.beside[locale],
    letter.lang,
    letter.channel && traitName(letter.channel, locale),
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
  const quiet = NOT_LOOKED.flatMap(([look, title]) => list(title[locale], of(look), style));
  const out = [
    c.bold(c.underline(cleanLine(template.path))),
    `${cleanLine(template.head.title?.value ?? LETTER.noTitle[locale])}  ${c.dim(traits.join(' · '))}`,
    '',
    c.bold(LETTER.states[locale]),
    ...(stated.length ? stated : [c.dim(`  ${LETTER.statesNothing[locale]}`)]),
    ...firmness(letter.firmness(), at, locale, style),
    ...(spoke.length ? ['', c.bold(LETTER.found[locale]), ...spoke] : []),
    ...list(LETTER.silenced[locale], of('silenced'), style),
    ...list(LETTER.clean[locale], of('clean'), style),
    ...quiet,
    '',
    findings.length
      ? say(LETTER.findings, locale, { n: findings.length, path: cleanLine(template.path) })
      : c.green(LETTER.nothing[locale]),
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
    `${c.bold(LETTER.firmness[locale])} ${total}`,
    ...(rows.length ? rows : [c.dim(`  ${LETTER.neither[locale]}`)]),
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
function days(window: Window | undefined, locale: Language): string {
  if (!window) return LETTER.noWindow[locale];
  const { from, to } = window;
  if (to === undefined) return say(LETTER.fromDay, locale, { from });
  if (to < 0) return say(LETTER.beforeDue, locale, { from: -from, to: -to });
  return say(LETTER.days, locale, { from, to });
}
