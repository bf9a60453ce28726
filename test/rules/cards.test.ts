/** What every rule says of itself: in both languages, complete, and in whole sentences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import type { Bilingual } from '../../src/model/language.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';

const { rules } = createLinter(
  codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }),
  loadWords(compiledWords),
);
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

describe('options', () => {
  const { $defs } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schema/config.schema.json'), 'utf8'),
  ) as {
    $defs: Record<string, { properties?: Record<string, { $ref: string }>; oneOf?: Array<{ $ref: string }> }>;
  };
  const target = (ref: string) => $defs[ref.replace('#/$defs/', '')]!;
  const written = Object.entries($defs.rules!.properties!).map(([id, { $ref }]) => {
    const [, own] = target($ref).oneOf!;
    return [id, Object.keys(target(own!.$ref).properties!).filter((name) => name !== 'severity')] as const;
  });

  it('are those the schema of dunmark.yml knows, and each says what it does', () => {
    const cards = [...rules.values()].flatMap(({ id, options }) =>
      options ? [[id, Object.keys(options)] as const] : [],
    );
    expect(new Map(cards)).toEqual(new Map(written));
    for (const { options = {} } of rules.values())
      for (const { en, zh } of Object.values(options)) {
        expect(en).toMatch(/\.$/);
        expect(zh).toMatch(/。$/);
      }
  });
});
