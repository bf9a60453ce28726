/** What a generated letter needs for its stage, so that nothing is missing from it. */
import type { Language } from '../../src/model/language.js';
import type { Stage } from '../../src/model/stage.js';

/** What a letter of each stage has to say, a paragraph each. */
export const FACTS: Readonly<Record<Language, Readonly<Record<Stage, readonly string[]>>>> = {
  en: {
    'pre-due': [
      'Invoice {{ invoice_number }} for {{ amount_due }} under contract {{ contract_number }} is payable on {{ due_date }}.',
    ],
    reminder: [
      'Invoice {{ invoice_number }} for {{ amount_due }} under contract {{ contract_number }} was due on {{ due_date }}.',
      'Please arrange the transfer so that it reaches our account by {{ pay_by }}.',
      'If you have already paid, please send us the remittance advice.',
    ],
    'follow-up': [
      'Invoice {{ invoice_number }} for {{ amount_due }} under contract {{ contract_number }} was due on {{ due_date }} and is {{ days_overdue }} days overdue.',
      'We wrote to you about it on {{ previous_notice_dates }}.',
      'Please pay it by {{ pay_by }}.',
      'If the full amount cannot be paid by then, please propose two instalments.',
      'If you have already paid, please send us the remittance advice.',
    ],
    formal: [
      'Invoice {{ invoice_number }} for {{ amount_due }} under contract {{ contract_number }} was due on {{ due_date }} and is {{ days_overdue }} days overdue.',
      'Our earlier notices are dated {{ previous_notice_dates }}. Clause {{ contract_clause }} of the contract applies.',
      'We require payment of {{ amount_due }} by {{ final_deadline }}. Otherwise, from {{ action_date }}, we will {{ next_action }}.',
    ],
    final: [
      'Invoice {{ invoice_number }} for {{ amount_due }} under contract {{ contract_number }} was due on {{ due_date }} and is {{ days_overdue }} days overdue.',
      'Our earlier notices are dated {{ previous_notice_dates }}. Clause {{ contract_clause }} of the contract applies.',
      'The full amount must be in our account by {{ final_deadline }}. If it is not, on {{ action_date }} we will {{ next_action }}.',
    ],
  },
  zh: {
    'pre-due': [
      '合同{{ contract_number }}项下发票{{ invoice_number }}，金额{{ amount_due }}，付款日为{{ due_date }}。',
    ],
    reminder: [
      '合同{{ contract_number }}项下发票{{ invoice_number }}，金额{{ amount_due }}，应于{{ due_date }}付款。',
      '请于{{ pay_by }}前付至我司账户。',
      '如已付款，请将银行回单发给我司。',
    ],
    'follow-up': [
      '合同{{ contract_number }}项下发票{{ invoice_number }}，金额{{ amount_due }}，应于{{ due_date }}付款，已逾期{{ days_overdue }}天。',
      '我司已于{{ previous_notice_dates }}发函提醒。',
      '请于{{ pay_by }}前付清。',
      '如届时难以一次付清，可提出分两期付款的方案。',
      '如已付款，请将银行回单发给我司。',
    ],
    formal: [
      '合同{{ contract_number }}项下发票{{ invoice_number }}，金额{{ amount_due }}，应于{{ due_date }}付款，已逾期{{ days_overdue }}天。',
      '我司此前通知的日期为{{ previous_notice_dates }}。依据合同第{{ contract_clause }}条发出本通知。',
      '请于{{ final_deadline }}前付清{{ amount_due }}。届时未到账的，我司自{{ action_date }}起{{ next_action }}。',
    ],
    final: [
      '合同{{ contract_number }}项下发票{{ invoice_number }}，金额{{ amount_due }}，应于{{ due_date }}付款，已逾期{{ days_overdue }}天。',
      '我司此前通知的日期为{{ previous_notice_dates }}。依据合同第{{ contract_clause }}条发出本通知。',
      '款项须于{{ final_deadline }}前全额到账。届时未到账的，我司将于{{ action_date }}{{ next_action }}。',
    ],
  },
};

/** Greeting, and what stands below the letter. */
export const FRAME: Readonly<Record<Language, { readonly head: string; readonly foot: readonly string[] }>> =
  {
    en: {
      head: 'Dear {{ client_name }},',
      foot: [
        'Account for payment:',
        '{{ bank_details }}',
        'Yours sincerely,',
        '{{ sender_name }}\\\n{{ sender_title }}\\\n{{ sender_company }}\\\n{{ sender_phone }}',
      ],
    },
    zh: {
      head: '{{ client_name }}：',
      foot: [
        '收款账户：',
        '{{ bank_details }}',
        '{{ sender_company }}\\\n{{ sender_title }} {{ sender_name }}\\\n{{ sender_phone }}\\\n{{ letter_date }}',
      ],
    },
  };

export const SUBJECT: Readonly<Record<Language, string>> = {
  en: 'Invoice {{ invoice_number }}, {{ amount_due }}',
  zh: '发票{{ invoice_number }}，{{ amount_due }}',
};

/** Named in the front matter of a last demand. */
export const ATTACHMENTS: Readonly<Record<Language, string>> = {
  en: 'attachments: ["Invoice {{ invoice_number }}", "Contract {{ contract_number }}"]',
  zh: 'attachments: ["发票{{ invoice_number }}", "合同{{ contract_number }}"]',
};
