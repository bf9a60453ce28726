/** The card of a finding the linter itself makes: a disable comment that silences nothing. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'unused-directive',
  group: 'template',
  severity: everywhere('warning'),
  title: { en: 'Disable comment that silences nothing', zh: '没有作用的屏蔽注释' },
  why: {
    en: 'A comment left behind after its fault was mended will silence the next fault on that line, which nobody has looked at.',
    zh: '问题改好之后留下的屏蔽注释，会把同一行以后出现的、没有人看过的问题也一并屏蔽。',
  },
  messages: {
    unused: {
      message: {
        en: 'Nothing on the next line is found by “{rule}”, so this comment silences nothing.',
        zh: '下一行没有“{rule}”的问题，这条注释没有屏蔽任何东西。',
      },
      hint: {
        en: 'Remove the rule from the comment, or the whole comment.',
        zh: '从注释中删去该规则，或删去整条注释。',
      },
    },
    misspelt: {
      message: {
        en: 'There is no rule “{rule}”, so this comment silences nothing.',
        zh: '没有名为“{rule}”的规则，这条注释没有屏蔽任何东西。',
      },
      hint: { en: 'Did you mean {near}?', zh: '是否想写 {near}？' },
    },
    unknown: {
      message: {
        en: 'There is no rule “{rule}”, so this comment silences nothing.',
        zh: '没有名为“{rule}”的规则，这条注释没有屏蔽任何东西。',
      },
      hint: {
        en: 'Name a rule as “dunmark rules” lists it, then “--” and the reason.',
        zh: '按 “dunmark rules” 所列写规则名，其后写 “--” 和理由。',
      },
    },
    nameless: {
      message: {
        en: 'This comment names no rule, so it silences nothing.',
        zh: '这条注释没有写明规则，没有屏蔽任何东西。',
      },
      hint: {
        en: 'Name the rule before the reason: <!-- dunmark-disable-next-line rule-id -- reason -->.',
        zh: '在理由之前写明规则：<!-- dunmark-disable-next-line rule-id -- 理由 -->。',
      },
    },
  },
  titles: { change: { en: 'Change to {near}', zh: '改为 {near}' } },
  // Only when every rule has spoken is it known what a comment has silenced; see src/lint/directives.ts.
  check: () => [],
};

export const proof: RuleProof = {
  en: {
    bad: [
      {
        text: '<!-- dunmark-disable-next-line [[hope-wording]] -- the client asked for it -->\nPlease pay by {{ final_deadline }}.',
      },
      { text: '<!-- dunmark-disable-next-line [[no-such-rule]] -- left from last year -->\nPlease pay.' },
      {
        text: 'Please pay.\n\n<!-- dunmark-disable-next-line [[vague-time]] -- agreed by telephone -->\nThe invoice is overdue.',
      },
      { text: '[[<!-- dunmark-disable-next-line -- the client asked for it -->]]\nPlease pay.' },
    ],
    good: [
      { text: 'Please pay by {{ final_deadline }}.' },
      { text: '<!-- A note to ourselves. -->\nPlease pay.' },
      { text: '```\n<!-- dunmark-disable-next-line hope-wording -- shown, not meant -->\n```' },
    ],
  },
  zh: {
    bad: [
      {
        text: '<!-- dunmark-disable-next-line [[hope-wording]] -- 客户要求 -->\n请于 {{ final_deadline }} 前付清。',
      },
      { text: '<!-- dunmark-disable-next-line [[no-such-rule]] -- 去年留下的 -->\n请付款。' },
      { text: '请付款。\n\n<!-- dunmark-disable-next-line [[vague-time]] -- 电话里说好的 -->\n发票已逾期。' },
      { text: '[[<!-- dunmark-disable-next-line -- 客户要求 -->]]\n请付款。' },
    ],
    good: [
      { text: '请于 {{ final_deadline }} 前付清。' },
      { text: '<!-- 内部备注。 -->\n请付款。' },
      { text: '```\n<!-- dunmark-disable-next-line hope-wording -- 仅作示例 -->\n```' },
    ],
  },
};
