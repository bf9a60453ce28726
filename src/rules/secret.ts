/** Finds passwords, PINs, keys and numbers of payment cards, which no letter may carry. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { overlaps } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import { findCards, findKeys, type SecretKind, secretValue } from '../text/secrets.js';

const LABELS: ReadonlyArray<readonly [string, SecretKind]> = [
  ['secret-password', 'password'],
  ['secret-pin', 'pin'],
  ['secret-key', 'key'],
];

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'secret',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Secret in a letter', zh: '信中含有密码等敏感信息' },
  why: {
    en: 'A reminder is forwarded, printed and filed by people nobody knows; a password or a card number in it is lost from the moment it is sent.',
    zh: '催款函会被转发、打印、归档，经手的人无从控制；其中的密码或卡号一经发出就等于泄露。',
  },
  messages: {
    password: {
      message: {
        en: '“{found}” gives away a secret to everybody this letter is forwarded to.',
        zh: '“{found}”把密码或密钥告诉了每一个看到这封信的人。',
      },
      hint: {
        en: 'Take it out, and send a link by which the client sets his own.',
        zh: '请删去，改为提供链接，由客户自行设置。',
      },
    },
    card: {
      message: {
        en: '“{found}” is a whole card number, which may be charged by anybody who reads this letter.',
        zh: '“{found}”是完整的银行卡号，看到这封信的人都可能盗刷。',
      },
      hint: {
        en: 'Give the last four digits only: “card ending in 1234”.',
        zh: '只写末四位，例如“尾号1234”。',
      },
    },
  },
  check(letter) {
    const { subject, blocks } = letter.template;
    const texts = [...(subject ? [subject] : []), ...blocks].filter(({ quoted }) => !quoted);
    const labelled = LABELS.flatMap(([id, kind]) =>
      letter.hits(id).flatMap(({ block, start, end }) => {
        const last = secretValue(block.text, end, kind);
        return last === undefined ? [] : [{ code: 'password', block, start, end: last }];
      }),
    );
    const keys = texts.flatMap((block) =>
      findKeys(block.text)
        .filter((key) => !labelled.some((one) => one.block === block && overlaps(one, key)))
        .map(({ start, end }) => ({ code: 'password', block, start, end })),
    );
    const cards = texts.flatMap((block) =>
      findCards(block.text)
        .filter((card) => isCard(letter, block, card))
        .map(({ start, end }) => ({ code: 'card', block, start, end })),
    );
    return [...labelled, ...keys, ...cards]
      .map(({ code, block, start, end }): Report => {
        const span = toSource(block, start, end);
        return { code, data: { found: letter.template.source.slice(span.start, span.end) }, span };
      })
      .sort((a, b) => a.span.start - b.span.start);
  },
};

/** Digits behind “account no.” are to be paid into; bare digits are a card when something says so. */
function isCard(
  letter: Letter,
  block: TextBlock,
  { start, isGrouped }: { readonly start: number; readonly isGrouped: boolean },
): boolean {
  const line = block.text.lastIndexOf('\n', start - 1) + 1;
  const stands = (id: string) =>
    letter.hits(id).some((hit) => hit.block === block && hit.start >= line && hit.end <= start);
  return stands('card-word') || (isGrouped && !stands('account-word'));
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Log in to the portal with [[password: Otter-2291]].' },
      { text: '[[Password: {$client_password}]]' },
      { text: 'Your [[password is Blue7Otter]] and your [[PIN: 4821]].' },
      { text: 'Card [[4111 1111 1111 1111]], [[security code 907]].' },
      { text: 'We charged card number [[5555555555554444]] ([[CVV 123]]) on 5 May.' },
      { text: 'Use [[API key: a1b2c3d4e5f6g7h8]] or [[sk_live_4eC39HqLyjWDarjtT1]].' },
      { text: '[[Passcode = {{ client_name }}]]' },
      { text: 'The [[temporary password: `hunter2`]].' },
      { text: 'Amex [[3782 822463 10005]] was declined.' },
    ],
    good: [
      { text: 'You can reset your password at [reset your password](https://example.com/reset).' },
      { text: 'We never ask for your password, PIN or card number.' },
      { text: 'Card ending in 1234 (**** **** **** 1234) was declined. Password: ********' },
      { text: 'IBAN: GB29 NWBK 6016 1331 9268 19\n\nAccount no.: 4111 1111 1111 1111' },
      { text: 'Our address: Mumbai, PIN 400001. KRA PIN: A123456789X.' },
      { text: 'Password: sent separately. The password must have 8-12 characters.' },
      { text: 'Your password expires 2026-08-01; the invoice is 4111111111111112.' },
      { text: 'Invoice 20260814000123456, tracking 1234 5678 9012 3456, tel. +49 30 1234 5678 901.' },
    ],
  },
  zh: {
    bad: [
      { text: '请登录对账平台，[[登录密码：Hx7520kq]]。' },
      { text: '账号为客户编号，[[初始密码Qd889900]]，请尽快修改。' },
      { text: '[[密码是888888]]，[[安全码907]]。' },
      { text: '信用卡[[4111 1111 1111 1111]]扣款失败。' },
      { text: '[[密码：{{ client_name }}]]' },
      { text: '附件[[解压密码为：abc#123]]。' },
      { text: '[[接口密钥：a1b2c3d4e5f6g7h8]]' },
    ],
    good: [
      { text: '请点击[重置密码](https://example.com/reset)自行设置密码。' },
      { text: '我司不会索取密码、验证码或卡号。' },
      { text: '收款账号：6222 0212 3456 7890 128，开户行：澜川示例银行。' },
      { text: '尾号1234的信用卡扣款失败，密码请咨询贵司管理员。' },
      { text: '密码6-12位，密码另行发送。' },
      { text: '发票校验码：12345678901234567890，统一社会信用代码91310000123456789X。' },
      { text: '密码锁已寄出，订单号4111 1111 1111 1111。' },
    ],
  },
};
