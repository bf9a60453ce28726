/** Finds emails and letters that go out without a subject line. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-subject',
  group: 'structure',
  severity: everywhere('error'),
  title: { en: 'No subject line', zh: '没有主题行' },
  why: {
    en: 'Accounts departments sort by subject: a demand without one is not filed with its invoice and is easily overlooked.',
    zh: '财务部门按主题归档：没有主题的催款函归不到对应的发票下，很容易被漏看。',
  },
  messages: {
    missing: {
      message: {
        en: 'This {channel} has no subject, so nobody sees which invoice it is about before opening it.',
        zh: '这封信（{channel}）没有主题，收件人打开之前不知道说的是哪张发票。',
      },
      hint: {
        en: 'Add a line such as subject: "Overdue: invoice {{ invoice_number }}, {{ amount_due }}".',
        zh: '加上一行，例如 subject: "逾期提醒：发票{{ invoice_number }}，{{ amount_due }}"。',
      },
    },
    empty: {
      message: {
        en: 'The subject is empty, so nobody sees which invoice this is about before opening it.',
        zh: '主题是空的，收件人打开之前不知道说的是哪张发票。',
      },
      hint: {
        en: 'Say what it is and which invoice: "Overdue: invoice {{ invoice_number }}, {{ amount_due }}".',
        zh: '写明事由和发票："逾期提醒：发票{{ invoice_number }}，{{ amount_due }}"。',
      },
    },
  },
  check({ template, channel }) {
    const { head, subject, faults } = template;
    if (channel !== 'email' && channel !== 'letter') return [];
    if (head.subject) return subject?.text.trim() ? [] : [{ code: 'empty', span: head.subject.span }];
    // A subject that could not be read is there; its fault has been told.
    if (faults.some(({ data }) => data.key === 'subject')) return [];
    return [{ code: 'missing', data: { channel }, span: head.channel!.span }];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: '---\ntitle: Reminder\nlang: en\nstage: reminder\ntone: friendly\nchannel: [[email]]\nvariables:\n  required: []\n---\n\nYour invoice is due.',
      },
      {
        text: '---\ntitle: Final demand\nlang: en\nstage: final\ntone: decisive\nchannel: [[letter]]\nvariables:\n  required: []\n---\n\nPay.',
      },
      {
        text: '---\ntitle: Reminder\nlang: en\nstage: reminder\ntone: friendly\nchannel: email\nsubject: [[""]]\nvariables:\n  required: []\n---\n\nYour invoice is due.',
      },
    ],
    good: [
      { text: 'An email of the harness has a subject.', channel: 'email' },
      { text: 'Good morning, this is {{ sender_name }}.', channel: 'phone' },
      {
        text: '---\ntitle: Text message\nlang: en\nstage: reminder\ntone: friendly\nchannel: message\nvariables:\n  required: []\n---\n\nYour invoice is due.',
      },
    ],
  },
  zh: {
    bad: [
      {
        text: '---\ntitle: 友好提醒\nlang: zh\nstage: reminder\ntone: friendly\nchannel: [[email]]\nvariables:\n  required: []\n---\n\n发票已到期。',
      },
      {
        text: '---\ntitle: 最后催款函\nlang: zh\nstage: final\ntone: decisive\nchannel: [[letter]]\nvariables:\n  required: []\n---\n\n请付款。',
      },
      {
        text: '---\ntitle: 友好提醒\nlang: zh\nstage: reminder\ntone: friendly\nchannel: email\nsubject: [[""]]\nvariables:\n  required: []\n---\n\n发票已到期。',
      },
    ],
    good: [
      { text: '这封邮件有主题。', channel: 'email' },
      { text: '您好，我是{{ sender_name }}。', channel: 'phone' },
      {
        text: '---\ntitle: 微信提醒\nlang: zh\nstage: reminder\ntone: friendly\nchannel: message\nvariables:\n  required: []\n---\n\n发票已到期。',
      },
    ],
  },
};
