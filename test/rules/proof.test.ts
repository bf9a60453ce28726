/** Every rule is its own proof: what it calls bad is found on the very words, what it calls good stays silent. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../scripts/generate/words.js';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter, type Linter } from '../../src/lint/linter.js';
import type { Rule, RuleProof } from '../../src/lint/rule.js';
import { loadWords } from '../../src/lint/words.js';
import type { Finding } from '../../src/model/finding.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import type { ProofCase } from '../../src/model/lexicon.js';
import { parseTemplate } from '../../src/parse/template.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';
import { judge } from './judge.js';
import { packCases } from './pack-cases.js';
import { finishedOf, letterOf } from './proof-letter.js';

const FEWEST = 3;
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/rules');

const code = codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) });
const words = loadWords(compiledWords);
const linter = createLinter(code, words);
const proofs = new Map<string, RuleProof>(readWords().lexicons.map(({ id, proof }) => [id, proof]));
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));
for (const id of files) {
  const module: { readonly proof?: RuleProof } = await import(join(folder, `${id}.ts`));
  if (module.proof) proofs.set(id, module.proof);
}

/** A linter of this rule alone; the words of all others are still there to be asked for. */
function alone(rule: Rule): Linter {
  const lexicons = words.compiled.lexicons.filter(({ id }) => id === rule.id);
  return createLinter(
    lexicons.length ? [] : [rule],
    { ...words, compiled: { ...words.compiled, lexicons } },
    placeholders,
  );
}

const apply = (source: string, { edits }: Finding['fixes'][number]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);

const quote = (source: string, spans: ReadonlyArray<{ readonly start: number; readonly end: number }>) =>
  spans.map(({ start, end }) => `${start} ${source.slice(start, end)}`);

describe.each(
  [...linter.rules.values()]
    .filter(({ scope }) => scope === 'letter')
    .map((rule) => [rule.id, rule] as const),
)('%s', (id, rule) => {
  const only = alone(rule);
  const proof = proofs.get(id);
  const cases = (kind: 'bad' | 'good') =>
    LANGUAGES.flatMap((lang) =>
      (proof?.[lang][kind] ?? []).map(
        (one) => [lang, one.text.replace(/\s+/g, ' ').slice(-80), one] as const,
      ),
    );

  it.each(LANGUAGES)('proves itself in %s', (lang) => {
    expect(proof?.[lang].bad.length, 'bad sentences').toBeGreaterThanOrEqual(FEWEST);
    expect(proof?.[lang].good.length, 'good sentences').toBeGreaterThanOrEqual(FEWEST);
  });

  const read = (lang: Language, one: ProofCase) => {
    const finished = one.filled && finishedOf(one, lang, rule.severity);
    const { source, marks } = finished ?? letterOf(one, lang, rule.severity, defaultDictionary);
    const judged = (text: string) => judge(only, text, finished?.about);
    return { source, marks, judged };
  };

  const checkBad = (lang: Language, one: ProofCase) => {
    const { source, marks, judged } = read(lang, one);
    const found = judged(source);
    if (marks.length)
      expect(
        quote(
          source,
          found.map((finding) => finding.span),
        ),
      ).toEqual(quote(source, marks));
    else expect(found).toHaveLength(1);
    for (const { message, hint, fixes } of found) {
      expect(message + hint).not.toMatch(/(?<!\{)\{[a-z][A-Za-z]*\}(?!\})/);
      for (const fix of fixes) {
        const mended = apply(source, fix);
        const left = judged(mended);
        expect(left.length, `after “${fix.title}”:\n${mended}`).toBeLessThan(found.length);
        if (!one.filled) expect(parseTemplate('letter.md', mended).faults).toEqual([]);
      }
    }
  };
  it.each(cases('bad'))('finds in %s: %s', (lang, _text, one) => checkBad(lang, one));

  it.each(cases('good'))('is silent in %s on: %s', (lang, _text, one) => {
    const { source, judged } = read(lang, one);
    expect(
      quote(
        source,
        judged(source).map((finding) => finding.span),
      ),
    ).toEqual([]);
  });
});

describe('no rule without proof, no proof without rule', () => {
  it('every proof belongs to a rule of that name', () => {
    expect([...proofs.keys()].filter((id) => !linter.rules.has(id))).toEqual([]);
  });
  it('every file of src/rules is one rule of the index', () => {
    expect([...files].sort()).toEqual(code.map(({ id }) => id).sort());
  });
  it('pack rules prove themselves with small packs', () => {
    const packRules = code.filter(({ scope }) => scope === 'pack').map(({ id }) => id);
    expect(Object.keys(packCases).sort()).toEqual(packRules.sort());
    for (const [id, { bad, good }] of Object.entries(packCases))
      expect([bad.length >= FEWEST, good.length >= FEWEST], id).toEqual([true, true]);
  });
});
