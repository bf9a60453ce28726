/** Every phrase that is offered is taken: the letter then has no finding it did not have before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../scripts/generate/words.js';
import type { Finding } from '../../src/model/finding.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import { STAGES, type Stage } from '../../src/model/stage.js';
import { parseTemplate } from '../../src/parse/template.js';
import { engine } from '../../src/workspace/engine.js';

const { linter, defaults } = engine();
const { lexicons } = readWords();
const scope = {
  dictionary: defaults.dictionary,
  pack: defaults.settings,
  phrases: defaults.phrases!,
  // The shipped letters are written up to their length, and a sentence more is one too many by itself.
  levels: { 'too-long': 'off' as const },
  names: [],
  locale: 'en' as const,
};
const lint = (source: string) => linter.lint(linter.read(parseTemplate('letter.md', source), scope), scope);

const apply = (source: string, { edits }: Finding['fixes'][number]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);

/**
 * The book speaks of “贵司” and “the invoice” and cannot know that this letter says “贵公司” and “the bill”: then
 * the finding is true, and its own mend brings the two together.
 */
const SEEN_ONLY_AFTER = 'mixed-terminology';

const perRule = (findings: readonly Finding[]) => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** How many phrases are offered, and what taking one of them brings. */
function taken(source: string) {
  const found = lint(source);
  const before = perRule(found);
  const offers = found.flatMap(({ rule, fixes }) =>
    fixes.filter(({ title }) => title.startsWith('From the phrasebook')).map((fix) => ({ rule, fix })),
  );
  const brought = offers.flatMap(({ rule, fix }) =>
    [...perRule(lint(apply(source, fix)))]
      .filter(([id, count]) => count > (before.get(id) ?? 0) && id !== SEEN_ONLY_AFTER)
      .map(([id]) => `${rule} → ${id}: ${fix.title}`),
  );
  return { offers: offers.length, brought };
}

const shipped = (lang: Language, stage: Stage) =>
  readFileSync(join(import.meta.dirname, `../../templates/${lang}/${stage}/email.md`), 'utf8');

/** A whole letter with one paragraph more, behind its greeting. */
function withSentence(letter: string, sentence: string): string {
  const greeting = letter.indexOf('\n\n', letter.indexOf('\n---\n', 4) + 6);
  return `${letter.slice(0, greeting)}\n\n${sentence}${letter.slice(greeting)}`;
}

describe.each(STAGES.flatMap((stage) => LANGUAGES.map((lang) => [stage, lang] as const)))(
  'the phrases offered at %s in %s',
  (stage, lang) => {
    const letter = shipped(lang, stage);

    it('leave no new finding in a whole letter', () => {
      let offers = 0;
      const brought: string[] = [];
      for (const { proof } of lexicons) {
        const plain = proof[lang].bad.map(({ text }) => text.replace(/\[\[|\]\]/g, ''));
        for (const sentence of plain.filter((text) => !/^---|\n/.test(text)).slice(0, 2)) {
          const result = taken(withSentence(letter, sentence));
          offers += result.offers;
          brought.push(...result.brought.map((line) => `${sentence} ${line}`));
        }
      }
      expect(brought).toEqual([]);
      expect(offers).toBeGreaterThan(20);
    });
  },
);

const FACTS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'We hope you will pay {{ amount_due }} for invoice {{ invoice_number }} by {{ final_deadline }}.',
    'Maybe you could pay {{ amount_due }}, due on {{ due_date }}, to {{ bank_details }}.',
    'Sorry to say that invoice {{ invoice_number }} is {{ days_overdue }} days overdue.',
    'We hope {{ sender_phone }} is the number to call.',
  ],
  zh: [
    '希望贵司于{{ final_deadline }}前支付发票{{ invoice_number }}项下{{ amount_due }}。',
    '不好意思，发票{{ invoice_number }}已于{{ due_date }}到期，逾期{{ days_overdue }}天。',
    '麻烦您尽快把{{ amount_due }}付至{{ bank_details }}。',
    '希望贵司致电{{ sender_phone }}。',
  ],
};

describe.each(STAGES)('a sentence that alone states a fact at %s', (stage) => {
  it.each(LANGUAGES.flatMap((lang) => FACTS[lang].map((text) => [lang, text] as const)))(
    '%s: %s',
    (lang, sentence) => {
      const names = [...new Set([...sentence.matchAll(/\{\{ (\w+) \}\}/g)].map((match) => match[1]))];
      for (const list of [`[${names.join(', ')}]`, `\n    - ${names.join('\n    - ')}`]) {
        const head = `title: T\nlang: ${lang}\nstage: ${stage}\ntone: warm\nchannel: email\nsubject: S`;
        const source = `---\n${head}\nvariables:\n  required:${list.startsWith('[') ? ' ' : ''}${list}\n---\n\n${sentence}\n`;
        expect(taken(source).brought).toEqual([]);
      }
    },
  );
});
