/** The three rules about variables and the front matter they mend: what is wrong, and the letter after `--fix`. */
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../src/generated/placeholders.js';
import { compiledWords } from '../../src/generated/words.js';
import { fixAll } from '../../src/lint/apply-fixes.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import type { Finding } from '../../src/model/finding.js';
import { rule as undeclared } from '../../src/rules/undeclared-variable.js';
import { createUnknownVariable } from '../../src/rules/unknown-variable.js';
import { rule as unused } from '../../src/rules/unused-variable.js';
import { judge } from './judge.js';

const linter = createLinter(
  [createUnknownVariable(placeholders), undeclared, unused],
  loadWords({ ...compiledWords, lexicons: [] }),
);

const lint = (source: string): readonly Finding[] => judge(linter, source);

const letter = (variables: string, body: string) =>
  `---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: message\nvariables:\n${variables}\n---\n\n${body}\n`;

/** `rule: the words it stands at`, in text order. */
const found = (source: string) =>
  lint(source).map(({ rule, span }) => `${rule.split('-')[0]}: ${source.slice(span.start, span.end)}`);

describe('what is wrong, and what --fix makes of it', () => {
  const check = (
    variables: string,
    body: string,
    wrong: readonly string[],
    after: string,
    bodyAfter = body,
  ) => {
    const source = letter(variables, body);
    expect(found(source)).toEqual(wrong);
    expect(fixAll(source, lint).text).toBe(letter(after, bodyAfter));
  };
  it.each([
    [
      '  required: [pay_by]',
      '{{ amount_due }}',
      ['unused: pay_by', 'undeclared: amount_due'],
      '  required: [amount_due]',
    ],
    [
      '  required: []',
      '{{ pay_by }} {{ amount_due }} {{ pay_by }}',
      ['undeclared: pay_by', 'undeclared: amount_due'],
      '  required: [pay_by, amount_due]',
    ],
    [
      '  required:\n    - pay_by',
      '{{ pay_by }} {{ amount_due }}',
      ['undeclared: amount_due'],
      '  required:\n    - pay_by\n    - amount_due',
    ],
    [
      '  required:\n    - pay_by\n    - due_date',
      '{{ due_date }}',
      ['unused: pay_by'],
      '  required:\n    - due_date',
    ],
    [
      '  required: [pay_by, due_date, amount_due]',
      'Pay.',
      ['unused: pay_by', 'unused: due_date', 'unused: amount_due'],
      '  required: []',
    ],
    [
      '  required: [invoise_number]',
      '{{ invoise_number }}',
      ['unknown: invoise_number', 'unknown: invoise_number'],
      '  required: [invoice_number]',
      '{{ invoice_number }}',
    ],
    [
      '  required: [invoice_number, invoise_number]',
      '{{ invoice_number }}',
      ['unknown: invoise_number'],
      '  required: [invoice_number]',
    ],
    [
      '  required: [due_date]',
      '{{ dueDate }}',
      ['unused: due_date', 'unknown: dueDate'],
      '  required: [due_date]',
      '{{ due_date }}',
    ],
    [
      '  required: [amount_due]\n  optional: [amount_due]',
      '{{ amount_due }}',
      ['unused: amount_due'],
      '  required: [amount_due]\n  optional: []',
    ],
    ['  required: []', '{{ colour }}', ['unknown: colour'], '  required: []'],
    [
      '  required: []',
      '{% if payment_link %}{{ payment_link }}{% endif %}',
      ['undeclared: payment_link'],
      '  required: []\n  optional: [payment_link]',
    ],
    [
      '  required:\n    - pay_by',
      '{{ pay_by }}{% if payment_link %}{{ payment_link }}{% endif %}',
      ['undeclared: payment_link'],
      '  required:\n    - pay_by\n  optional:\n    - payment_link',
    ],
    [
      '  required: [pay_by]\n  optional: [due_date]',
      '{{ pay_by }}{{ due_date }}{% if payment_link %}{{ payment_link }}{% endif %}',
      ['undeclared: payment_link'],
      '  required: [pay_by]\n  optional: [due_date, payment_link]',
    ],
    [
      '  { required: [pay_by] }',
      '{{ pay_by }}{% if payment_link %}{{ payment_link }}{% endif %}',
      ['undeclared: payment_link'],
      '  { required: [pay_by], optional: [payment_link] }',
    ],
    [
      '  required:\n    - pay_by',
      '{{ pay_by }}{{ due_date }}{% if payment_link %}{{ payment_link }}{% endif %}',
      ['undeclared: due_date', 'undeclared: payment_link'],
      '  required:\n    - pay_by\n    - due_date\n  optional:\n    - payment_link',
    ],
    [
      '  required: []',
      '{% if days_overdue > 30 %}{{ days_overdue }}{% endif %}',
      ['undeclared: days_overdue'],
      '  required: [days_overdue]',
    ],
    ['  required: [] # none', '{{ pay_by }}', ['undeclared: pay_by'], '  required: [pay_by] # none'],
  ])('%j with %j', check);
});

describe('what is left alone', () => {
  it.each([
    ['a list that cannot be read', '  required: amount_due', '{{ amount_due }} {{ pay_by }}'],
    ['a path of another tool', '  required: []', '{{ object.name }}'],
    [
      'a loop’s own variable',
      '  required: [invoices]',
      '{% for row in invoices %}{{ row.number }}{% endfor %}',
    ],
    [
      'a variable that only decides',
      '  required: []\n  optional: [payment_link]',
      '{% unless payment_link %}Pay.{% endunless %}',
    ],
    ['two words, which reading tells of', '  required: [client_name]', '{{ client name }}'],
    ['two words that are not declared', '  required: []', '{{ Client Name }}'],
    ['names every object has', '  required: []', 'constructor __proto__'],
  ])('%s', (_, variables, body) => {
    expect(found(letter(variables, body))).toEqual([]);
  });
});

it('offers to declare all that are missing at once, and each alone', () => {
  const [first] = lint(letter('  required: []', '{{ pay_by }} {{ amount_due }}'));
  expect(first!.fixes.map(({ title }) => title)).toEqual([
    'Declare all 2 undeclared variables as required',
    'Declare pay_by as required',
  ]);
});

describe('a guess that is not sure', () => {
  it.each([
    ['{{ invoice_num }}', 'invoice_number'],
    ['{{ customer_name }}', 'client_name'],
    ['{{ outstandingAmount }}', 'amount_due'],
  ])('%s may be %s', (body, variable) => {
    const [first] = lint(letter('  required: []', body));
    expect(first!.fixes.map(({ safe, edits }) => [safe, edits.map(({ text }) => text)])).toEqual([
      [false, [variable]],
    ]);
  });
});
