/** A sentence that the letter has is not offered for another fault of it. */
import { describe, expect, it } from 'vitest';
import { lintText } from '../../src/index.js';
import { alreadySays } from '../../src/lint/already-says.js';
import { applyFixes } from '../../src/lint/apply-fixes.js';
import { readLetter } from '../../src/project/pack.js';

const letter = (lang: string, stage: string, body: string): string =>
  `---\ntitle: T\nlang: ${lang}\nstage: ${stage}\ntone: formal\nchannel: email\nsubject: "S"\nvariables:\n  required: [client_name]\n---\n\n${body}\n`;
const TWO = {
  zh: '希望贵司能够付款。\n\n款项已逾期，希望贵公司能够支付。',
  en: 'We hope you will pay.\n\nThe sum is late, and we hope to hear from you.',
};

describe('whole sentences offered', () => {
  it.each([
    ['zh', 'formal'],
    ['zh', 'final'],
    ['en', 'formal'],
    ['en', 'final'],
  ] as const)('are not offered again by the other finding: %s %s', (lang, stage) => {
    const text = letter(lang, stage, TWO[lang]);
    const sentences = (source: string) =>
      lintText(source)
        .filter(({ rule }) => rule === 'hope-wording')
        .map((finding) => ({
          finding,
          fixes: finding.fixes.filter(({ edits }) => edits[0]!.text.length > 15),
        }));
    const [first, second] = sentences(text);
    expect(first!.fixes.length).toBeGreaterThan(0);
    expect(second!.fixes.length).toBeGreaterThan(0);
    for (const { finding, fixes } of [first!, second!])
      for (const fix of fixes) {
        const mended = applyFixes(text, [{ ...finding, fixes: [{ ...fix, safe: true }] }]).text;
        const again = sentences(mended).flatMap((each) => each.fixes.map(({ edits }) => edits[0]!.text));
        expect(again).not.toContain(fix.edits[0]!.text);
      }
  });
});

it.each([
  ['We require {{amount_due}}\r\nby {{ final_deadline | date: "short" }}.', true],
  ['> We **require** {{ amount_due }} by\n> {{ final_deadline }}.', true],
  ['We require {{ total_due }} by {{ final_deadline }}.', false],
  ['We require {{ amount_due }}.', false],
])('%j says it: %s', (text, does) => {
  const template = readLetter({ path: 'a.md', text });
  expect(alreadySays(template, 'We require {{ amount_due }} by {{ final_deadline }}.')).toBe(does);
  expect(alreadySays(template, '')).toBe(false);
});
