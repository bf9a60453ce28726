/** Finds letters that ask when the client will pay instead of naming the days he may choose from. */
import type { Hit, Letter } from '../lint/letter.js';
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { contains, type Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';

/** Options or a day may follow in this many sentences after the question. */
const AHEAD = 2;

interface Sentence extends Span {
  readonly block: TextBlock;
}

export const rule: LetterRule = {
  scope: 'letter',
  id: 'open-ended-question',
  group: 'deadline',
  severity: at(['follow-up', 'formal', 'final'], 'warning'),
  title: { en: 'Open-ended question', zh: '开放式追问' },
  why: {
    en: 'A question without a day is answered with “soon”; two dates to choose from are answered with one of them.',
    zh: '不带日期的追问，得到的往往是“尽快”；给出两个日期，对方才会选定其中一个。',
  },
  messages: {
    open: {
      message: {
        en: '“{found}” leaves the day to the client; at {stage} stage the letter should name the days.',
        zh: '“{found}”把日期交给了对方来定；在{stage}阶段，应由我方提出日期。',
      },
      hint: {
        en: 'Offer days to choose from: “Please confirm by {{ reply_by }}: full payment by {{ pay_by }}, or half by then and the rest by {{ hold_until }}.”',
        zh: '给出可选的日期：“请于{{ reply_by }}前确认：{{ pay_by }}前全额付清，或先付一半、余款于{{ hold_until }}前付清。”',
      },
    },
  },
  check(letter) {
    // A call asks before it proposes; what matters is that the script comes to a day.
    if (letter.channel === 'phone' && letter.states('deadline')) return [];
    const sentences = letter.template.blocks
      .filter((block) => !block.quoted)
      .flatMap((block) => letter.sentences(block).map(({ start, end }) => ({ block, start, end })));
    return letter.hits('open-question').flatMap((hit) => {
      const index = sentences.findIndex((sentence) => holds(sentence, hit));
      if (index < 0 || !isAboutPaying(letter, sentences.slice(Math.max(0, index - 1), index + 1))) return [];
      if (isOfPaid(letter, sentences[index]!, hit)) return [];
      if (isAnswered(letter, sentences.slice(index, index + 1 + AHEAD))) return [];
      const found = hit.block.text.slice(hit.start, hit.end).replace(/\s+/g, ' ');
      return [{ code: 'open', data: { found }, span: toSource(hit.block, hit.start, hit.end) }];
    });
  },
};

const holds = (sentence: Sentence, hit: Pick<Hit, 'block' | 'start' | 'end'>): boolean =>
  sentence.block === hit.block && contains(sentence, hit);

/** The question's own sentence, or the one before it, speaks of money. */
const isAboutPaying = ({ facts, hits }: Letter, sentences: readonly Sentence[]): boolean =>
  [...facts('amount'), ...['pay', 'debt', 'overdue', 'money-named'].flatMap(hits)].some((place) =>
    sentences.some((sentence) => holds(sentence, place)),
  );

/** The day of a payment that is made is no promise to be had. */
const isOfPaid = ({ hits }: Letter, sentence: Sentence, question: Hit): boolean =>
  hits('made-payment').some((hit) => holds(sentence, hit) && hit.start >= question.end);

/** A day, a choice or a list of choices stands in the question or soon after it. */
const isAnswered = ({ facts, hits }: Letter, sentences: readonly Sentence[]): boolean =>
  sentences.some(({ block }, at) => at > 0 && block.kind === 'item') ||
  [...facts('deadline'), ...hits('relative-time'), ...hits('choice')].some((place) =>
    sentences.some((sentence) => holds(sentence, place)),
  );

export const proof: RuleProof = {
  en: {
    bad: [
      { text: '[[When can you]] pay?', stage: 'follow-up' },
      {
        text: 'Invoice {{ invoice_number }} is still unpaid. [[When can we]] expect it?',
        stage: 'formal',
      },
      { text: 'Please [[let us know when]] payment will be made.', stage: 'final' },
      { text: 'Could you tell me [[when you plan to]] settle the balance?', stage: 'follow-up' },
      { text: 'Kindly [[advise when]] we may receive the payment.', stage: 'formal' },
      { text: '[[When do you]] plan to pay the outstanding amount?', stage: 'follow-up', channel: 'message' },
      { text: '[[When will the]] payment be released?', stage: 'formal' },
      { text: '[[How soon can you]] transfer the funds?', stage: 'follow-up' },
      { text: 'Is there [[any update on]] the payment?', stage: 'follow-up' },
      { text: '[[What is the status of]] the payment?', stage: 'formal' },
      {
        text: '[[How much longer must]] we wait for payment? Our patience is not the point. The contract is. Pay by {{ final_deadline }}.',
        stage: 'formal',
      },
      { text: '[[What date can]] we expect for the payment?', stage: 'final', channel: 'phone' },
      { text: 'May I [[know when you will]] pay this invoice?', stage: 'follow-up' },
    ],
    good: [
      {
        text: 'When can you pay? Please choose one:\n\n1. Full payment by {{ pay_by }}.\n2. Half by {{ pay_by }} and the rest by {{ hold_until }}.',
        stage: 'follow-up',
      },
      { text: 'When can you pay? We propose {{ pay_by }}.', stage: 'follow-up' },
      { text: 'Could you pay by {{ pay_by }}?', stage: 'follow-up' },
      { text: 'When can you pay?', stage: 'reminder' },
      { text: 'When will you pay: on 14 March 2025 or on 21 March 2025?', stage: 'follow-up' },
      {
        text: 'When can you pay? I can note {{ pay_by }}.',
        stage: 'follow-up',
        channel: 'phone',
      },
      { text: 'When will the goods be ready for collection?', stage: 'follow-up' },
      { text: 'Please confirm when you have received the drawings.', stage: 'follow-up' },
      { text: 'When payment arrives, we will release the order.', stage: 'formal' },
      { text: 'Interest stops when you pay the invoice.', stage: 'final' },
      { text: 'On {{ last_contact_date }} we asked when you would pay.', stage: 'formal' },
      { text: 'Please let us know when you have paid.', stage: 'follow-up' },
      { text: 'Which of the two payment dates can you keep?', stage: 'follow-up' },
      { text: 'When can you pay? Within 5 working days or not at all?', stage: 'formal' },
      { text: 'On which day did you pay it?', stage: 'follow-up' },
      { text: 'What date is on the bank slip for the payment?', stage: 'follow-up' },
      { text: 'Which day was the transfer made?', stage: 'follow-up' },
      { text: 'If it has been paid: what date was it sent, and from which bank?', stage: 'formal' },
    ],
  },
  zh: {
    bad: [
      { text: '能否告知[[付款的大概时间]]？', stage: 'formal' },
      { text: '款[[什么时候]]打啊？', stage: 'follow-up', channel: 'message' },
      { text: '尾款你们[[打算怎么处理]]？', stage: 'formal' },
      { text: '想了解一下[[贵司的付款计划]]。', stage: 'formal' },
      { text: '请问[[什么时候能]]付款？', stage: 'follow-up' },
      { text: '发票 {{ invoice_number }} 尚未到账。[[大概什么时候能]]安排？', stage: 'formal' },
      { text: '请告知[[何时]]付款。', stage: 'final' },
      { text: '这笔货款[[几时能]]付？', stage: 'follow-up', channel: 'message' },
      { text: '尾款[[什么时候可以]]打过来？', stage: 'follow-up' },
      { text: '货款[[到底哪天能]]到？', stage: 'formal' },
      { text: '款项[[还要等多久]]？', stage: 'follow-up' },
      { text: '货款[[进展如何]]？', stage: 'follow-up' },
      { text: '請問貴司[[何時]]付款？', stage: 'formal' },
      { text: '这笔款[[哪一天]]从银行付？', stage: 'follow-up' },
      { text: '货款[[几号]]打过来？', stage: 'formal' },
    ],
    good: [
      { text: '发票何时收到？请确认后付款。', stage: 'follow-up' },
      { text: '如已付款，请告知付款日期及金额。', stage: 'follow-up' },
      { text: '货款应于何时支付，合同第5条已有约定。', stage: 'formal' },
      {
        text: '请问什么时候能付款？请从以下方案中选一个：\n\n1. {{ pay_by }} 前全部付清；\n2. 先付一半，余款于 {{ hold_until }} 前付清。',
        stage: 'follow-up',
      },
      { text: '您看 {{ pay_by }} 之前能付款吗？', stage: 'follow-up' },
      { text: '什么时候能付款？', stage: 'reminder' },
      { text: '您看什么时候付款？{{ pay_by }} 前可以吗？', stage: 'follow-up' },
      { text: '什么时候发货，取决于货款何日到账，期限为 {{ pay_by }}。', stage: 'follow-up' },
      { text: '货物什么时候到港？', stage: 'follow-up' },
      { text: '无论何时付款，违约金均计至付清之日。', stage: 'final' },
      { text: '我司曾多次询问何时付款，均未获答复。', stage: 'formal' },
      { text: '贵司何时付款，我司何时恢复供货。', stage: 'formal' },
      { text: '什么时候能付款？3日内能安排吗？', stage: 'formal' },
      { text: '这笔款是哪一天从银行付出的？', stage: 'follow-up' },
      { text: '如已付款，请问是哪天汇出的？', stage: 'follow-up' },
      { text: '货款几号打的？从哪个账户转出？', stage: 'formal' },
    ],
  },
};
