/** Blanks of every shape are found with their exact place, and what only looks like one is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlanks } from '../../src/text/blanks.js';

const WORDS = { units: ['days', '%', '天', '年', '月', '日', '元'], fillIn: ['insert', 'enter', '填写'] };

describe('blanks', () => {
  const check = (text: string, ...expected: string[]) =>
    expect(
      findBlanks(text, WORDS).map((b) => `${b.shape} ${text.slice(b.start, b.end)} = ${b.name}`),
    ).toEqual(expected);

  it.each([
    ['Dear [Client Name],', 'square [Client Name] = Client Name'],
    ['[Invoice No.] and [发票号]', 'square [Invoice No.] = Invoice No.', 'square [发票号] = 发票号'],
    ['［金额］', 'square ［金额］ = 金额'],
    ['[X] days', 'square [X] = X'],
    [
      '[Final Deadline – usually 3–5 working days]',
      'square [Final Deadline – usually 3–5 working days] = Final Deadline – usually 3–5 working days',
    ],
    ['【发票号】', 'lenticular 【发票号】 = 发票号'],
    [
      '{customer_name} {invoice.id_code}',
      'curly {customer_name} = customer_name',
      'curly {invoice.id_code} = invoice.id_code',
    ],
    ['{$invoice_num}', 'curly-dollar {$invoice_num} = invoice_num'],
    ['{:Invoice.Number:}', 'curly-colon {:Invoice.Number:} = Invoice.Number'],
    ['$' + '{object.name}', 'dollar-curly $' + '{object.name} = object.name'],
    ['Hi $client.name.', 'dollar $client.name = client.name'],
    ['%InvoiceNumber%', 'percent %InvoiceNumber% = InvoiceNumber'],
    ['%(partner_name)s', 'percent-paren %(partner_name)s = partner_name'],
    ['::invoice number::', 'colons ::invoice number:: = invoice number'],
    ['No.__FACREF__', 'underscores __FACREF__ = FACREF'],
    ['«Invoice_Number»', 'chevrons «Invoice_Number» = Invoice_Number'],
    ['{ MERGEFIELD Amount \\* MERGEFORMAT }', 'merge-field { MERGEFIELD Amount \\* MERGEFORMAT } = Amount'],
    ['<t t-out="object.name"/>', 'qweb <t t-out="object.name"/> = object.name'],
    ['<%invnumber%>', 'angle-percent <%invnumber%> = invnumber'],
    ['<client_name> <到期日>', 'angle <client_name> = client_name', 'angle <到期日> = 到期日'],
    ['pay (Insert sum) now', 'fill-in (Insert sum) = Insert sum'],
    ['请支付（填写金额）', 'fill-in （填写金额） = 填写金额'],
    ['USD ____', 'run ____ = ____'],
    ['欠款＿＿＿＿元', 'run ＿＿＿＿ = ＿＿＿＿'],
    ['£?? due', 'run £?? = £??'],
    ['order #_', 'run #_ = #_'],
    ['XX Ltd', 'run XX = XX'],
    ['××公司', 'run ×× = ××'],
    ['xx公司', 'run xx = xx'],
    ['尊敬的***先生', 'run *** = ***'],
    ['XX-XX-20XX', 'run XX-XX = XX-XX', 'run XX = XX'],
    ['plus X% and X days', 'run X = X', 'run X = X'],
    ['X年X月X日', 'run X = X', 'run X = X', 'run X = X'],
    ['(the amount is [Amount])', 'square [Amount] = Amount'],
  ])('%s', check);

  it.each([
    ['see [2019] EWHC 12'],
    ['a note [^1]'],
    ['[x] done, [ ] open'],
    ['clause [a], [iv], [the “Buyer”], item [B]'],
    ['[…] [...] [1]'],
    ['[statement](broken link'],
    ['[This page is left blank on purpose.]'],
    ['we pay $5,000 or US$500 of $HOME'],
    ['50% of it, 100%'],
    ['a < b and c > d'],
    ['{} { } {1}'],
    ['::'],
    ['« »'],
    ['(see above) (i.e. insertion costs)'],
    ['XXL, Exxon, XVI, X Corp, 3X'],
    ['3×5, 2 × 4'],
    ['account XXXX-1234, XXXX XXXX XXXX 1234, ****5678, ××××1234'],
    ['love xx'],
    ['__ _ a__b'],
    ['\uE000\uE000 [\uE000\uE000] {\uE000}'],
  ])('none in %j', (text) => check(text));

  it('asks before it keeps one, and then looks inside', () => {
    const text = '【友好提醒 [项目名称]】';
    const found = findBlanks(text, WORDS, ({ shape }) => shape !== 'lenticular');
    expect(found.map(({ name }) => name)).toEqual(['项目名称']);
  });

  it('finds ordered, separate, non-empty places in any text', () => {
    const piece = fc.constantFrom(...'[]{}<>$%:_X×*?£«»【】()（）#a1 \n填', 'insert', 'days');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findBlanks(text, WORDS)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
