/** A rule's page in docs/rules: English first, the Chinese examples and words below. */

import { type Block, ruleSections, type Section } from '../../src/cli/pages/rule-sections.js';
import { PAGE } from '../../src/cli/pages/rule-words.js';
import { PLACES, placeName, traitName } from '../../src/cli/place-words.js';
import { GROUP, LEVEL } from '../../src/cli/words.js';
import type { Rule } from '../../src/lint/rule.js';
import type { Bilingual, Language } from '../../src/model/language.js';
import type { Example, RuleNotes } from '../../src/model/rule-notes.js';
import { bold, code, fenced, literal, table } from './markdown.js';

const FOUND: Bilingual = { en: 'Found: ', zh: '报告：' };
const CHINESE = '中文';

export function rulePage(rule: Rule, notes: RuleNotes | undefined): string {
  const about = `[${rule.group}](README.md#${rule.group}) · ${PAGE[rule.scope].en} · [${CHINESE}](#${CHINESE})`;
  const lines = [
    `# ${rule.id}`,
    '',
    `**${literal(rule.title.en)}** · ${literal(rule.title.zh)}`,
    '',
    about,
    '',
    ...half(rule, notes, 'en'),
    '',
    '---',
    '',
    `## ${CHINESE}`,
    '',
    `**${literal(rule.title.zh)}**（${GROUP[rule.group].zh}，${PAGE[rule.scope].zh}）`,
    '',
    ...half(rule, notes, 'zh'),
  ];
  return `${lines.join('\n')}\n`;
}

function half(rule: Rule, notes: RuleNotes | undefined, locale: Language): readonly string[] {
  const sections = ruleSections(rule, notes, {
    locale,
    languages: [locale],
    examples: () => 6,
    messages: Infinity,
  });
  // Sources are in whatever language they are; once is enough.
  const own = sections.filter(({ heading }) => locale === 'en' || heading !== PAGE.sources.zh);
  return [
    literal(rule.why[locale]),
    '',
    ...levels(rule, locale),
    ...own.flatMap((each) => section(each, locale)),
  ];
}

const levels = ({ severity }: Rule, locale: Language): readonly string[] =>
  table(
    PLACES.map((place) => placeName(place, locale)),
    PLACES.map(() => ':-:'),
    [
      PLACES.map((place) => {
        const level = severity[place] ?? 'off';
        return level === 'off' ? '–' : LEVEL[level][locale];
      }),
    ],
  );

function section({ heading, blocks }: Section, locale: Language): readonly string[] {
  const out = ['', `${locale === 'en' ? '##' : '###'} ${heading}`, ''];
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    if (before && !(isItem(before) && isItem(block))) out.push('');
    out.push(...lines(block, locale));
  }
  return out;
}

const isItem = (block: Block): boolean =>
  block.kind === 'item' || block.kind === 'said' || (block.kind === 'example' && !isLong(block.example));

const isLong = ({ text }: Example): boolean => text.includes('\n');

function lines(block: Block, locale: Language): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [literal(block.text)];
    case 'rules': {
      const links = block.ids.map((id) => `[${id}](${id}.md)`).join(PAGE.comma[locale]);
      return [literal(block.text).replace('{rules}', links)];
    }
    case 'said':
      return [`- ${literal(block.message)}\\`, `  → ${literal(block.hint)}`];
    case 'item':
      return [`- ${literal(block.text)}${block.note ? ` *(${block.note})*` : ''}`];
    case 'code':
      return fenced(block.language, block.lines.join('\n'));
    case 'example':
      return example(block.example, locale);
  }
}

function example({ text, marks, at = [], path, name }: Example, locale: Language): readonly string[] {
  const named = literal(name?.[locale] ?? '');
  if (!text) return [`- ${named}`];
  const note = [path, named, ...at.map((trait) => traitName(trait, locale))].filter(Boolean).join(' · ');
  if (!isLong({ text, marks })) return [`- ${bold(text, marks)}${note ? ` *(${note})*` : ''}`];
  const found = marks.map(({ start, end }) => code(text.slice(start, end))).join(' · ');
  const caption = [...(found ? [`${FOUND[locale]}${found}`] : []), ...(note ? [`*(${note})*`] : [])];
  return [
    ...fenced(path?.endsWith('.yml') ? 'yaml' : 'markdown', text),
    ...(caption.length ? ['', caption.join(' ')] : []),
  ];
}
