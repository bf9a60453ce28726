/** Finds letters longer than the pack allows for their stage and channel. */
import { type Length, lengthOf, longestAllowed } from '../lint/length.js';
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Message, type RuleProof } from '../lint/rule.js';
import type { Span } from '../model/span.js';
import type { Stage } from '../model/stage.js';

const HINT: Message['hint'] = {
  en: 'Keep debt, date, next step and contact, and cut the rest.',
  zh: '保留欠款、期限、下一步和联系方式，其余删去。',
};

export const rule: LetterRule = {
  scope: 'letter',
  id: 'too-long',
  group: 'structure',
  severity: everywhere('warning'),
  title: { en: 'Too long', zh: '篇幅过长' },
  why: {
    en: 'A reminder is read in half a minute or not at all, and what is long sounds unsure of its claim.',
    zh: '催款信要么半分钟读完，要么没人读；写得越长，越显得底气不足。',
  },
  messages: {
    words: {
      message: {
        en: 'The letter has {count} words and should have {most} at most, so its one request is lost among them.',
        zh: '全文 {count} 个单词，超过上限 {most} 个，唯一的要求被淹没了。',
      },
      hint: HINT,
    },
    han: {
      message: {
        en: 'The letter has {count} characters and should have {most} at most, so its one request is lost among them.',
        zh: '全文约 {count} 字，超过上限 {most} 字，唯一的要求被淹没了。',
      },
      hint: HINT,
    },
    characters: {
      message: {
        en: 'The message comes to {count} characters and should stay within {most}, so that it is read in one glance.',
        zh: '这条消息共 {count} 个字符，超过上限 {most} 个，一眼读不完。',
      },
      hint: HINT,
    },
  },
  options: {
    max: {
      en: 'The most words of an English letter, or characters of a Chinese one, by stage; in place of the caps in pack.yml. A message keeps its own cap.',
      zh: '各阶段的篇幅上限：英文按单词、中文按字计；代替 pack.yml 中的上限；短消息仍按其自身上限。',
    },
  },
  check(letter, options) {
    const most = longestAllowed(letter, options.max as Readonly<Partial<Record<Stage, number>>> | undefined);
    if (most === undefined) return [];
    const { unit, count }: Length = lengthOf(letter);
    if (count <= most) return [];
    return [{ code: unit, data: { count: `${count}`, most: `${most}` }, span: headline(letter) }];
  },
};

/** The whole is too long and no part of it is at fault: its name stands for it. */
const headline = ({ template: { head }, bodyPlace }: Letter): Span =>
  (head.subject ?? head.title)?.span ?? bodyPlace;

export const proof: RuleProof = {
  en: {
    bad: [
      { text: words(121), stage: 'reminder' },
      { text: words(151), stage: 'follow-up' },
      { text: words(331), stage: 'final', channel: 'letter' },
      { text: words(70), stage: 'reminder', channel: 'message' },
      { text: `${words(118)} {{ client_name }} {{ amount_due }} {{ due_date }}`, stage: 'pre-due' },
      { text: words(133), stage: 'reminder', filled: {} },
    ],
    good: [
      { text: words(120), stage: 'reminder' },
      { text: words(220), stage: 'final' },
      { text: words(330), stage: 'final', channel: 'letter' },
      { text: words(300), stage: 'reminder', channel: 'phone' },
      { text: words(55), stage: 'reminder', channel: 'message' },
      {
        text: `${words(115)}\n\nKind regards,\n\n{{ sender_name }}\\\nCredit Controller\\\nFernleigh Timber Ltd, Bristol`,
        stage: 'reminder',
      },
      {
        text: `${words(60)}\n\n{% if promised_date %}\n${words(50)}\n{% else %}\n${words(50)}\n{% endif %}`,
        stage: 'reminder',
      },
      { text: `${words(60)}\n\n> ${words(100)}`, stage: 'reminder' },
      { text: `${words(132)}\n\n> ${words(100)}\n\nKind regards,\nA. Reed`, stage: 'reminder', filled: {} },
    ],
  },
  zh: {
    bad: [
      { text: han(221), stage: 'reminder' },
      { text: han(361), stage: 'formal' },
      { text: han(571), stage: 'final', channel: 'letter' },
      { text: han(301), stage: 'reminder', channel: 'message' },
      { text: han(243), stage: 'reminder', filled: {} },
    ],
    good: [
      { text: han(220), stage: 'reminder' },
      { text: han(380), stage: 'final' },
      { text: han(570), stage: 'final', channel: 'letter' },
      { text: han(600), stage: 'pre-due', channel: 'phone' },
      { text: `${han(215)}\n\n此致\n敬礼\n\n海澜贸易有限公司财务部\\\n2026年8月18日`, stage: 'reminder' },
    ],
  },
};

function words(count: number): string {
  return Array.from({ length: count }, (_, i) => (i % 9 ? 'word' : 'word.')).join(' ');
}

function han(count: number): string {
  return '款项逾期请于今日付清'.repeat(Math.ceil(count / 10)).slice(0, count);
}
