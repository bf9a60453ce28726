/** The table of other tools' placeholders: one spelling per name, whose blank it is, what it means. */
import { describe, expect, it } from 'vitest';
import { placeholderTable } from '../../scripts/generate/placeholders.js';
import { placeholderKey } from '../../src/model/placeholder.js';
import { indexPlaceholders } from '../../src/model/placeholder-index.js';

const written = {
  tools: [
    { name: 'Zoho', shape: 'percent', names: ['InvoiceNumber'] },
    { name: 'Upflow', shape: 'curly', names: ['customer_name'] },
    { name: 'Blesta', shape: 'curly', names: ['invoice.id_code'] },
  ],
  aliases: {
    invoice_number: { sure: ['Invoice No.', 'InvoiceNumber', 'Invoice #', '发票号'] },
    amount_due: { first: ['Amount'], maybe: ['多少'] },
    final_deadline: { sure: ['Final Deadline'] },
    client_name: { maybe: ['Name'] },
    sender_name: { closing: ['Name'] },
    sender_title: { closing: ['Title'] },
  },
  except: ['Signature', '盖章'],
  'fill-in': ['Insert', '填写'],
  tells: ['Specify'],
  explains: ['usually'],
  'no-reasons': ['reason'],
  units: { days_overdue: ['days', '天'], other: ['weeks'] },
  currencies: ['USD', '$', 'US$'],
  signing: {
    words: ['name', 'position', 'date', 'place', 'by', '签署', '日期', '职务'],
    links: ['of', 'the', 'and', 'print', '的', '甲方'],
    opens: ['for and on behalf of'],
    ends: [' ltd', '有限公司'],
  },
};
const index = indexPlaceholders(placeholderTable(written));

describe('one spelling', () => {
  it.each([
    ['InvoiceNumber', 'invoice number'],
    ['invoice_number', 'invoice number'],
    ['INVOICE.NUMBER', 'invoice number'],
    ['  Invoice  Number ', 'invoice number'],
    ['Invoice No.', 'invoice no'],
    ['Invoice #', 'invoice #'],
    ['Ｄｕｅ　Ｄａｔｅ', 'due date'],
    ['发票号', '发票号'],
    ['__proto__', 'proto'],
    ['…', ''],
  ])('%j → %j', (name, key) => {
    expect(placeholderKey(name)).toBe(key);
  });
});

describe('meaning', () => {
  it.each([
    ['Invoice No.', '', 'invoice_number', 'sure'],
    ['invoice_number', '', 'invoice_number', 'sure'],
    ['Amount', '', 'amount_due', 'first'],
    ['insert amount here', '', 'amount_due', 'maybe'],
    ['Final Deadline – usually 3–5 working days', '', 'final_deadline', 'maybe'],
    ['发票号/项目名称', '', 'invoice_number', 'maybe'],
    ['doc.amount', '', 'amount_due', 'maybe'],
    ['X', ' days late', 'days_overdue', 'maybe'],
    ['×', '天', 'days_overdue', 'maybe'],
    ['X', ' weeks', undefined, undefined],
    ['Colour', '', undefined, undefined],
    ['constructor', '', undefined, undefined],
    ['__proto__', '', undefined, undefined],
  ])('%j%s is %s', (name, after, variable, certainty) => {
    expect(index.meaningOf(name, { after })).toEqual(variable ? { variable, certainty } : undefined);
  });

  it('knows that a signature is the sender’s', () => {
    const meanings = (name: string) => [index.meaningOf(name), index.meaningOf(name, { closing: true })];
    expect(meanings('Name')).toEqual([
      { variable: 'client_name', certainty: 'maybe' },
      { variable: 'sender_name', certainty: 'sure' },
    ]);
    expect(meanings('Title')).toEqual([
      { variable: 'sender_title', certainty: 'maybe' },
      { variable: 'sender_title', certainty: 'sure' },
    ]);
  });

  it('knows whose blank it is by the name, or by the only tool with the shape', () => {
    expect(index.toolOf('percent', 'Anything')).toBe('Zoho');
    expect(index.toolOf('curly', 'invoice.id_code')).toBe('Blesta');
    expect(index.toolOf('curly', 'anything')).toBeUndefined();
    expect(index.isField('curly', 'customer_name')).toBe(true);
    expect(index.isField('percent', 'customer_name')).toBe(false);
  });

  it('leaves words that are meant alone', () => {
    expect([index.isMeant('SIGNATURE'), index.isMeant('盖章'), index.isMeant('Amount')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['Title', true],
    ['Name and position', true],
    ['PRINT NAME', true],
    ['Place, date', true],
    ['甲方签署日期', true],
    ['For and on behalf of whom it may concern', true],
    ['Pellworth Valves Ltd.', true],
    ['澜川市青禾泵业有限公司', true],
    ['Payable to Pellworth Valves Ltd', false],
    ['Amount', false],
    ['Colour', false],
    ['Colour by date', false],
    ['Print the', false],
    ['dateline', false],
    ['甲方的', false],
    ['付款日期', false],
    ['constructor', false],
  ])('of a label beside a signature: %j is %j', (label, expected) => {
    expect(index.isOfSignature(label)).toBe(expected);
  });

  it('tries the longest currency first', () => {
    expect(index.currencies).toEqual(['usd', 'us$', '$']);
  });
});

describe('a table that contradicts itself is refused', () => {
  const check = (aliases: Record<string, Record<string, readonly string[]>>, reason: string) =>
    expect(() => placeholderTable({ ...written, aliases })).toThrow(reason);
  it.each([
    [{ a_b: { sure: ['Name'] }, c_d: { maybe: ['name'] } }, '“name” means both a_b and c_d'],
    [{ a_b: { certain: ['Name'] } }, '“certain” is none of sure, first, closing, maybe'],
    [{ 'A b': { sure: ['Name'] } }, '“A b” is no variable name'],
    [{ a_b: { sure: ['…'] } }, '“…” has no letters'],
  ])('%j', check);
});
