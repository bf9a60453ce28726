/** Finds characters that the fonts of the book and of printed letters do not have. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { type WrittenText, writtenTexts } from '../model/written-texts.js';
import type { Stretch } from '../text/lines.js';
import { emojiIn } from '../text/loud.js';
import { codeOf, type IsPrintable, unprintable } from '../text/printable.js';

const card: Omit<LetterRule, 'check'> = {
  scope: 'letter',
  alone: true,
  id: 'unprintable-character',
  group: 'template',
  severity: everywhere('warning'),
  title: { en: 'Character that cannot be printed', zh: '无法印刷的字符' },
  why: {
    en: 'The fonts of the book and of printed letters do not have it: an empty box would stand in its place, so the book is not made.',
    zh: '手册和打印函件所用的字体里没有这个字符，印出来只是一个空框，因此手册无法生成。',
  },
  messages: {
    found: {
      message: {
        en: '“{found}” ({code}) is not in the fonts of the book and of printed letters, so neither can show it.',
        zh: '“{found}”（{code}）不在手册和打印函件所用的字体里，无法印出。',
      },
      hint: {
        en: 'Write it with another character, or say it in words.',
        zh: '请换用其他字符，或改用文字表述。',
      },
    },
    part: {
      message: {
        en: '“{found}” ({code}) in {part} is not in the fonts of the book, so it cannot be shown.',
        zh: '{part} 中的“{found}”（{code}）不在手册所用的字体里，无法印出。',
      },
      hint: {
        en: 'Write it with another character, or say it in words.',
        zh: '请换用其他字符，或改用文字表述。',
      },
    },
  },
};

/** The rule, for the characters there are. */
export const createUnprintableCharacter = (isPrintable: IsPrintable): LetterRule => ({
  ...card,
  check: (letter) =>
    writtenTexts(letter.template).flatMap((written) => {
      const { text, place } = written;
      if (!unprintable(text, isPrintable).length) return [];
      const rest = without(
        text,
        emojiIn(text).filter(({ start }) => isOfTone(letter, written, start)),
      );
      return unprintable(rest, isPrintable).map(({ start, end }): Report => {
        const found = text.slice(start, end);
        return { code: 'found', data: { found, code: codeOf(found) }, span: place(start, end) };
      });
    }),
});

/** A picture in a message is seldom printed; in the words of another letter it is found for its tone. */
const isOfTone = ({ channel, closing }: Letter, { block, place }: WrittenText, start: number): boolean =>
  channel === 'message' || (block?.quoted === false && place(start, start).start < closing);

/** Lines end where something was, so that nothing is taken together across it. */
const without = (text: string, gaps: readonly Stretch[]): string =>
  gaps.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end),
    text,
  );

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Dear Mr [[𠮷]]田, please pay invoice {{ invoice_number }}.' },
      { text: 'Please pay [[삼성 전자]] the amount due.' },
      { text: 'Payment is due today [[✗]] and has not arrived.' },
      { text: 'Done [[✗]] 😀 😀 and [[✉]].' },
      { text: 'The firm is called [[الشركة]] in its own country.' },
      { text: '> You wrote: paid [[😀😀]]\n\nWe have not received it.' },
      { text: 'Our flag is [[🇨🇳🇬🇧]] and nothing else.' },
      {
        text: '---\ntitle: Reminder [[😀]]\nlang: en\nstage: reminder\ntone: friendly\nchannel: email\nsubject: "Invoice from [[삼성]]"\nattachments: ["Copy [[✉]]"]\nvariables:\n  required: []\n---\n\nPlease pay.\n',
      },
    ],
    good: [
      { text: 'Naïve café, Straße, Łódź, Åse, Žižek, Đặng, Αθήνα, Москва.' },
      { text: 'EUR 500 (≥ 30 days), £20, ¥300, 3 × 4, 20 °C, № 5, ☐ open, ☑ paid → thank you…' },
      { text: 'Our Shanghai office (上海办事处) answers, 镕 and 喆 among the names.' },
      { text: 'Thank you for your order 👨‍👩‍👧 👍🏽', channel: 'message', stage: 'reminder' },
      { text: 'Pay now 🔥 or else.' },
      { text: 'Please\u200b pay\u00a0invoice INV\u00ad-2614.' },
      { text: 'Pay `삼성` by {{ pay_by }}.' },
    ],
  },
  zh: {
    bad: [
      { text: '[[𠮷]]田先生，贵司发票已逾期。' },
      { text: '请汇至[[삼성]]公司账户。' },
      { text: '请核对[[✉]]，如有疑问请致电[[✗]]。' },
      { text: '对方公司名为[[الشركة]]，请核实。' },
    ],
    good: [
      { text: '赵镕喆先生、䶮女士：贵司发票已逾期，请于{{ pay_by }}前付款。' },
      { text: '贵公司（澜川）尚欠￥12,500.00元，逾期≥30天；第①项、第②项□未付。' },
      { text: '謝謝貴公司，請儘速匯款，帳號如下：' },
      { text: '谢谢😊，麻烦安排付款🙏', channel: 'message', stage: 'reminder' },
    ],
  },
};
