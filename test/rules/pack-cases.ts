/** Small packs with which the pack rules prove themselves. `[[…]]` marks what must be found, in whatever file. */

export interface PackCase {
  readonly name: string;
  /** Path → text; a `pack.yml` without its first lines is completed. */
  readonly files: Readonly<Record<string, string>>;
  /** The marked file after the finding's first fix, when it offers one. */
  readonly mended?: string;
}

export interface PackProof {
  readonly bad: readonly PackCase[];
  readonly good: readonly PackCase[];
}

const HEAD = 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2025-06-30"\n';

/** A pack file with the given rest. */
export const packFile = (rest: string): string => HEAD + rest;

const ladder = (...windows: string[]): string =>
  packFile(`stages:\n${windows.map((w) => `  - ${w}\n`).join('')}`);
const REMINDER = '{ stage: reminder, from: 0, to: 7 }';
const FINAL = '{ stage: final, from: 8 }';
const SHORT = ladder(REMINDER, FINAL);

interface Head {
  readonly lang?: string;
  readonly stage?: string;
  readonly channel?: string;
  readonly title?: string;
  readonly required?: string;
  readonly more?: string;
  readonly subject?: string;
  readonly body?: string;
}

const letter = ({
  lang = 'en',
  stage = 'reminder',
  channel = 'message',
  title = 'T',
  required = '[]',
  more = '',
  subject = 'S',
  body = lang.includes('zh') ? '请付款。' : 'Please pay.',
}: Head) =>
  `---\ntitle: ${title}\nlang: ${lang}\nstage: ${stage}\ntone: ${stage.includes('final') ? 'decisive' : 'friendly'}\nchannel: ${channel}\nsubject: ${subject}\n${more}variables:\n  required: ${required}\n---\n\n${body}\n`;

const SAID =
  'Invoice {{ invoice_number }} for {{ amount_due }} was due on {{ due_date }} and we have not received your payment. Please pay by {{ pay_by }} or tell us what holds it up.';
const SAID_ZH =
  '发票{{ invoice_number }}金额{{ amount_due }}应于{{ due_date }}付清，我司尚未收到款项。请于{{ pay_by }}前付款，或告知尚未付款的原因。';
const SIGNED =
  '\n\nPlease pay into this account:\n\n{{ bank_details }}\n\nYours faithfully,\n\n{{ sender_name }}\\\n{{ sender_title }}\\\n{{ sender_company }}\\\n{{ sender_email }}';

const asks = (channels: string): string => `${SHORT}channels:\n${channels}`;

export const packCases: Readonly<Record<string, PackProof>> = {
  'window-gap': {
    bad: [
      {
        name: 'a day between two stages',
        files: { 'pack.yml': ladder(REMINDER, '[[{ stage: final, from: 9 }]]') },
        mended: ladder(REMINDER, '{ stage: final, from: 8 }'),
      },
      {
        name: 'days between stages written line by line',
        files: {
          'pack.yml': packFile(
            'stages:\n  - stage: reminder\n    from: 0\n    to: 7\n  - [[stage: follow-up\n    from: 10\n    to: 14]]\n  - stage: final\n    from: 15\n',
          ),
        },
        mended: packFile(
          'stages:\n  - stage: reminder\n    from: 0\n    to: 7\n  - stage: follow-up\n    from: 8\n    to: 14\n  - stage: final\n    from: 15\n',
        ),
      },
      {
        name: 'the due day itself',
        files: {
          'pack.yml': ladder(
            '{ stage: pre-due, from: -5, to: -1 }',
            '[[{ stage: reminder, from: 1, to: 7 }]]',
            FINAL,
          ),
        },
        mended: ladder('{ stage: pre-due, from: -5, to: -1 }', REMINDER, FINAL),
      },
      {
        name: 'days after the last stage',
        files: { 'pack.yml': ladder(REMINDER, '[[{ stage: final, from: 8, to: 60 }]]') },
        mended: ladder(REMINDER, FINAL),
      },
      {
        name: 'a gap in a preset of the pack',
        files: {
          'pack.yml': packFile(
            `stages: tight\npresets:\n  tight:\n    - ${REMINDER}\n    - [[{ stage: final, from: 10 }]]\n`,
          ),
        },
      },
    ],
    good: [
      { name: 'a ladder without a gap', files: { 'pack.yml': SHORT } },
      { name: 'a built-in ladder', files: { 'pack.yml': packFile('stages: standard\n') } },
      {
        name: 'a stage left out',
        files: {
          'pack.yml': ladder(
            '{ stage: pre-due, from: -5, to: -1 }',
            '{ stage: reminder, from: 0, to: 30 }',
            '{ stage: final, from: 31 }',
          ),
        },
      },
      {
        name: 'stages that overlap are another matter',
        files: { 'pack.yml': ladder(REMINDER, '{ stage: final, from: 5 }') },
      },
    ],
  },
  'window-overlap': {
    bad: [
      {
        name: 'one shared day',
        files: { 'pack.yml': ladder(REMINDER, '[[{ stage: final, from: 7 }]]') },
        mended: SHORT,
      },
      {
        name: 'many shared days',
        files: {
          'pack.yml': ladder(
            '{ stage: reminder, from: 0, to: 10 }',
            '[[{ stage: formal, from: 5, to: 30 }]]',
            '{ stage: final, from: 31 }',
          ),
        },
        mended: ladder(
          '{ stage: reminder, from: 0, to: 10 }',
          '{ stage: formal, from: 11, to: 30 }',
          '{ stage: final, from: 31 }',
        ),
      },
      {
        name: 'a stage that never ends before the last one',
        files: { 'pack.yml': ladder('{ stage: formal, from: 0 }', '[[{ stage: final, from: 31 }]]') },
      },
      {
        name: 'one stage inside another: nothing can be moved',
        files: {
          'pack.yml': ladder(
            '{ stage: reminder, from: 0, to: 20 }',
            '[[{ stage: formal, from: 5, to: 10 }]]',
            '{ stage: final, from: 21 }',
          ),
        },
      },
    ],
    good: [
      { name: 'neighbours', files: { 'pack.yml': SHORT } },
      {
        name: 'a gap is another matter',
        files: { 'pack.yml': ladder(REMINDER, '{ stage: final, from: 20 }') },
      },
      { name: 'a built-in ladder', files: { 'pack.yml': packFile('stages: long\n') } },
    ],
  },
  'missing-channel': {
    bad: [
      {
        name: 'a stage without its channel in one language',
        files: {
          'pack.yml': asks('  [[reminder]]: [message]\n'),
          'en/reminder/message.md': letter({}),
          'zh/reminder/email.md': letter({ lang: 'zh', channel: 'email' }),
        },
      },
      {
        name: 'a letter for one situation does not count',
        files: {
          'pack.yml': asks('  [[reminder]]: [message]\n'),
          'en/broken-promise/message.md': letter({ more: 'situation: broken-promise\n' }),
        },
      },
      {
        name: 'nor does one for one market',
        files: {
          'pack.yml': asks('  reminder: [message]\n  [[final]]: [email]\n'),
          'en/reminder/message.md': letter({}),
          'en/final/email-de.md': letter({ stage: 'final', channel: 'email', more: 'market: de\n' }),
        },
      },
    ],
    good: [
      {
        name: 'everything asked for is there',
        files: { 'pack.yml': asks('  reminder: [message]\n'), 'en/reminder/message.md': letter({}) },
      },
      {
        name: 'a pack that asks for nothing',
        files: { 'pack.yml': SHORT, 'en/reminder/message.md': letter({}) },
      },
      {
        name: 'a stage its ladder leaves out',
        files: { 'pack.yml': asks('  formal: [email]\n'), 'en/reminder/message.md': letter({}) },
      },
    ],
  },
  'firmness-drop': {
    bad: [
      {
        name: 'a final letter that drops the date and the clause',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': `${letter({ channel: 'email' })}\nClause 6 asks for payment by 14 March 2025.\n`,
          'en/final/email.md': letter({ stage: '[[final]]', channel: 'email' }),
        },
      },
      {
        name: 'hope takes back what the date gave',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': `${letter({})}\nPlease pay by 14 March 2025.\n`,
          'en/final/message.md': `${letter({ stage: '[[final]]' })}\nWe hope you pay by 30 April 2025.\n`,
        },
      },
      {
        name: 'the softest letter of the stage before is the measure, in Chinese too',
        files: {
          'pack.yml': SHORT,
          'zh/reminder/message.md': `${letter({ lang: 'zh' })}\n请于2025年3月14日前付清。\n`,
          'zh/final/message.md': `${letter({ lang: 'zh', stage: '[[final]]' })}\n希望贵司尽快付清。\n`,
        },
      },
    ],
    good: [
      {
        name: 'as firm as the one before',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'en/final/message.md': letter({ stage: 'final' }),
        },
      },
      {
        name: 'another channel is another ladder',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': `${letter({})}\nPlease pay by 14 March 2025.\n`,
          'en/final/phone.md': letter({ stage: 'final', channel: 'phone' }),
        },
      },
      {
        name: 'a letter for an occasion stands beside the ladder',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': `${letter({})}\nPlease pay by 14 March 2025.\n`,
          'en/final/mediation.md': letter({ stage: 'final', more: 'situation: mediation\n' }),
        },
      },
    ],
  },
  'translation-variables': {
    bad: [
      {
        name: 'a fact only one of them states',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ required: '[invoice_number, amount_due]' }),
          'zh/reminder/message.md': letter({ lang: 'zh', required: '[[[invoice_number]]]' }),
        },
      },
      {
        name: 'optional ones count',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ required: '[[[]]]' }),
          'zh/reminder/message.md': letter({ lang: 'zh', required: '[]\n  optional: [payment_link]' }),
        },
      },
      {
        name: 'each side lacks something',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ required: '[[[due_date]]]' }),
          'zh/reminder/message.md': letter({ lang: 'zh', required: '[[[pay_by]]]' }),
        },
      },
    ],
    good: [
      {
        name: 'the same, in another order, required or optional',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ required: '[due_date, amount_due]' }),
          'zh/reminder/message.md': letter({ lang: 'zh', required: '[amount_due]\n  optional: [due_date]' }),
        },
      },
      {
        name: 'salutation and signature are each language’s own',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ required: '[client_name, sender_name]' }),
          'zh/reminder/message.md': letter({ lang: 'zh', required: '[client_company, sender_title]' }),
        },
      },
      {
        name: 'letters that are no twins',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ required: '[due_date]' }),
          'zh/reminder/email.md': letter({ lang: 'zh', required: '[pay_by]' }),
        },
      },
    ],
  },
  'missing-translation': {
    bad: [
      {
        name: 'no Chinese twin',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
          'en/final/message.md': letter({ lang: '[[en]]', stage: 'final' }),
        },
      },
      {
        name: 'no English twin',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
          'zh/final/message.md': letter({ lang: '[[zh]]', stage: 'final' }),
        },
      },
      {
        name: 'a language the pack promises and has no letter of',
        files: {
          'pack.yml': `${SHORT}languages: [en, zh]\n`,
          'en/reminder/message.md': letter({ lang: '[[en]]' }),
        },
      },
    ],
    good: [
      {
        name: 'twins',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
        },
      },
      { name: 'a pack of one language', files: { 'pack.yml': SHORT, 'en/reminder/message.md': letter({}) } },
      { name: 'a pack without letters', files: { 'pack.yml': SHORT } },
    ],
  },
  'duplicate-id': {
    bad: [
      {
        name: 'two endings of one name',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.markdown': letter({}),
          'en/reminder/message.md': letter({ title: '[[Second]]' }),
        },
      },
      {
        name: 'in Chinese as well',
        files: {
          'pack.yml': SHORT,
          'zh/final/email.markdown': letter({ lang: 'zh', stage: 'final', channel: 'email' }),
          'zh/final/email.md': letter({ lang: 'zh', stage: 'final', channel: 'email', title: '[[第二封]]' }),
        },
      },
      {
        name: 'both pairs at once',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.markdown': letter({}),
          'en/reminder/message.md': letter({ title: '[[Second]]' }),
          'en/final/message.markdown': letter({ stage: 'final' }),
          'en/final/message.md': letter({ stage: 'final', title: '[[Second]]' }),
        },
      },
    ],
    good: [
      {
        name: 'twins have one id and two languages',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
        },
      },
      {
        name: 'two letters of one stage',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'en/reminder/email.md': letter({ channel: 'email' }),
        },
      },
      {
        name: 'a letter in the wrong folder has a fault of its own',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'en' }),
        },
      },
    ],
  },
  'missing-final-letter': {
    bad: [
      {
        name: 'a ladder that ends without a letter',
        files: {
          'pack.yml': ladder(REMINDER, `[[${FINAL}]]`),
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
        },
      },
      {
        name: 'a letter for one situation does not end a ladder',
        files: {
          'pack.yml': ladder(REMINDER, `[[${FINAL}]]`),
          'en/reminder/message.md': letter({}),
          'en/final/message.md': letter({ stage: 'final', more: 'situation: legal-handover\n' }),
        },
      },
      {
        name: 'the last stage need not be the final one',
        files: {
          'pack.yml': ladder(REMINDER, '[[{ stage: formal, from: 8 }]]'),
          'en/reminder/message.md': letter({}),
        },
      },
      {
        name: 'a built-in ladder',
        files: {
          'pack.yml': packFile('[[stages]]: tight\n'),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
        },
      },
    ],
    good: [
      {
        name: 'a letter in one language: the other is a missing translation',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({}),
          'zh/reminder/message.md': letter({ lang: 'zh' }),
          'en/final/message.md': letter({ stage: 'final' }),
        },
      },
      {
        name: 'a letter for one market',
        files: {
          'pack.yml': SHORT,
          'en/final/message.md': letter({ stage: 'final', more: 'market: uk\n' }),
        },
      },
      { name: 'a pack without letters', files: { 'pack.yml': SHORT } },
      {
        name: 'a ladder without a final stage',
        files: { 'pack.yml': ladder('{ stage: reminder, from: 0 }'), 'en/reminder/message.md': letter({}) },
      },
    ],
  },
  'repeated-subject': {
    bad: [
      {
        name: 'two stages of one channel',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': letter({ channel: 'email', subject: 'Reminder' }),
          'en/final/email.md': letter({ channel: 'email', stage: 'final', subject: '[[Reminder]]' }),
        },
      },
      {
        name: 'signs, case and filters make no other subject',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': letter({
            channel: 'email',
            subject: '"Invoice {{ invoice_number }}: reminder"',
          }),
          'en/final/email.md': letter({
            channel: 'email',
            stage: 'final',
            subject: '[["INVOICE {{invoice_number | upcase}} – Reminder!"]]',
          }),
        },
      },
      {
        name: 'three stages in Chinese',
        files: {
          'pack.yml': SHORT,
          'zh/reminder/email.md': letter({ lang: 'zh', channel: 'email', subject: '付款提醒' }),
          'zh/formal/email.md': letter({
            lang: 'zh',
            channel: 'email',
            stage: 'formal',
            subject: '[[付款提醒]]',
          }),
          'zh/final/email.md': letter({
            lang: 'zh',
            channel: 'email',
            stage: 'final',
            subject: '[[付款提醒！]]',
          }),
        },
      },
    ],
    good: [
      {
        name: 'subjects that name their stage',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': letter({
            channel: 'email',
            subject: '"Reminder: invoice {{ invoice_number }}"',
          }),
          'en/final/email.md': letter({
            channel: 'email',
            stage: 'final',
            subject: '"Final demand: invoice {{ invoice_number }}"',
          }),
        },
      },
      {
        name: 'two letters of one stage',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': letter({ channel: 'email', subject: 'Reminder' }),
          'en/reminder/email-uk.md': letter({ channel: 'email', subject: 'Reminder', more: 'market: uk\n' }),
        },
      },
      {
        name: 'another channel or language',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': letter({ channel: 'email', subject: 'Overdue' }),
          'en/final/letter.md': letter({ channel: 'letter', stage: 'final', subject: 'Overdue' }),
          'zh/final/email.md': letter({ lang: 'zh', channel: 'email', stage: 'final', subject: 'Overdue' }),
        },
      },
      {
        name: 'another variable',
        files: {
          'pack.yml': SHORT,
          'en/reminder/email.md': letter({ channel: 'email', subject: '"{{ invoice_number }}"' }),
          'en/final/email.md': letter({
            channel: 'email',
            stage: 'final',
            subject: '"{{ contract_number }}"',
          }),
        },
      },
    ],
  },
  'duplicate-text': {
    bad: [
      {
        name: 'one text for two stages',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ body: SAID }),
          'en/final/message.md': letter({ stage: 'final', title: '[[Second]]', body: SAID }),
        },
      },
      {
        name: 'a few other words, another channel, another signature',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ body: `Hello {{ client_name }},\n\n${SAID}` }),
          'en/final/letter.md': letter({
            stage: 'final',
            channel: 'letter',
            title: '[[Second]]',
            body: `Dear Sir,\n\n${SAID.replace('holds it up', 'holds this up')}${SIGNED}`,
          }),
        },
      },
      {
        name: 'three stages in Chinese',
        files: {
          'pack.yml': SHORT,
          'zh/reminder/message.md': letter({ lang: 'zh', body: SAID_ZH }),
          'zh/formal/message.md': letter({ lang: 'zh', stage: 'formal', title: '[[第二封]]', body: SAID_ZH }),
          'zh/final/message.md': letter({
            lang: 'zh',
            stage: 'final',
            title: '[[第三封]]',
            body: `${SAID_ZH.replace('尚未收到', '仍未收到')}`,
          }),
        },
      },
    ],
    good: [
      {
        name: 'a text that adds something at its stage',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ body: SAID }),
          'en/final/message.md': letter({
            stage: 'final',
            body: `${SAID} It is now {{ days_overdue }} days overdue. Under clause {{ contract_clause }} interest runs until the day of payment, and on {{ action_date }} we will {{ next_action }}.`,
          }),
        },
      },
      {
        name: 'two channels of one stage',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ body: SAID }),
          'en/reminder/email.md': letter({ channel: 'email', body: SAID }),
        },
      },
      {
        name: 'the same bank details and signature under other words',
        files: {
          'pack.yml': SHORT,
          'en/reminder/message.md': letter({ body: `${SAID}${SIGNED}` }),
          'en/final/message.md': letter({
            stage: 'final',
            body: `This is our final demand for the sum named above; on {{ action_date }} the file goes to our lawyers without another letter.${SIGNED}`,
          }),
        },
      },
      {
        name: 'two messages too short to differ',
        files: {
          'pack.yml': SHORT,
          'zh/reminder/message.md': letter({ lang: 'zh' }),
          'zh/final/message.md': letter({ lang: 'zh', stage: 'final' }),
        },
      },
    ],
  },
};
