/** Finds letters that ask for other things beside the money. */
import type { Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { sentenceOf } from '../lint/sentence-of.js';
import type { Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';

/** Errands that may go with a payment, one at a time. To pay, to confirm it and to ask about it are one request. */
const ERRANDS = [
  'ask-sign',
  'ask-update',
  'ask-papers',
  'ask-meet',
  'ask-return',
  'ask-book',
  'ask-confirm-other',
  'ask-pass-on',
] as const;

/** With the payment they make four: a list of chores. */
const TOO_MANY = 3;

export const rule: LetterRule = {
  scope: 'letter',
  id: 'many-requests',
  group: 'structure',
  severity: everywhere('warning'),
  title: { en: 'Other requests beside the payment', zh: '夹带与付款无关的要求' },
  why: {
    en: 'A reader does the easiest thing on a list and feels done; a letter about money asks for the money.',
    zh: '对方往往只挑最容易的一件事做，就算完成了；催款信只提付款一件事。',
  },
  messages: {
    unrelated: {
      message: {
        en: '“{found}” has nothing to do with the payment, and whoever does that much has answered this {stage} letter without paying.',
        zh: '“{found}”与付款无关，对方做了这件事就算回复了这封{stage}函，款却没有付。',
      },
      hint: {
        en: 'Ask for the payment alone and send the other request on another day.',
        zh: '信中只提付款，其他请求另行发送。',
      },
    },
    chores: {
      message: {
        en: 'The letter asks for {count} things beside the payment, which is then one chore among many.',
        zh: '除付款外，信中还提出了 {count} 项要求，付款成了其中不起眼的一项。',
      },
      hint: {
        en: 'Keep the payment and what it needs, and move the rest to a letter of its own.',
        zh: '只保留付款及与其有关的事项，其余另行发函。',
      },
    },
  },
  check(letter) {
    const unrelated = inBody(letter, 'unrelated-request');
    const errands = ERRANDS.map((id) => inBody(letter, id)).filter((hits) => hits.length);
    const count = errands.length + (unrelated.length ? 1 : 0);
    if (count >= TOO_MANY) {
      const span = fullest(letter, [...unrelated, ...errands.flat()]);
      return [{ code: 'chores', data: { count: `${count}` }, span }];
    }
    return unrelated.map(({ block, start, end }) => ({
      code: 'unrelated',
      data: { found: block.text.slice(start, end).replace(/\s+/g, ' ') },
      span: toSource(block, start, end),
    }));
  },
};

const inBody = (letter: Letter, id: string): readonly Hit[] =>
  letter.said(id).filter(({ block }) => block.kind !== 'subject');

/** The sentence that holds most of them. */
function fullest(letter: Letter, hits: readonly Hit[]): Span {
  const sentences = new Map<string, { block: TextBlock; sentence: Span; count: number }>();
  for (const hit of hits) {
    const sentence = sentenceOf(letter, hit);
    const key = `${hit.block.span.start} ${sentence.start}`;
    const known = sentences.get(key) ?? { block: hit.block, sentence, count: 0 };
    sentences.set(key, { ...known, count: known.count + 1 });
  }
  const [most] = [...sentences.values()].sort((a, b) => b.count - a.count);
  const { block, sentence } = most!;
  const length = block.text.slice(sentence.start, sentence.end).trimEnd().length;
  return toSource(block, sentence.start, sentence.start + length);
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay by {{ pay_by }} and [[leave us a review]].', stage: 'reminder' },
      { text: 'While you are at it, [[fill in our customer survey]].', stage: 'pre-due' },
      { text: 'Please also [[refer a friend]] to our services.', stage: 'reminder' },
      { text: 'Kindly send us [[your next order forecast]] with the payment.', stage: 'follow-up' },
      { text: 'You can also [[follow us on LinkedIn]].', stage: 'pre-due' },
      {
        text: 'Pay by {{ pay_by }}. [[Please also return the lost tent pegs, sign the damage form, book next year’s date, and tell the bell-ringers we do weddings.]]',
        stage: 'reminder',
      },
      {
        text: '[[Please put it through by {{ pay_by }}, confirm the new delivery address, fill in our satisfaction survey, and send back the four empty pallets.]]',
        stage: 'reminder',
      },
    ],
    good: [
      {
        text: 'Please pay by {{ pay_by }}, confirm the date and send us the remittance advice. Call me with any question.',
        stage: 'reminder',
      },
      { text: 'Please return a signed copy by {{ reply_by }}.', stage: 'formal' },
      {
        text: 'Please choose one: full payment, half now, or a call to agree another date.',
        stage: 'follow-up',
      },
      { text: 'Thank you for your recent review of our service.', stage: 'reminder' },
      { text: 'Before you place your next order, please settle this invoice.', stage: 'follow-up' },
      { text: 'We cannot confirm your next order while the invoice is open.', stage: 'follow-up' },
      { text: 'Please review the invoice and tell us if anything is wrong.', stage: 'pre-due' },
      { text: 'We will refer the matter to a lawyer.', stage: 'final' },
      { text: 'Please update your records with our new telephone number.', stage: 'pre-due' },
      { text: 'Please give us your feedback on the dispute by {{ reply_by }}.', stage: 'follow-up' },
    ],
  },
  zh: {
    bad: [
      { text: '请于 {{ pay_by }} 前付款，顺便[[给个好评]]。', stage: 'reminder' },
      { text: '另请[[填写满意度调查表]]。', stage: 'pre-due' },
      { text: '也麻烦您[[推荐新客户]]给我们。', stage: 'reminder' },
      { text: '请一并[[提供下季度采购计划]]。', stage: 'follow-up' },
      { text: '欢迎[[关注我们的公众号]]。', stage: 'pre-due' },
      {
        text: '{{ pay_by }} 前付清。[[还有，请把开票资料更新一下，把去年的框架协议签回来，填一份满意度问卷，再给我们介绍两家做工程的朋友。]]',
        stage: 'follow-up',
        channel: 'phone',
      },
    ],
    good: [
      { text: '请于 {{ pay_by }} 前付款，并将水单发我，如有疑问请来电。', stage: 'reminder' },
      { text: '请于 {{ reply_by }} 前盖章寄回一份。', stage: 'formal' },
      { text: '两个方案，请选一个回复我。', stage: 'follow-up' },
      { text: '感谢贵司的推荐。', stage: 'reminder' },
      { text: '请核对发票信息，有误请告知。', stage: 'pre-due' },
      { text: '前款未清，新订单暂不能确认。', stage: 'follow-up' },
      { text: '请填写付款日期后回传。', stage: 'follow-up' },
    ],
  },
};
