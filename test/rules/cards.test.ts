/** What every rule says of itself: in both languages, complete, and in whole sentences. */
import { describe, expect, it } from 'vitest';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import type { Bilingual } from '../../src/model/language.js';
import { codeRules } from '../../src/rules/index.js';

const { rules } = createLinter(codeRules({ law, placeholders, parseErrors }), loadWords(compiledWords));
const HAN = /\p{Script=Han}/u;
const slots = (text: string) => [...text.matchAll(/(?<!\{)\{([a-z]\w*)\}/g)].map((match) => match[1]!).sort();

/** What is quoted of a letter may be Chinese in an English sentence, and the other way round. */
const unquoted = (text: string) => text.replace(/“[^”]*”|"[^"]*"|`[^`]*`/g, '');

describe.each([...rules.values()].map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const sentences: Array<readonly [string, Bilingual]> = [
    ['why', rule.why],
    ...Object.entries(rule.messages).flatMap(([code, { message, hint }]) => [
      [`${code} message`, message] as const,
      [`${code} hint`, hint] as const,
    ]),
  ];
  const labels = [['title', rule.title] as const, ...Object.entries(rule.titles ?? {})];

  it('has an id that names the thing found', () => {
    expect(id).toMatch(/^(?!no-)[a-z]+(?:-[a-z]+)*$/);
  });
  it('looks somewhere', () => {
    expect(Object.values(rule.severity).some((level) => level !== 'off')).toBe(true);
  });
  it.each([...sentences, ...labels])('says its %s in both languages', (_, { en, zh }) => {
    if (rule.why.en !== en) expect(unquoted(en)).not.toMatch(HAN);
    expect(zh).toMatch(/\p{Script=Han}|\{/u);
    expect(en.trim()).toBe(en);
    expect(slots(zh)).toEqual(slots(en));
  });
  it.each(sentences)('its %s is whole sentences', (_, { en, zh }) => {
    expect(en).toMatch(/(?:[.?!][”"]?|\{\w+\}”?)$/);
    expect(zh).toMatch(/(?:[。？！.?!][”"]?|\{\w+\}”?)$/);
  });
});
