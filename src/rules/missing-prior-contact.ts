/** Finds formal and final letters that do not mention the notices that went before. */
import type { Fact, Letter } from '../lint/letter.js';
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { DEMANDS } from '../model/situation.js';

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-prior-contact',
  group: 'structure',
  severity: at(['formal', 'final'], 'warning'),
  title: { en: 'No earlier notices', zh: '没有提到此前的通知' },
  why: {
    en: 'Earlier notices with their dates show that this letter is the next step and not the first word, and later they are the proof of it.',
    zh: '写明此前通知的日期，才看得出本函是下一步而不是第一次开口，日后也是凭证。',
  },
  messages: {
    missing: {
      message: {
        en: 'No earlier notice is mentioned, so this {stage} letter reads as if nobody had asked before.',
        zh: '没有提到此前的通知，这封{stage}函读起来像是第一次催款。',
      },
      hint: {
        en: 'Refer to them: “our notices of {{ previous_notice_dates }}”.',
        zh: '写明此前的通知：“我司于{{ previous_notice_dates }}发出的通知”。',
      },
    },
    undated: {
      message: {
        en: 'Earlier notices are mentioned without a date, and in a {stage} letter what cannot be dated cannot be proved.',
        zh: '提到了此前的通知却没有日期，在{stage}函中，没有日期就无从证明。',
      },
      hint: {
        en: 'Give their dates: “our notices of {{ previous_notice_dates }}”.',
        zh: '写明日期：“我司于{{ previous_notice_dates }}发出的通知”。',
      },
    },
  },
  check(letter) {
    if (!DEMANDS.has(letter.situation)) return [];
    const notices = letter.facts('prior-notice').filter(({ block }) => block.kind !== 'subject');
    if (!notices.length) return [{ code: 'missing', span: letter.bodyPlace }];
    if (letter.stage !== 'final' || notices.some((notice) => isDated(letter, notice))) return [];
    return [{ code: 'undated', span: letter.bodyPlace }];
  },
};

/** By a variable, which holds dates, or with a date in the same sentence or table. */
function isDated(letter: Letter, { by, block, start }: Fact): boolean {
  if (by !== 'words') return true;
  const sentence = letter.sentences(block).find((each) => each.start <= start && start < each.end);
  return letter
    .hits('date')
    .some(
      (date) =>
        date.block === block && (!sentence || (date.start < sentence.end && date.end > sentence.start)),
    );
}

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Invoice {{ invoice_number }} was due on {{ due_date }}.]]\n\nYours sincerely,\n{{ sender_name }}',
        stage: 'formal',
      },
      { text: 'The debt is unpaid. [[This is our final notice.]]', stage: 'final' },
      { text: '[[Despite our previous reminders, nothing has reached us.]]', stage: 'final' },
      { text: '[[You have been reminded several times.]]', stage: 'final', channel: 'letter' },
      { text: '[[We will act without further notice.]]', stage: 'formal' },
      { text: '[[Service will stop on 3 May 2025.]]', stage: 'formal', situation: 'service-suspension' },
    ],
    good: [
      { text: 'Our notices of {{ previous_notice_dates }} brought no payment.', stage: 'final' },
      { text: 'Despite our previous reminders, nothing has reached us.', stage: 'formal' },
      { text: 'We wrote about it on 12 January, 26 January and 9 February 2026.', stage: 'final' },
      { text: 'My emails of 9 and 16 February went unanswered.', stage: 'final' },
      { text: 'Our first demand is dated 30 April 2026.', stage: 'final' },
      { text: 'Reminders were sent on 3 March and 10 March 2025.', stage: 'final' },
      { text: 'I called your office on 3 March 2025 about it.', stage: 'final' },
      { text: 'This is our second request.', stage: 'formal' },
      { text: 'As we wrote last week, the invoice is open.', stage: 'formal' },
      { text: 'The invoice was due on {{ due_date }}.', stage: 'follow-up' },
      { text: 'We propose a mediator.', stage: 'final', situation: 'mediation' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[发票 {{ invoice_number }} 已于 {{ due_date }} 到期。]]\n\n此致\n敬礼\n\n{{ sender_company }}',
        stage: 'formal',
      },
      { text: '[[款项至今未付，特发本函。]]', stage: 'final' },
      { text: '[[虽经我司多次催告，贵司仍未付款。]]', stage: 'final' },
      { text: '[[届时不再另行通知。]]', stage: 'formal' },
    ],
    good: [
      { text: '我司先后于{{ previous_notice_dates }}发出通知，均未获付款。', stage: 'final' },
      { text: '虽经我司多次催告，贵司仍未付款。', stage: 'formal' },
      { text: '我司2025年3月18日、3月26日、4月2日三次通知，贵司均未付款。', stage: 'final' },
      { text: '7月20日、7月27日两次致函，均无答复。', stage: 'final' },
      { text: '3月5日、3月12日的微信提醒您也看到了。', stage: 'final' },
      { text: '前期我司已数次与贵司沟通此事。', stage: 'formal' },
      { text: '上封邮件贵司没有答复。', stage: 'formal' },
      { text: '发票已于 {{ due_date }} 到期。', stage: 'follow-up' },
      { text: '建议请第三方居中调解。', stage: 'final', situation: 'mediation' },
    ],
  },
};
