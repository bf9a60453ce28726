/** Sentences are parted where a reader parts them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

const abbreviations = new Set(['Mr.', 'no.', 'e.g.', 'approx.', 'Co.', 'mar.', 'Messrs.']);
const split = (text: string) =>
  splitSentences(text, abbreviations).map(({ start, end }) => text.slice(start, end));

/** `|` marks the places where the text is parted; the white space around it stays outside. */
const check = (marked: string) => {
  const parts = marked.split('|').map((part) => part.trim());
  expect(split(marked.replaceAll('|', ''))).toEqual(parts.filter((part) => part !== ''));
};

describe('English', () => {
  it.each([
    '',
    '  \n ',
    'One sentence',
    'Please pay. | We require it.',
    ' Please pay! | Will you? | Thank you. ',
    'Pay now!!! | Really?! | Yes.',
    'Please pay USD 12,500.50 by 14.03.2025. | Thank you.',
    'See www.example.com/pay.html for details. | Thank you.',
    'Dear Mr. Smith has paid invoice No. 118 and no. 119. | Thank you.',
    'We wrote to J. R. Smith of the U.S. Treasury. | He paid.',
    'It was you, not I. | We paid.',
    'Acme Ltd. has not paid. | Acme Ltd. | We require payment from Hope Co. Ltd. today.',
    'Fees, e.g. interest, of approx. 5 percent apply. | Pay now.',
    'On Mar. 14 we wrote. | 30 days have passed.',
    'You said "We will pay." | We heard nothing. | (See clause 5.) | “Pay,” we said.',
    'You said "When?" and left. | "Never!" they wrote.',
    'We are waiting... please pay. | We waited… | Nothing came.',
    'He called it "late." | Still unpaid.',
    '1. Pay in full. | 2. Propose a plan.',
    'Of 30. | We',
    'Pay. | \ue000\ue000\ue000 is due.',
    'Pay \ue000\ue000. | We wait',
    'really? | we are sorry! | ok',
    'e.g.',
    'A.',
    '...',
  ])('%j', check);
});

describe('Chinese', () => {
  it.each([
    '请付款。 | 谢谢！ | 何时付款？',
    '请付款。|我司已发函；贵司未复；请回复。',
    '贵司称：“下周付款。”|我司未收到。',
    '“何时付款？”，我司已问过。|请复。',
    '请于3月14日前支付12,500.50元。|谢谢',
    '请付款!|谢谢?|好的',
    '请付款.|我司等候',
    '我司等候……贵司未复。|完',
    '贵司拖延……',
    '（附件：合同。）|请查收',
  ])('%j', check);
});

describe('lines', () => {
  it.each([
    'We wrote to you\non 14 March and again\non 20 March.',
    'Dear Mr. Smith, | \nWe write about your invoice.',
    'Jane Doe | \nCredit Controller | \nAcme Ltd.',
    'If the full amount of the invoice has not arrived by then,\nAcme will refer the debt.',
    'This line is as wide as a line of wrapped prose is and then\nAcme goes on.',
    'Please pay,\nas agreed,\nAcme',
    'one | \n \ntwo',
    ' \n Dear Mr. Smith, | \nWe write.',
    '尊敬的张经理： | \n贵司发票已逾期。',
    '如贵司未能按期付款，\n我司将停止发货。',
    '此致 | \n敬礼',
    'Yours faithfully,\n\ue000\ue000',
  ])('%j', check);
});

it('lose no character and part nothing twice', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '付',
      '.',
      '!',
      '。',
      '…',
      '"',
      ')',
      '(',
      ' ',
      '\n',
      ',',
      '1',
      '\ue000',
      'Mr.',
    ),
  });
  fc.assert(
    fc.property(text, (source) => {
      const sentences = split(source);
      expect(sentences.join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      for (const sentence of sentences) expect(sentence).toBe(sentence.trim());
      expect(sentences).not.toContain('');
    }),
  );
});
