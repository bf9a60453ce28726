/** Finds braces of a variable or tag that have no partner. */
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'unbalanced-braces',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Braces without a partner', zh: '花括号不成对' },
  why: {
    en: 'A variable with a brace missing is not filled in: the customer reads {{ amount_due instead of the amount.',
    zh: '缺少花括号的变量不会被填写：客户看到的是{{ amount_due，而不是金额。',
  },
  messages: {
    'output-not-closed': {
      message: {
        en: 'These braces are never closed, so the variable would be printed as it stands.',
        zh: '这里的花括号没有闭合，变量会原样印出来。',
      },
      hint: { en: 'Close them with }} behind the name.', zh: '在变量名后写上 }}。' },
    },
    'tag-not-closed': {
      message: {
        en: 'This tag is never closed, so it would be printed as it stands.',
        zh: '这个标签没有闭合，会原样印出来。',
      },
      hint: { en: 'Close it with %}.', zh: '用 %} 闭合。' },
    },
    'mismatched-braces': {
      message: {
        en: 'These braces do not fit the ones that open the tag, so it is no tag at all.',
        zh: '这里的括号与开头的不配对，不成其为标签。',
      },
      hint: {
        en: 'Close {{ with }} and {% with %}.',
        zh: '{{ 用 }}闭合，{% 用 %} 闭合。',
      },
    },
    'braces-not-opened': {
      message: {
        en: 'These braces close nothing, so they would be printed.',
        zh: '这里的花括号前面没有开头，会被印出来。',
      },
      hint: {
        en: 'Write the opening braces before the name, or take these out.',
        zh: '在变量名前补上开头的花括号，或删去这里的。',
      },
    },
  },
  titles: {
    'output-not-closed': { en: 'Close the braces', zh: '补上右花括号' },
    'tag-not-closed': { en: 'Close the tag', zh: '闭合标签' },
    'mismatched-braces': { en: 'Close with the braces that fit', zh: '改为配对的括号' },
    'braces-not-opened': { en: 'Open the braces', zh: '补上左花括号' },
  },
  check: ({ template }) => template.faults.filter((fault) => fault.rule === 'unbalanced-braces'),
};

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Please pay [[{{]] amount_due by {{ pay_by }}.' },
      { text: 'Please pay [[{{]] amount_due } by {{ pay_by }}.' },
      { text: 'Please pay { amount_due [[}}]] by {{ pay_by }}.' },
      { text: 'Please pay {{ amount_due [[%}]] today.' },
      { text: 'Please pay {{ amount_due }} today. [[%}]]' },
      { text: '[[{%]] if payment_link }\n\nPay online.\n\n{% endif %}', channel: 'message' },
    ],
    good: [
      { text: 'Please pay {{ amount_due }} by {{pay_by}}.' },
      { text: 'Variables stand between `{{` and `}}`.' },
      { text: '```\n{{ not a letter\n```' },
      { text: '<!-- {{ -->\n\nPlease pay {{ amount_due }}.' },
      { text: '{{ client_name | default: "}}" }}, please pay.' },
    ],
  },
  zh: {
    bad: [
      { text: '请付款 [[{{]] amount_due，谢谢。' },
      { text: '请于 [[{{]] pay_by } 前付款。' },
      { text: '请于 {pay_by[[}}]] 前付款。' },
      { text: '应付 {{ amount_due [[%}]]。' },
    ],
    good: [
      { text: '请于 {{ pay_by }} 前支付 {{amount_due}}。' },
      { text: '变量写在 `{{` 与 `}}` 之间。' },
      { text: '{% if payment_link %}可在线付款：{{ payment_link }}。{% endif %}' },
    ],
  },
};
