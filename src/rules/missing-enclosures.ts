/** Finds final demands that send no papers along. */
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { DEMANDS } from '../model/situation.js';

export const rule: LetterRule = {
  scope: 'letter',
  ofLack: true,
  id: 'missing-enclosures',
  group: 'structure',
  severity: at(['final'], 'warning'),
  title: { en: 'No enclosures', zh: '没有附件' },
  why: {
    en: 'A final demand is read by people who were not there: contract, invoice, proof of delivery and earlier notices have to travel with it.',
    zh: '看最后催款函的往往不是经办人，合同、发票、签收单和历次通知要随函一并送达。',
  },
  messages: {
    missing: {
      message: {
        en: 'No enclosure is named, so the reader of this final demand has the claim without its proof.',
        zh: '没有列明附件，对方看到的只有主张，没有依据。',
      },
      hint: {
        en: 'List the papers: “Enclosed: contract, invoice, proof of delivery, notices”, or name them under attachments.',
        zh: '列明材料：“附件：合同、发票、签收单、历次通知”，或写入 attachments。',
      },
    },
  },
  check(letter) {
    const { channel, situation, template } = letter;
    if (channel === 'phone' || channel === 'message' || !DEMANDS.has(situation)) return [];
    if (template.head.attachments?.value.length || letter.hits('enclosure').length) return [];
    return [{ code: 'missing', span: letter.bodyPlace }];
  },
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: 'Dear {{ client_name }},\n\n[[Payment must reach us by {{ final_deadline }}.]]\n\nYours sincerely,\n{{ sender_name }}',
      },
      { text: '[[On {{ action_date }} we will {{ next_action }}.]]', channel: 'letter' },
      { text: '[[We attach great importance to this matter.]]' },
      { text: '[[We have handed the file over.]]', stage: 'final', situation: 'legal-handover' },
    ],
    good: [
      { text: 'Enclosed: contract, invoice, proof of delivery.' },
      { text: 'The Agreement and the invoice are attached.' },
      { text: 'Encl.: invoice 2614' },
      { text: 'Copies of the contract and our letters go with this demand.' },
      {
        text: 'Enclosures:\n\n{% for item in evidence_list %}\n- {{ item }}\n{% endfor %}',
        channel: 'letter',
      },
      { text: 'Please find annexed hereto the contract.' },
      { text: 'We attach the signed delivery note.' },
      {
        text: '---\ntitle: Final demand\nlang: en\nstage: final\ntone: decisive\nchannel: email\nsubject: Final demand\nattachments: [Contract, Invoice]\nvariables:\n  required: []\n---\n\nPay.',
      },
      { text: 'Will it be paid?', channel: 'phone' },
      { text: 'Please pay.', stage: 'formal' },
      { text: 'We propose a mediator.', situation: 'mediation' },
    ],
  },
  zh: {
    bad: [
      {
        text: '{{ client_name }}：\n\n[[请于 {{ final_deadline }} 前付清。]]\n\n特此函告。\n\n{{ sender_company }}',
      },
      { text: '[[我司将于{{ action_date }}{{ next_action }}。]]', channel: 'letter' },
      { text: '[[全部材料已移交律师。]]', stage: 'final', situation: 'legal-handover' },
    ],
    good: [
      { text: '附件：合同、发票、签收单。' },
      { text: '随函附上合同及发票复印件。' },
      { text: '合同、发票及历次通知一并发送。' },
      { text: '隨函附上合約、發票、送貨單副本。' },
      { text: '证据清单见后。', channel: 'letter' },
      { text: '附：合同一份。' },
      { text: '能付吗？', channel: 'phone' },
      { text: '请付款。', stage: 'formal' },
    ],
  },
};
