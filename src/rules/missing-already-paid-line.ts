/** Finds reminders that say nothing to those who have paid, and final demands that still do. */
import type { Hit, Letter } from '../lint/letter.js';
import { at, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { addSentence } from '../model/add-sentence.js';
import type { Bilingual } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { Situation } from '../model/stage.js';
import { toSource } from '../model/text-block.js';

/** Letters that press for a debt; in the others a payment that crossed changes nothing. */
const PRESSING: ReadonlySet<Situation | undefined> = new Set([undefined, 'broken-promise']);

const SENTENCE: Bilingual = {
  en: 'If you have already paid, please send us the remittance advice.',
  zh: '如已付款，请将付款凭证发给我司。',
};

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-already-paid-line',
  group: 'structure',
  severity: at(['pre-due', 'reminder', 'follow-up', 'final'], 'info'),
  title: { en: 'Nothing for those who have paid', zh: '没有考虑已付款的情况' },
  why: {
    en: 'Payments cross with letters; a line for that case spares an honest client the reproach, while in a final demand it only gives a way round it.',
    zh: '付款和信件常常前后脚：早期留一句话，不让已付款的客户难堪；到了最后催款，这句话只会给对方留余地。',
  },
  messages: {
    missing: {
      message: {
        en: 'Nothing is said for the case that payment is on its way, so at {stage} stage this letter may reproach a client who has paid.',
        zh: '没有提到已经付款的情况，{stage}阶段的这封信可能会责怪已付款的客户。',
      },
      hint: { en: 'Add a line: “{sentence}”', zh: '加一句：“{sentence}”' },
    },
    weak: {
      message: {
        en: '“{found}” lets the reader of a {stage} letter put it aside, and takes back some of its weight.',
        zh: '“{found}”等于允许对方把这封{stage}函放到一边，分量因此变轻。',
      },
      hint: {
        en: 'Leave it out; the amount and the deadline stand until the money is in the account.',
        zh: '请删去；款项到账之前，金额和期限不变。',
      },
    },
  },
  titles: { add: { en: 'Add “{sentence}”', zh: '补上“{sentence}”' } },
  check(letter) {
    const { stage, channel, situation, lang } = letter;
    if (channel === 'phone' || !PRESSING.has(situation)) return [];
    const lines = paidLines(letter);
    if (stage === 'final') return lines.filter(({ idle }) => idle).map(({ report }) => report);
    if (lines.length) return [];
    // Before the due date there is nothing to have crossed, unless the letter asks for the money.
    if (stage === 'pre-due' && (channel === 'message' || !letter.hits('ask-pay').length)) return [];
    const fixes = addSentence(letter, letter.bodyPlace, SENTENCE);
    return [{ code: 'missing', data: { sentence: SENTENCE[lang] }, span: letter.bodyPlace, fixes }];
  },
};

interface PaidLine {
  /** It tells the reader to put the letter aside. */
  readonly idle: boolean;
  readonly report: Report;
}

/** Sentences for the case of a payment made, or that tell to disregard the letter. */
function paidLines(letter: Letter): readonly PaidLine[] {
  const found = new Map<string, PaidLine>();
  const [paid, cases, disregard] = [
    letter.hits('paid-state'),
    letter.hits('case-word'),
    letter.hits('disregard'),
  ];
  const unbooked = letter.hits('unbooked');
  for (const hit of [...paid, ...disregard, ...unbooked]) {
    const { block } = hit;
    if (block.kind === 'subject') continue;
    const sentence = letter.sentences(block).find((s) => s.start <= hit.start && hit.start < s.end) ?? hit;
    const text = block.text.slice(sentence.start, sentence.end).trim();
    const idle = disregard.some(within(block, sentence));
    const isCase =
      idle || hit.id === 'class:unbooked' || cases.some(within(block, sentence)) || /[?\uff1f]$/.test(text);
    if (!isCase) continue;
    const span = toSource(block, sentence.start, sentence.start + text.length);
    found.set(`${span.start}`, {
      idle: idle && paid.some(within(block, sentence)),
      report: { code: 'weak', data: { found: text.replace(/\s+/g, ' ') }, span },
    });
  }
  return [...found.values()];
}

const within =
  (block: Hit['block'], { start, end }: Span) =>
  (hit: Hit): boolean =>
    hit.block === block && hit.start >= start && hit.end <= end;

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\nInvoice {{ invoice_number }} fell due on {{ due_date }}. [[Please pay by {{ pay_by }}.]]\n\nKind regards,\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[Please choose one of the options by {{ reply_by }}.]]', stage: 'follow-up' },
      { text: '[[Invoice 14 is open, can you pay it today?]]', stage: 'reminder', channel: 'message' },
      { text: '[[Please pay {{ amount_due }} on {{ due_date }}.]]', stage: 'pre-due' },
      { text: '[[If the invoice is not paid by {{ pay_by }}, please call me.]]', stage: 'reminder' },
      { text: '[[It should have been paid on 1 March 2026.]]', stage: 'reminder' },
      { text: '[[Could you tell me when it will be paid?]]', stage: 'reminder' },
      { text: '[[If the deadline has gone by, we will call you.]]', stage: 'reminder' },
      { text: '[[Why has it not been paid?]]', stage: 'follow-up' },
      { text: '[[If you have already paid, please disregard this notice.]]', stage: 'final' },
      {
        text: 'Pay by {{ final_deadline }}. [[Please ignore this letter if payment has been made.]]',
        stage: 'final',
      },
    ],
    good: [
      { text: 'If you have already paid, please send us the remittance advice.', stage: 'reminder' },
      { text: "If it's already on its way, please ignore this message.", stage: 'reminder' },
      {
        text: 'In case your payment has crossed with this letter, please regard it as settled.',
        stage: 'reminder',
      },
      { text: 'Already paid? Send the slip.', stage: 'follow-up', channel: 'message' },
      { text: 'Should the transfer have been made, kindly send the SWIFT copy.', stage: 'follow-up' },
      { text: 'If the check is already in the mail, send me the check number.', stage: 'follow-up' },
      { text: 'Please disregard this reminder if you paid last week.', stage: 'reminder' },
      { text: 'If you have paid within the last few days, accept our thanks.', stage: 'reminder' },
      { text: 'If our letters have crossed, please forgive this one.', stage: 'reminder' },
      { text: 'Should your cheque and this letter cross in the post, ignore it.', stage: 'reminder' },
      { text: 'Payments received after 3 March 2026 are not reflected here.', stage: 'reminder' },
      { text: 'You may have paid already; a copy of the transfer would help.', stage: 'reminder' },
      { text: 'If it went out this week, just tell me the date.', stage: 'follow-up' },
      { text: 'Could you confirm that the invoice has reached you?', stage: 'pre-due' },
      { text: 'If it has gone, or there is a query, drop me a line here.', stage: 'reminder' },
      { text: 'If the money has already left, tell me the date.', stage: 'follow-up' },
      { text: 'When will it be paid?', stage: 'reminder', channel: 'phone' },
      { text: 'Payment must reach us by {{ final_deadline }}.', stage: 'final' },
      { text: 'Unless payment has been made by then, we will {{ next_action }}.', stage: 'final' },
      { text: 'Thank you for your payment.', stage: 'reminder', situation: 'payment-received' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n发票 {{ invoice_number }} 已到期。[[请于 {{ pay_by }} 前付款。]]\n\n祝好\n\n{{ sender_name }}',
        stage: 'reminder',
      },
      { text: '[[请于 {{ reply_by }} 前选定一个方案。]]', stage: 'follow-up' },
      { text: '[[这笔款麻烦您看一下。]]', stage: 'reminder', channel: 'message' },
      { text: '[[如款项仍未到账，请来电说明。]]', stage: 'reminder' },
      { text: '[[货已经寄出，请付款或者回复。]]', stage: 'reminder' },
      { text: '[[这笔应该3月就付了。]]', stage: 'reminder' },
      { text: '[[如已付款，请忽略本函。]]', stage: 'final' },
    ],
    good: [
      { text: '已安排付款的请无视本提醒。', stage: 'reminder' },
      { text: '若与贵方汇款交错，敬请见谅。', stage: 'reminder' },
      { text: '本函统计截至3月1日，此后到账的款项未计入。', stage: 'follow-up' },
      { text: '款已付者，请免复。', stage: 'reminder' },
      { text: '如已付款，请将水单发我一份。', stage: 'reminder' },
      { text: '若款项已付，请忽略本邮件。', stage: 'reminder' },
      { text: '要是已经付了，您忽略就行。', stage: 'reminder', channel: 'message' },
      { text: '已付的话发我水单即可。', stage: 'follow-up', channel: 'message' },
      { text: '如閣下已付款，請毋須理會本電郵。', stage: 'reminder' },
      { text: '如贵司已办理付款，请告知日期。', stage: 'follow-up' },
      { text: '请核对发票是否收到。', stage: 'pre-due' },
      { text: '已经汇出或者单子有疑问，在这里留言给我', stage: 'reminder', channel: 'message' },
      { text: '款已付，或对金额有疑问的，请回复我。', stage: 'reminder' },
      { text: '已付款或者已安排的，告诉我日期。', stage: 'follow-up' },
      { text: '什么时候能付？', stage: 'reminder', channel: 'phone' },
      { text: '请于 {{ final_deadline }} 前付清。', stage: 'final' },
    ],
  },
};
