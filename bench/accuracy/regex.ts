/** A lexicon pattern as a regular expression, for tools that know no other way to write many phrases at once. */
import type { Language } from '../../src/model/language.js';
import { type Part, readPattern } from '../../src/text/pattern-parts.js';

export interface Vocabulary {
  /** Patterns of each class. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly forms: (verb: string) => readonly string[];
}

const VARIABLE = String.raw`\{\{[^{}]*\}\}`;
const NUMBER = String.raw`(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十百]+|${VARIABLE})`;
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?(?:\s+\d{4})?|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|${VARIABLE})`;

/** Written values; a role can only be a variable. */
const VALUES: Readonly<Record<string, string>> = {
  number: NUMBER,
  date: DATE,
  money: String.raw`(?:[$£€¥]\s*\d[\d,.]*|[a-z]{3}\s*\d[\d,.]*|\d[\d,.]*\s*(?:[a-z]{3}|元)|${VARIABLE})`,
  code: String.raw`[a-z]*[-/]?\d[\w/-]*`,
};

/**
 * White space, or an edge of a word: where an optional part is left out, two gaps meet and one stays empty.
 * Chinese is written without.
 */
const GAP: Readonly<Record<Language, string>> = {
  en: String.raw`(?:\s+|(?<!\w)|(?!\w))`,
  zh: String.raw`\s*`,
};

/** A mark in either width, as both are written. */
const WIDTHS: Readonly<Record<string, string>> = Object.fromEntries(
  [',，', ';；', ':：', '!！'].flatMap((both) => [...both].map((mark) => [mark, `[${both}]`])),
);

/** Matches what the pattern stands for; whole words in English. */
export function regexOf(pattern: string, lang: Language, words: Vocabulary): string {
  const literal = (text: string): string =>
    text
      .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
      .replace(/['’]/g, "['’]")
      .replace(/[,，;；:：!！]/g, (mark) => WIDTHS[mark]!)
      .replace(/\s+/g, () => GAP[lang]);
  const sequence = (parts: readonly Part[]): string => parts.map(one).join('');
  const one = (part: Part): string => {
    if (part.kind === 'text') return literal(part.text);
    if (part.kind === 'group')
      return `(?:${part.options.map(sequence).join('|')})${part.optional ? '?' : ''}`;
    if (part.kind === 'verb') return `(?:${words.forms(part.name).map(literal).join('|')})`;
    if (part.kind === 'value') return VALUES[part.name] ?? VARIABLE;
    const members = words.classes.get(part.name) ?? [];
    return `(?:${members.map((member) => sequence(readPattern(member))).join('|')})`;
  };
  const body = sequence(readPattern(pattern));
  return lang === 'en' ? String.raw`(?<!\w)(?:${body})(?!\w)` : `(?:${body})`;
}
