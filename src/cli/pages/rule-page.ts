/** A rule's page in the terminal: what it looks for, how much it matters where, what it says and what it knows for right. */
import type { Rule } from '../../lint/rule.js';
import { LANGUAGES, type Language } from '../../model/language.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import { paint } from '../colors.js';
import { PLACES, placeName, traitName } from '../place-words.js';
import { width } from '../width.js';
import { GROUP, LEVEL } from '../words.js';
import { exampleLines } from './example-lines.js';
import { type Block, ruleSections } from './rule-sections.js';
import { PAGE } from './rule-words.js';
import { hanging, type PageStyle, paragraph } from './style.js';

/** @param notes missing for a rule of a team's own */
export function rulePage(
  rule: Rule,
  notes: RuleNotes | undefined,
  locale: Language,
  style: PageStyle,
): string {
  const { c } = style;
  const languages = [locale, ...LANGUAGES.filter((lang) => lang !== locale)];
  const scope = { locale, languages, examples: (lang: Language) => (lang === locale ? 6 : 3), messages: 8 };
  const about = `${GROUP[rule.group][locale]} · ${PAGE[rule.scope][locale]}`;
  const out = [
    `${c.bold(rule.id)}  ${c.dim(about)}`,
    ...paragraph(rule.title[locale], style, 0),
    '',
    c.bold(PAGE.why[locale]),
    ...paragraph(rule.why[locale], style),
    '',
    c.bold(PAGE.severity[locale]),
    ...levels(rule, locale, style),
    ...ruleSections(rule, notes, scope).flatMap(({ heading, blocks }) => [
      '',
      c.bold(heading),
      ...blocks.flatMap((block, i) => lines(block, blocks[i - 1], locale, style)),
    ]),
  ];
  return `${out.join('\n')}\n`;
}

function levels({ severity }: Rule, locale: Language, { c }: PageStyle): readonly string[] {
  const wide = Math.max(10, ...PLACES.map((place) => width(placeName(place, locale))));
  return PLACES.map((place) => {
    const level = severity[place] ?? 'off';
    const name = placeName(place, locale);
    const word = level === 'off' ? c.dim('–') : paint(c, level)(LEVEL[level][locale]);
    return `  ${name}${' '.repeat(wide - width(name))} ${word}`;
  });
}

function lines(
  block: Block,
  before: Block | undefined,
  locale: Language,
  style: PageStyle,
): readonly string[] {
  const { c } = style;
  switch (block.kind) {
    case 'text':
      return [...(before?.kind === 'code' ? [''] : []), ...paragraph(block.text, style)];
    case 'rules':
      return paragraph(block.text.replace('{rules}', block.ids.join(PAGE.comma[locale])), style);
    case 'said':
      return [...paragraph(block.message, style), ...hanging('→', block.hint, style, 4).map(c.dim)];
    case 'item':
      return block.note
        ? hanging('✎', `${block.text} (${block.note})`, style).map(c.green)
        : hanging('·', block.text, style);
    case 'code':
      return block.lines.map((line) => `    ${c.cyan(line)}`);
    case 'example': {
      const { example, isBad, lang } = block;
      const gap = before?.kind === 'example' && before.lang !== lang ? [''] : [];
      const name = example.name?.[locale] ?? '';
      if (!example.text) return exampleLines({ text: name, marks: [] }, isBad, '', style);
      const note = [example.path, name, ...(example.at ?? []).map((trait) => traitName(trait, locale))];
      return [...gap, ...exampleLines(example, isBad, note.filter(Boolean).join(' · '), style)];
    }
  }
}
