/** Nobody says what a letter lacks while a part of it could not be read: the lacking may stand in that part. */
import { describe, expect, it } from 'vitest';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import { parseTemplate } from '../../src/parse/template.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';
import { judge } from './judge.js';

const linter = createLinter(
  codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }),
  loadWords(compiledWords),
  placeholders,
);
const lacks = [...linter.rules.values()].flatMap((rule) =>
  rule.scope === 'letter' && rule.ofLack ? [rule.id] : [],
);

/** What else must be said for a rule to miss something: a charge without its terms, a situation without its duties. */
const WHOLE: ReadonlyArray<readonly [body: string, more?: string, stage?: string]> = [
  ['Please pay.', ''],
  ['We will charge interest.'],
  ['Please pay.', 'subject: S\nsituation: quality-dispute\n'],
  ['Please pay.', 'subject: S\nsituation: promise-recap\n'],
  ['Please pay.', 'subject: S\nsituation: payment-plan\n'],
  ['Please pay.', 'subject: S\n', 'follow-up'],
  ['Please pay.', 'subject: S\nmarket: cn\n'],
];

const letter = (body: string, subject = 'subject: S\n', stage = 'final') =>
  `---\ntitle: T\nlang: en\nstage: ${stage}\ntone: decisive\nchannel: letter\n${subject}variables:\n  required: [amount_due]\n---\n\n${body}\n`;

const found = (body: string, subject?: string, stage?: string): readonly string[] =>
  judge(linter, letter(body, subject, stage)).map(({ rule }) => rule);

describe('what a letter lacks', () => {
  it('is told of a letter that was read whole', () => {
    const told = new Set(WHOLE.flatMap((whole) => found(...whole)));
    expect([...told].filter((rule) => lacks.includes(rule)).sort()).toEqual([...lacks].sort());
  });
  it.each([
    ['an unclosed variable', 'Please pay {{ amount_due', 'unbalanced-braces'],
    ['an unclosed block', '{% if amount_due %}Please pay.', 'parse-error'],
  ])('is not told beside %s', (_, body, fault) => {
    expect(parseTemplate('t.md', letter(body)).faults.map(({ rule }) => rule)).toContain(fault);
    expect(found(body).filter((rule) => lacks.includes(rule))).toEqual([]);
  });
  it.each([
    ['without a colon', 'subject "Overdue: {{ amount_due }}"\n'],
    ['with a word before it', 'The subject: S\n- x\n'],
    ['in quotes that go on', 'subject: "Overdue\n'],
    ['close to its colon', 'subject:{{ amount_due }} overdue\n'],
  ])('a subject %s is told once', (_, subject) => {
    const told = found('Please pay.', subject);
    expect(told).toContain('parse-error');
    expect(told).not.toContain('missing-subject');
  });
});
