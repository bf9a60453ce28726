/** Letters that are right for their stage, by many hands and voices: no rule may say a word about them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import { CHANNELS, STAGES } from '../../src/model/stage.js';
import { parseTemplate } from '../../src/parse/template.js';
import { codeRules } from '../../src/rules/index.js';
import { lineIndex } from '../../src/text/lines.js';
import { readPrintable } from '../../src/text/printable.js';
import { SCOPE } from '../rules/judge.js';

const folder = join(import.meta.dirname, 'right');
const linter = createLinter(
  codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }),
  loadWords(compiledWords),
  placeholders,
);
const letters = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ path, template: parseTemplate(path, readFileSync(join(folder, path), 'utf8')) }));

describe('a right letter', () => {
  it.each(letters)('has no finding: $path', ({ template }) => {
    const { source } = template;
    const lines = lineIndex(source);
    const findings = linter.lint(linter.read(template, SCOPE), SCOPE);
    expect(
      findings.map(
        ({ rule, span: { start, end } }) => `${lines.at(start).line} ${rule}: ${source.slice(start, end)}`,
      ),
    ).toEqual([]);
  });

  it('is there in both languages, for every stage and channel', () => {
    const heads = letters.map(({ template }) => template.head);
    for (const lang of ['en', 'zh']) {
      const own = heads.filter((head) => head.lang?.value === lang);
      expect(own.length).toBeGreaterThanOrEqual(24);
      for (const stage of STAGES)
        expect(own.filter((head) => head.stage?.value === stage).length).toBeGreaterThanOrEqual(4);
      expect(new Set(own.map((head) => head.channel?.value))).toEqual(new Set(CHANNELS));
    }
    expect(new Set(heads.flatMap((head) => head.situation?.value ?? [])).size).toBeGreaterThanOrEqual(8);
    expect(letters.some(({ template }) => /[發員請貴]/.test(template.source))).toBe(true);
  });

  it('is found wanting once it is spoilt', () => {
    const [letter] = letters.filter(({ path }) => path.endsWith('formal-1.md'));
    const spoilt = letter!.template.source.replace('We require', 'We hope for');
    const read = linter.read(parseTemplate(letter!.path, spoilt), SCOPE);
    expect(linter.lint(read, SCOPE).map(({ rule }) => rule)).toEqual(['hope-wording']);
  });
});
