/** Every value that is missing, unknown or wrong is named, with what would do. */
import { describe, expect, it } from 'vitest';
import { checkData } from '../../src/compile/check-data.js';
import { DataError } from '../../src/compile/data-error.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { letterOf } from './fill.js';
import { dictionary, fields, link, out, p } from './trees.js';

const names = dictionary({
  client_name: 'text',
  amount_due: 'money',
  due_date: 'date',
  days_overdue: 'integer',
  interest_rate: 'percent',
  sender_email: 'email',
  payment_link: 'url',
  bank_details: 'multiline',
  invoices: {
    type: 'list',
    fields: fields({ number: 'text', amount: 'money' }),
    example: { en: [{ number: 'A-1', amount: 'USD 5.00' }], zh: [] },
  },
  notices: 'list',
  portal: 'text',
  headline: 'multiline',
  other_letter: 'text',
});
const letter = letterOf(
  {
    subject: [out('headline')],
    body: [p(link([out('portal')], 'open'))],
    required: ['client_name', 'amount_due', 'invoices'],
    optional: [
      'due_date',
      'days_overdue',
      'interest_rate',
      'sender_email',
      'payment_link',
      'bank_details',
      'notices',
      'portal',
      'headline',
    ],
  },
  names,
);
const good = {
  client_name: 'Acme',
  amount_due: 'USD 12,500.00',
  invoices: [{ number: 'A-1', amount: { amount: 5, currency: 'USD' } }],
};

/** The codes and places of everything wrong with the good data changed so. */
function check(change: Record<string, unknown>, expected: readonly string[]): void {
  const problems = checkData(letter, { ...good, ...change }, names);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
}

describe('good values', () => {
  it.each<[string, Record<string, unknown>]>([
    ['as they are', {}],
    ['a name of another letter', { other_letter: 'x' }],
    ['an amount as an object', { amount_due: { amount: 12500, currency: 'USD' } }],
    ['an amount as text in an object', { amount_due: { amount: '12500.50', currency: 'USD' } }],
    ['a sum of doubles', { amount_due: { amount: 0.1 + 0.2, currency: 'USD' } }],
    ['an amount without commas', { amount_due: 'EUR 12500' }],
    ['zero decimals where there are none', { amount_due: 'JPY 12,500.00' }],
    ['a leap day', { due_date: '2024-02-29' }],
    ['a whole number as text, as spreadsheets give it', { days_overdue: '12' }],
    ['percent as a number', { interest_rate: 8.5 }],
    ['percent with its sign', { interest_rate: '8.5%' }],
    ['an invoice number that is a number', { client_name: 2024118 }],
    ['a link', { payment_link: 'https://pay.example/a?b=c&d=%20#e' }],
    ['a telephone', { payment_link: 'tel:+86-10-1234' }],
    ['a mail link', { payment_link: 'mailto:a@b.example' }],
    ['an address', { sender_email: 'ar.team+x@sub.seller.example' }],
    ['lines', { bank_details: 'Bank\r\n\tSWIFT\rX\n' }],
    [
      'optional values that are empty',
      { due_date: '', days_overdue: null, payment_link: undefined, notices: [], bank_details: '' },
    ],
    ['texts in a list', { notices: ['1 March', '8 March'] }],
    ['the last line end of a block in the subject', { headline: 'One line\n' }],
  ])('%s', (_name, change) => check(change, []));
});

describe('a problem', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing given', { client_name: undefined }, ['missing client_name']],
    ['null', { client_name: null }, ['missing client_name']],
    ['empty', { client_name: '' }, ['missing client_name']],
    ['blank', { client_name: ' \u3000 ' }, ['missing client_name']],
    ['an empty amount', { amount_due: '' }, ['missing amount_due']],
    ['no rows', { invoices: [] }, ['missing invoices']],
    ['unknown', { client_nam: 'x' }, ['unknown client_nam']],
    ['an own __proto__', JSON.parse('{"__proto__": {"client_name": "x"}}'), ['unknown __proto__']],
    ['constructor', { constructor: 'x' }, ['unknown constructor']],
    ['an amount without currency', { amount_due: '12,500.00' }, ['mistyped amount_due']],
    ['an amount as a bare number', { amount_due: 12500 }, ['mistyped amount_due']],
    ['an ambiguous comma', { amount_due: 'USD 12,50' }, ['mistyped amount_due']],
    ['a sign for a currency', { amount_due: '$12,500.00' }, ['mistyped amount_due']],
    ['a small currency', { amount_due: 'usd 5' }, ['mistyped amount_due']],
    ['half a cent', { amount_due: 'USD 0.005' }, ['mistyped amount_due']],
    ['decimals of yen', { amount_due: { amount: 0.5, currency: 'JPY' } }, ['mistyped amount_due']],
    ['not a number', { amount_due: { amount: Number.NaN, currency: 'USD' } }, ['mistyped amount_due']],
    ['more than there is', { amount_due: { amount: 1e20, currency: 'USD' } }, ['mistyped amount_due']],
    [
      'an inherited currency',
      { amount_due: Object.create({ amount: 1, currency: 'USD' }) },
      ['mistyped amount_due'],
    ],
    ['a date with a time', { due_date: '2025-03-14T00:00:00Z' }, ['mistyped due_date']],
    ['a Date', { due_date: new Date(0) }, ['mistyped due_date']],
    ['a date the wrong way round', { due_date: '14/03/2025' }, ['mistyped due_date']],
    ['a day there is not', { due_date: '2025-02-29' }, ['mistyped due_date']],
    ['a month there is not', { due_date: '2025-13-01' }, ['mistyped due_date']],
    ['a fraction of a day', { days_overdue: 1.5 }, ['mistyped days_overdue']],
    ['days in words', { days_overdue: '12 days' }, ['mistyped days_overdue']],
    ['percent in words', { interest_rate: 'eight' }, ['mistyped interest_rate']],
    ['infinite percent', { interest_rate: Number.POSITIVE_INFINITY }, ['mistyped interest_rate']],
    ['two addresses', { sender_email: 'a@b.example, c@d.example' }, ['mistyped sender_email']],
    ['an address with a name', { sender_email: 'A <a@b.example>' }, ['mistyped sender_email']],
    [
      'an address with a header',
      { sender_email: 'a@b.example\nBcc: x@y.example' },
      ['line-break sender_email'],
    ],
    ['a script', { payment_link: 'javascript:alert(1)' }, ['unsafe-url payment_link']],
    ['a script in capitals', { payment_link: 'JaVaScRiPt:alert(1)' }, ['unsafe-url payment_link']],
    ['a hidden script', { payment_link: ' javascript:alert(1)' }, ['unsafe-url payment_link']],
    ['a split script', { payment_link: 'java\nscript:alert(1)' }, ['line-break payment_link']],
    ['data', { payment_link: 'data:text/html,<script>' }, ['unsafe-url payment_link']],
    ['a file', { payment_link: 'file:///etc/passwd' }, ['unsafe-url payment_link']],
    ['a link without a scheme', { payment_link: '//pay.example' }, ['unsafe-url payment_link']],
    ['text that stands as a link', { portal: 'javascript:alert(1)' }, ['unsafe-url portal']],
    ['two lines in one', { client_name: 'A\nB' }, ['line-break client_name']],
    ['a carriage return', { client_name: 'A\rB' }, ['line-break client_name']],
    ['a line separator', { client_name: 'A\u2028B' }, ['line-break client_name']],
    ['two lines in the subject', { headline: 'A\nBcc: x@y.example' }, ['line-break headline']],
    ['a tab', { client_name: 'A\tB' }, ['control-character client_name']],
    ['a zero byte', { client_name: 'A\0' }, ['control-character client_name']],
    ['an escape', { bank_details: 'A\u001b[31m' }, ['control-character bank_details']],
    ['text turned round', { client_name: 'A\u202etxt.exe' }, ['control-character client_name']],
    ['half a character', { client_name: 'A\ud83d' }, ['control-character client_name']],
    ['its halves on two lines', { bank_details: 'A\ud83d\n\ude00' }, ['control-character bank_details']],
    ['a list for text', { client_name: ['A'] }, ['mistyped client_name']],
    ['an object for text', { client_name: { toString: () => 'A' } }, ['mistyped client_name']],
    ['too long', { client_name: 'x'.repeat(10_001) }, ['too-long client_name']],
    ['text for a list', { notices: 'one' }, ['mistyped notices']],
    ['too many rows', { notices: Array.from({ length: 1001 }, () => 'x') }, ['too-many-rows notices']],
    ['a blank item', { notices: ['a', ''] }, ['missing notices[1]']],
    ['a wrong item', { notices: ['a', {}] }, ['mistyped notices[1]']],
    ['a row that is none', { invoices: ['A-1'] }, ['mistyped invoices[0]']],
    ['a row with a hole', { invoices: [{ number: 'A' }] }, ['missing invoices[0].amount']],
    [
      'a wrong value in a row',
      { invoices: [good.invoices[0], { number: 'A', amount: '5' }] },
      ['mistyped invoices[1].amount'],
    ],
    [
      'an unknown column',
      { invoices: [{ ...good.invoices[0], amont: 'USD 5' }] },
      ['unknown invoices[0].amont'],
    ],
    [
      'an inherited column',
      { invoices: [Object.create({ number: 'A', amount: 'USD 5' })] },
      ['missing invoices[0].number', 'missing invoices[0].amount'],
    ],
    [
      'several at once',
      { client_name: '', amount_due: '5', xyzzy: 1 },
      ['mistyped amount_due', 'missing client_name', 'unknown xyzzy'],
    ],
  ])('%s', (_name, change, expected) => check(change, expected));

  it.each([null, undefined, 'text', 5, []])('data that is no object: %j', (data) => {
    expect(checkData(letter, data, names)).toEqual([expect.objectContaining({ code: 'mistyped', path: '' })]);
  });

  it('is not made by inherited values, nor hidden by them', () => {
    const data = Object.create(good);
    expect(checkData(letter, data, names).map(({ code }) => code)).toEqual(['missing', 'missing', 'missing']);
  });

  it('does not flood', () => {
    const rows = Array.from({ length: 1000 }, () => ({}));
    expect(checkData(letter, { ...good, invoices: rows }, names)).toHaveLength(100);
  });
});

describe('what is said', () => {
  const said = (change: Record<string, unknown>) => checkData(letter, { ...good, ...change }, names)[0];

  it('names the variable, what it takes and an example', () => {
    expect(said({ amount_due: '5' })?.message).toBe(
      '"amount_due" (amount due) has a value of the wrong kind; it takes an amount with its currency, { amount, currency } or text such as "USD 12,500.00", for example "USD 12,500.00".',
    );
    expect(said({ invoices: [{ number: 'A' }] })?.message).toBe(
      '"invoices[0].amount" (amount) is missing; it takes an amount with its currency, { amount, currency } or text such as "USD 12,500.00", for example "USD 5.00".',
    );
  });

  it('guesses what was meant', () => {
    expect(said({ client_nam: 'x' })).toMatchObject({
      suggestion: 'client_name',
      message: expect.stringContaining('did you mean "client_name"?'),
    });
    expect(said({ 'Client-Name': 'x' })?.suggestion).toBe('client_name');
    expect(said({ invoices: [{ ...good.invoices[0], amont: 1 }] })?.suggestion).toBe('amount');
  });

  it('does not repeat a value that may be long, or secret', () => {
    expect(said({ amount_due: 'secret' })?.message).not.toContain('secret');
    expect(said({ ['x'.repeat(5000)]: 1 })!.message.length).toBeLessThan(200);
  });
});

describe('filling in a letter with problems', () => {
  const thrown = (change: Record<string, unknown>): DataError => {
    try {
      renderLetter(letter, { ...good, ...change }, { target: 'text', dictionary: names });
    } catch (error) {
      if (error instanceof DataError) return error;
    }
    throw new Error('Nothing was thrown.');
  };

  it.each<[string, Record<string, unknown>]>([
    ['MissingVariableError', { client_name: '', due_date: 'x' }],
    ['UnknownVariableError', { clientname: 'x', due_date: 'x' }],
    ['InvalidValueError', { due_date: 'x' }],
    ['UnsafeUrlError', { client_name: '', payment_link: 'javascript:alert(1)' }],
  ])('throws %s', (name, change) => {
    expect(thrown(change).name).toBe(name);
  });

  it('lists all of them', () => {
    const error = thrown({ client_name: '', due_date: 'x', zzz: 1 });
    expect(error.problems.map(({ path }) => path)).toEqual(['client_name', 'due_date', 'zzz']);
    expect(error.message.split('\n')).toHaveLength(4);
    expect(error.message).toContain('final/email (en)');
  });

  it('knows the names of the letter only, when no dictionary is given', () => {
    expect(() => renderLetter(letter, { ...good, other_letter: 'x' }, { target: 'text' })).toThrow(
      expect.objectContaining({ name: 'UnknownVariableError' }),
    );
  });
});
