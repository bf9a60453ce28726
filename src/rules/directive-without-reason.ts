/** Finds disable comments that do not say why. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { type PlaceholderTable, placeholderKey } from '../model/placeholder.js';

const card: Omit<LetterRule, 'check'> = {
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
    hollow: {
      message: {
        en: '“{reason}” only holds the place of a reason, so nobody can tell later whether this exception still holds.',
        zh: '“{reason}”只是占位，并没有写出理由，以后没有人知道这一例外是否仍然成立。',
      },
      hint: {
        en: 'Write why the rule does not apply here, for example: -- the client’s own slogan.',
        zh: '写明这条规则在此处为什么不适用，例如：-- 引用对方的口号。',
      },
    },
  },
};

/** The rule, for a table of words that are no reason. */
export function createDirectiveWithoutReason({ noReasons }: PlaceholderTable): LetterRule {
  const hollow = new Set(noReasons);
  return {
    ...card,
    check: ({ template }) =>
      template.directives.flatMap(({ span, reason }) => {
        const key = placeholderKey(reason);
        if (!key) return [{ code: 'missing', span }];
        return hollow.has(key) ? [{ code: 'hollow', span, data: { reason } }] : [];
      }),
  };
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: '[[<!-- dunmark-disable-next-line hope-wording -->]]\nWe hope to hear from you.' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- -->]]\nWe hope to hear from you.' },
      {
        text: '[[<!-- dunmark-disable-next-line hope-wording vague-time -->]]\nWe hope to hear from you soon.',
      },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- reason -->]]\nWe hope to hear from you.' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- TODO: -->]]\nWe hope to hear from you.' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- [why?] -->]]\nWe hope to hear from you.' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- ... -->]]\nWe hope to hear from you.' },
    ],
    good: [
      {
        text: '<!-- dunmark-disable-next-line hope-wording -- their own slogan -->\nWe hope to hear from you.',
      },
      {
        text: '<!-- dunmark-disable-next-line hope-wording -- the reason is in ticket 118 -->\nWe hope to hear from you.',
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
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- 理由 -->]]\n希望贵司付款。' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- 原因？ -->]]\n希望贵司付款。' },
      { text: '[[<!-- dunmark-disable-next-line hope-wording -- （请填写理由） -->]]\n希望贵司付款。' },
    ],
    good: [
      { text: '<!-- dunmark-disable-next-line hope-wording -- 对方的口号 -->\n希望贵司付款。' },
      { text: '<!-- dunmark-disable-next-line hope-wording -- 理由见合同第三条 -->\n希望贵司付款。' },
      { text: '<!-- 内部备注。 -->\n请付款。' },
      { text: '这里只是展示 `<!-- dunmark-disable-next-line hope-wording -->` 的写法。' },
    ],
  },
};
