/** Facts told in words prove themselves as rules do: what states them is found on the very words, nothing else is. */
import { describe, expect, it } from 'vitest';
import { readWords } from '../../scripts/generate/words.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { everywhere } from '../../src/lint/rule.js';
import { loadWords } from '../../src/lint/words.js';
import { LANGUAGES } from '../../src/model/language.js';
import { toSource } from '../../src/model/text-block.js';
import type { Role } from '../../src/model/variable.js';
import { parseTemplate } from '../../src/parse/template.js';
import { SCOPE } from './judge.js';
import { letterOf } from './proof-letter.js';

const FEWEST = 3;
const linter = createLinter([], loadWords({ ...compiledWords, lexicons: [] }));

/** The places at which the letter states it in words, as `offset words`. */
function stated(role: Role, source: string): readonly string[] {
  return linter
    .read(parseTemplate('letter.md', source), SCOPE)
    .facts(role)
    .filter((fact) => fact.by === 'words')
    .map(({ block, start, end }) => toSource(block, start, end))
    .map(({ start, end }) => `${start} ${source.slice(start, end)}`);
}

describe.each(readWords().facts.map(({ role, proof }) => [role, proof] as const))('%s', (role, proof) => {
  const cases = (kind: 'bad' | 'good') =>
    LANGUAGES.flatMap((lang) =>
      proof[lang][kind].map((one) => [lang, one.text.replace(/\s+/g, ' '), one] as const),
    );
  it.each(LANGUAGES)('proves itself in %s', (lang) => {
    expect(proof[lang].bad.length).toBeGreaterThanOrEqual(FEWEST);
    expect(proof[lang].good.length).toBeGreaterThanOrEqual(FEWEST);
  });
  it.each(cases('bad'))('is stated in %s: %s', (lang, _text, one) => {
    const { source, marks } = letterOf(one, lang, everywhere('error'), SCOPE.dictionary);
    expect(stated(role, source)).toEqual(
      marks.map(({ start, end }) => `${start} ${source.slice(start, end)}`),
    );
  });
  it.each(cases('good'))('is not stated in %s: %s', (lang, _text, one) => {
    const { source } = letterOf(one, lang, everywhere('error'), SCOPE.dictionary);
    expect(stated(role, source)).toEqual([]);
  });
});
