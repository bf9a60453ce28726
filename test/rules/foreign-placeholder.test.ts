/** What a blank of another tool is turned into, and which mends are sure enough to be made unasked. */
import { describe, expect, it } from 'vitest';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import type { Finding } from '../../src/model/finding.js';
import { createForeignPlaceholder } from '../../src/rules/foreign-placeholder.js';
import { createPlaceholderInstruction } from '../../src/rules/placeholder-instruction.js';
import { judge } from './judge.js';

const words = loadWords({ ...compiledWords, lexicons: [] });
const linter = createLinter(
  [createForeignPlaceholder(placeholders), createPlaceholderInstruction(placeholders)],
  words,
);

const head = (more = '') =>
  `---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: email\nsubject: S\n${more}variables:\n  required: []\n---\n\n`;

function found(
  body: string,
  more?: string,
): { readonly source: string; readonly findings: readonly Finding[] } {
  const source = head(more) + body;
  return { source, findings: judge(linter, source) };
}

/** The body with each finding's first fix made; sure ones in `{{ }}`, unsure ones in `?{{ }}`. */
function mended(body: string): string {
  const { source, findings } = found(body);
  const edits = findings.flatMap(({ fixes }) =>
    fixes
      .slice(0, 1)
      .flatMap(({ edits, safe }) => edits.map((edit) => ({ ...edit, text: (safe ? '' : '?') + edit.text }))),
  );
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source)
    .slice(head().length);
}

describe('mends', () => {
  const check = (body: string, expected: string) => expect(mended(body)).toBe(expected);
  it.each([
    ['Dear [Client Name],', 'Dear {{ client_name }},'],
    ['Invoice #[Invoice No.]', 'Invoice #{{ invoice_number }}'],
    ['[[Client Name]] <<Due Date>>', '{{ client_name }} {{ due_date }}'],
    ['pay USD [Amount Due] now', 'pay {{ amount_due }} now'],
    ['pay $%InvoiceBalance%', 'pay {{ amount_due }}'],
    ['欠款[应付金额]元', '欠款{{ amount_due }}'],
    ['USD [Amount] and USD [Amount]', '{{ amount_due }} and ?{{ amount_due }}'],
    ['[Amount Due], or [Amount]', '{{ amount_due }}, or ?{{ amount_due }}'],
    ['[X] days, X% of it', '?{{ days_overdue }} days, ?{{ interest_rate }} of it'],
    ['at [Interest Rate]% a year', 'at {{ interest_rate }} a year'],
    ['by [Final Deadline – usually 3–5 working days]', 'by ?{{ final_deadline }}'],
    ['{{ object.partner_id.name }}', '{{ client_company }}'],
    ['{{ doc.outstanding_amount | money }}', '{{ ?amount_due | money }}'],
    ['Dear [Title] [Name],', 'Dear ?{{ sender_title }} ?{{ client_name }},'],
    [
      'Pay.\n\nYours faithfully,\n\n[Name]\n[Title]',
      'Pay.\n\nYours faithfully,\n\n{{ sender_name }}\n{{ sender_title }}',
    ],
    ['the colour [Colour]', 'the colour [Colour]'],
    ['____', '____'],
  ])('%j → %j', check);
});

describe('whose blank it is', () => {
  it.each([
    ['::invoice number::', 'FreshBooks'],
    ['%EstimateURL%', 'Zoho'],
    ['{contact.first_name}', 'Blesta'],
    ['{carrying_invoice_ref}', 'Upflow'],
    ['{$invoice_num}', 'WHMCS'],
    ['{:Invoice.Number:}', 'BILL'],
    ['__REF__', 'Dolibarr'],
    ['%(partner_name)s', 'Odoo'],
    ['$client.name', 'Invoice Ninja'],
    ['«Anything»', 'Microsoft Word'],
    ['[Trading Name]', 'Xero'],
    ['{{ doc.grand_total }}', 'ERPNext'],
  ])('%s is a field of %s', (body, tool) => {
    expect(found(body).findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`field of ${tool},`),
    ]);
  });
  it('no tool is named where several mark alike', () => {
    expect(found('[Client Name]').findings[0]!.message).not.toContain('field of');
  });
});

describe('places', () => {
  const spans = (body: string, more?: string) => {
    const { source, findings } = found(body, more);
    return findings.map(({ span }) => source.slice(span.start, span.end));
  };
  it('an attachment is searched too', () => {
    expect(spans('Pay.', 'attachments: ["Invoice [Invoice No.].pdf", "Contract"]\n')).toEqual([
      '[Invoice No.]',
    ]);
  });
  it('somebody else’s mail is not', () => {
    expect(spans('> Dear [Client Name],\n\nPay.')).toEqual([]);
  });
  it('a line to write on belongs on the telephone and behind the sign-off', () => {
    expect(spans('Paid on ________.\n\nYours faithfully,\n\n________')).toEqual(['________']);
  });
  it('every alias means a variable of the shipped dictionary', () => {
    const unknown = placeholders.aliases.filter(({ variable }) => !defaultDictionary.has(variable));
    expect(unknown.map(({ variable }) => variable)).toEqual([]);
  });
});
