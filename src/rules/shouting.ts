/** Finds raised voices: words in capitals, marks in rows, emoji and alarm signs. */

import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { contains, overlaps, type Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import { capitalRows, emojiIn, isAlarm, isLoudLine, markRows, mayBeLoud, quotations } from '../text/loud.js';
import { linesAround } from '../text/newline.js';

const QUESTION = /[?\uff1f\u2049]/;
const STOP = /[.!?\u2026\u3002\uff01\uff1f]/;
const FULL_WIDTH = /[\uff01\uff1f]/;
/** A shorter word alone in capitals is stress, not a shout. */
const SHORTEST_ALONE = 4;

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'shouting',
  group: 'tone',
  severity: everywhere('warning'),
  title: { en: 'Shouting', zh: '大写与感叹号连用' },
  why: {
    en: 'Capitals, rows of exclamation marks and alarm signs are read as a raised voice; they make a letter look like a mass mailing and a demand look like a loss of temper.',
    zh: '整句大写、连用感叹号和警示表情如同提高嗓门：函件显得像群发广告，正当的要求也像在发脾气。',
  },
  messages: {
    marks: {
      message: {
        en: '“{found}” raises the voice; one mark is enough, and in a demand a full stop is firmer.',
        zh: '“{found}”像在提高嗓门；一个标点已经足够，催款时句号更有分量。',
      },
      hint: { en: 'End the sentence with “{mark}”.', zh: '句末用“{mark}”即可。' },
    },
    emoji: {
      message: {
        en: '“{found}” does not belong in this letter; a sign in its place is read as alarm or as a joke.',
        zh: '“{found}”不宜出现在此函中，容易显得大惊小怪或不够庄重。',
      },
      hint: { en: 'Say it in words, or leave it out.', zh: '改用文字表述，或直接删去。' },
    },
    capitals: {
      message: {
        en: '“{found}” shouts in capitals, which adds noise and no weight.',
        zh: '“{found}”全部大写，如同喊叫，并不增加分量。',
      },
      hint: {
        en: 'Write it as a sentence; the date and the amount carry the weight.',
        zh: '改用正常大小写，让日期和金额来说话。',
      },
    },
  },
  titles: {
    mark: { en: 'Replace with “{mark}”', zh: '改为“{mark}”' },
    drop: { en: 'Delete “{found}”', zh: '删去“{found}”' },
    lower: { en: 'Write in small letters', zh: '改为正常大小写' },
  },
  check(letter) {
    const { subject, blocks } = letter.template;
    return [...(subject ? [subject] : []), ...blocks]
      .filter((block) => !block.quoted && mayBeLoud(block.text))
      .flatMap((block) => {
        const quoted = quotations(block.text);
        const spoken = (span: Span) => !quoted.some((quote) => contains(quote, span));
        const isOurs = (span: Span) =>
          spoken(span) &&
          (block.span.end <= letter.closing || toSource(block, span.start, span.end).start < letter.closing);
        return [
          ...markRows(block.text)
            .filter(spoken)
            .map((span) => markRow(letter, block, span)),
          ...emojiIn(block.text)
            .filter((span) => isOurs(span) && !isWelcome(letter, block.text.slice(span.start, span.end)))
            .map((span) => emoji(block, span)),
          ...capitalRows(block.text, isOurs)
            .filter((row) => isShout(letter, block, row))
            .map((row) => capitals(letter, block, row)),
        ];
      });
  },
};

/** One mark in the row's own width; nothing where the row ends no words of its own. */
function markRow({ lang }: Letter, block: TextBlock, { start, end }: Span): Report {
  const found = block.text.slice(start, end);
  const before = block.text[start - 1] ?? ' ';
  const isWide = lang === 'zh' || FULL_WIDTH.test(found);
  const asks = QUESTION.test(found);
  const mark = asks ? (isWide ? '\uff1f' : '?') : isWide ? '\u3002' : '.';
  const text = /\s/.test(before) || STOP.test(before) ? '' : mark;
  const span = toSource(block, start, end);
  return {
    code: 'marks',
    data: { found, mark },
    span,
    fixes: [{ title: text ? 'mark' : 'drop', safe: true, edits: [{ ...span, text }] }],
  };
}

/** Between people who chat, a friendly face is courtesy as long as nothing is overdue for long. */
const isWelcome = ({ channel, stage }: Letter, found: string): boolean =>
  channel === 'message' &&
  stage !== 'follow-up' &&
  stage !== 'formal' &&
  stage !== 'final' &&
  !isAlarm(found);

function emoji(block: TextBlock, { start, end }: Span): Report {
  const span = toSource(block, start, end);
  return {
    code: 'emoji',
    data: { found: block.text.slice(start, end) },
    span,
    fixes: [{ title: 'drop', safe: false, edits: [{ ...span, text: '' }] }],
  };
}

function isShout(letter: Letter, block: TextBlock, row: readonly Span[]): boolean {
  const within = (id: string) =>
    letter.hits(id).filter((hit) => hit.block === block && row.some((word) => overlaps(word, hit))).length;
  if (block.kind === 'cell' || within('company-form') || isHeading(letter, block, row[0]!)) return false;
  const [{ start, end }] = row as readonly [Span];
  const urgent = within('shouted');
  if (row.length === 1) return urgent > 0 && end - start >= SHORTEST_ALONE;
  return urgent > 0 || within('sentence-word') > 1;
}

/** A line of a letter that is set in capitals throughout is its heading. */
function isHeading({ channel }: Letter, { kind, text }: TextBlock, { start }: Span): boolean {
  if (channel !== 'letter') return false;
  const line = linesAround(text, start);
  return kind === 'heading' || kind === 'subject' || isLoudLine(text.slice(line.start, line.end));
}

/** Sentence case, word by word, so that what stands between them stays as it is. */
function capitals(letter: Letter, block: TextBlock, row: readonly Span[]): Report {
  const { start } = row[0]!;
  const { end } = row.at(-1)!;
  const { text } = block;
  const kept = letter.hits('kept-capitals').filter((hit) => hit.block === block);
  const opens = letter.sentences(block).some((sentence) => sentence.start === start);
  const edits = row
    .filter((word) => word.end - word.start > 1 && !kept.some((hit) => overlaps(hit, word)))
    .map((word) => {
      const small = text.slice(word.start, word.end).toLowerCase();
      const lower = opens && word.start === start ? small.charAt(0).toUpperCase() + small.slice(1) : small;
      return { ...toSource(block, word.start, word.end), text: lower };
    });
  return {
    code: 'capitals',
    data: {
      found: text
        .slice(start, end)
        .replace(/[\ue000\ufffc]+/g, '\u2026')
        .replace(/\s+/g, ' '),
    },
    span: toSource(block, start, end),
    fixes: [{ title: 'lower', safe: false, edits }],
  };
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay today[[!!]]', stage: 'follow-up' },
      { text: 'Where is our payment[[???]] We are waiting.', stage: 'formal' },
      { text: 'Is this a joke[[?!]]', stage: 'follow-up', channel: 'message' },
      { text: '[[FINAL NOTICE - IMMEDIATE PAYMENT]] is required.', stage: 'final' },
      { text: '[[YOUR ACCOUNT IS OVERDUE]]. Please pay.', stage: 'formal' },
      { text: 'You [[MUST PAY NOW]].', stage: 'final', channel: 'letter' },
      { text: 'The invoice is still [[UNPAID]].', stage: 'follow-up' },
      { text: '[[INVOICE {{ invoice_number }} IS OVERDUE]], please pay.', stage: 'follow-up' },
      { text: '[[PAY USD 5,000 IMMEDIATELY]].', stage: 'follow-up' },
      { text: '[[WE HAVE NOT RECEIVED YOUR MONEY]].', stage: 'formal' },
      { text: '[[🚨]] Your invoice is overdue.', stage: 'reminder', channel: 'message' },
      { text: 'The invoice is overdue [[⚠️]].', stage: 'follow-up', channel: 'message' },
      { text: 'Please pay soon [[😊]].', stage: 'formal' },
      { text: 'Thank you [[🙏🙏]]', stage: 'follow-up', channel: 'message' },
    ],
    good: [
      { text: 'Final notice: invoice {{ invoice_number }}.', stage: 'final' },
      { text: 'Thank you for your payment!', stage: 'reminder' },
      { text: 'FORMAL DEMAND FOR PAYMENT\n\nDear Sir, the sum is due.', stage: 'formal', channel: 'letter' },
      { text: 'RE: invoice {{ invoice_number }}', stage: 'formal', channel: 'letter' },
      {
        text: 'Please pay USD 5,000.00 to IBAN DE00 0000 0000 0000 0000 00, BIC EXAMPLEXXX.',
        stage: 'formal',
      },
      { text: 'Invoice INV-2614 and PO NW-FINAL-1132 are attached.', stage: 'follow-up' },
      { text: 'The carrier ACTION FREIGHT LTD has the goods.', stage: 'follow-up' },
      {
        text: 'Account name: BRIGHT HARBOUR TRADING CO LTD, BANK OF CHINA SHENZHEN BRANCH.',
        stage: 'reminder',
      },
      { text: 'The FOB price, the VAT and the B/L are shown; our CFO signs.', stage: 'formal' },
      { text: 'You paid, thank you 🙏', stage: 'reminder', channel: 'message' },
      { text: 'Have a good day 😊', stage: 'pre-due', channel: 'message' },
      { text: '© 2026 Pellworth™ Valves', stage: 'reminder' },
      { text: 'Press “PAY NOW” in the portal.', stage: 'reminder' },
      { text: 'Kind regards,\n\nJOHN MUST\n📞 0117 496 0321', stage: 'follow-up' },
      { text: '| AMOUNT DUE | PAY NOW |\n| --- | --- |\n| 5 | 6 |', stage: 'reminder' },
      { text: 'Please do NOT use the old account.', stage: 'reminder' },
    ],
  },
  zh: {
    bad: [
      { text: '请立即付款[[！！！]]', stage: 'formal' },
      { text: '货款什么时候付[[？？]]', stage: 'follow-up' },
      { text: '[[🚨]]贵司账款已逾期。', stage: 'follow-up' },
      { text: '[[⚠️]]发票已到期。', stage: 'reminder', channel: 'message' },
      { text: '请付款[[🙏]]', stage: 'formal', channel: 'message' },
      { text: '[[URGENT]]：发票 {{ invoice_number }} 已逾期。', stage: 'follow-up' },
      { text: '还没有付款[[！？]]', stage: 'follow-up', channel: 'message' },
      { text: '请付款[[!!]]谢谢。', stage: 'reminder' },
    ],
    good: [
      { text: '请于 {{ final_deadline }} 前付清。', stage: 'final' },
      { text: '您好！', stage: 'reminder' },
      { text: '祝您工作顺利😊', stage: 'pre-due', channel: 'message' },
      { text: '感谢🙏', stage: 'reminder', channel: 'message' },
      { text: '请付 USD 12,500，SWIFT：EXAMCNBS。', stage: 'follow-up' },
      { text: '合同 HT2026-017 的 PO 已随函附上。', stage: 'formal' },
      { text: '收款人：BRIGHT HARBOUR TRADING CO LTD', stage: 'reminder' },
      { text: '请在系统中点击“PAY NOW”。', stage: 'reminder' },
      { text: '方案①：全额付清。★ 请注明发票号。', stage: 'follow-up' },
    ],
  },
};
