/** Finds disable comments that do not say why. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'directive-without-reason',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Disable comment without a reason', zh: '屏蔽注释没有写明理由' },
  why: {
    en: 'Whoever reads the letter next must be able to tell a considered exception from a fault swept aside.',
    zh: '下一个读这封信的人要能分清：这是经过考虑的例外，还是被掩盖的问题。',
  },
  messages: {
    missing: {
      message: {
        en: 'This comment silences a rule without saying why, so nobody can tell later whether it still holds.',
        zh: '这条注释屏蔽了规则却没有写理由，以后没有人知道它是否仍然成立。',
      },
      hint: {
        en: 'Add the reason after two hyphens: <!-- dunmark-disable-next-line rule-id -- reason -->.',
        zh: '在两个连字符之后写明理由：<!-- dunmark-disable-next-line rule-id -- 理由 -->。',
      },
    },
  },
  check: ({ template }) =>
    template.directives.filter(({ reason }) => !reason.trim()).map(({ span }) => ({ code: 'missing', span })),
};

export const proof: RuleProof = {
  en: {
    bad: [
      { text: '[[<!-- dunmark-disable-next-line hope-wording -->]]\nWe hope to hear from you.' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- -->]]\nWe hope to hear from you.' },
      {
        text: '[[<!-- dunmark-disable-next-line hope-wording vague-time -->]]\nWe hope to hear from you soon.',
      },
    ],
    good: [
      {
        text: '<!-- dunmark-disable-next-line hope-wording -- their own slogan -->\nWe hope to hear from you.',
      },
      { text: '<!-- A note to ourselves. -->\nPlease pay.' },
      { text: 'The comment `<!-- dunmark-disable-next-line hope-wording -->` is shown here only.' },
    ],
  },
  zh: {
    bad: [
      { text: '[[<!-- dunmark-disable-next-line hope-wording -->]]\n希望贵司付款。' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- -->]]\n希望贵司付款。' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording vague-time -->]]\n希望贵司尽快付款。' },
    ],
    good: [
      { text: '<!-- dunmark-disable-next-line hope-wording -- 对方的口号 -->\n希望贵司付款。' },
      { text: '<!-- 内部备注。 -->\n请付款。' },
      { text: '这里只是展示 `<!-- dunmark-disable-next-line hope-wording -->` 的写法。' },
    ],
  },
};
