/** What the words that may stand in our files are called, and what they mean, in both languages. */
import type { Bilingual } from '../model/language.js';

type Names = Readonly<Record<string, Bilingual>>;

export const STAGE: Names = {
  'pre-due': { en: 'Before the due date', zh: '到期之前' },
  reminder: { en: 'Reminder', zh: '友好提醒' },
  'follow-up': { en: 'Follow-up', zh: '跟进催询' },
  formal: { en: 'Formal notice', zh: '正式催款' },
  final: { en: 'Final demand', zh: '最后催告' },
  outside: { en: 'Beside the ladder', zh: '无阶段' },
};

const CHANNEL: Names = {
  email: { en: 'Email', zh: '邮件' },
  letter: { en: 'Letter on paper', zh: '纸质函件' },
  phone: { en: 'Script for a call', zh: '电话话术' },
  message: { en: 'WeChat, WhatsApp or SMS', zh: '微信、WhatsApp 或短信' },
};

const TONE: Names = {
  friendly: { en: 'Kind and helpful; nothing in it blames', zh: '友好，提供方便，不带责备' },
  concerned: { en: 'Matter of fact about what the delay costs', zh: '关切，就事论事说明延误的影响' },
  formal: {
    en: 'Rules and dates only; no feelings, no requests for help',
    zh: '只讲规则和日期，不讲情绪，不作请求',
  },
  decisive: { en: 'Short: the debt, the last date, the next step', zh: '果断简短：欠款、最后期限、后续行动' },
};

export const SITUATION: Names = {
  'invoice-sent': { en: 'Invoice sent', zh: '发票寄出' },
  statement: { en: 'Statement of account', zh: '对账' },
  deposit: { en: 'Payment before production', zh: '投产前的预付款' },
  'promise-recap': { en: 'Promise to pay', zh: '确认付款承诺' },
  'broken-promise': { en: 'Promise not kept', zh: '承诺未兑现' },
  'payment-plan': { en: 'Payment in instalments', zh: '分期付款' },
  'quality-dispute': { en: 'Complaint about quality', zh: '质量争议' },
  'finance-offer': { en: 'Finance through a third party', zh: '第三方融资' },
  'value-exchange': { en: 'Settlement in kind', zh: '以物抵债' },
  mediation: { en: 'Mediation', zh: '调解' },
  'service-suspension': { en: 'Hold on deliveries or service', zh: '暂停供货或服务' },
  'executive-contact': { en: 'Executive to executive', zh: '高层沟通' },
  'legal-handover': { en: 'Handover to lawyer or agency', zh: '移交律师或催收机构' },
  'payment-received': { en: 'Payment received', zh: '款项到账' },
};

const CAUSE: Names = {
  process: { en: 'Held up in their process', zh: '卡在对方流程' },
  tactic: { en: 'Payment held back as leverage', zh: '有意压款' },
  dissatisfaction: { en: 'Not satisfied with what was delivered', zh: '对交付不满意' },
  inability: { en: 'Short of money', zh: '一时付不出' },
  oversight: { en: 'Overlooked', zh: '遗漏' },
  unknown: { en: 'Not known', zh: '原因不明' },
};

export const MOVE: Names = {
  opening: { en: 'Opening', zh: '开头' },
  fact: { en: 'Stating the facts', zh: '陈述事实' },
  'ask-reason': { en: 'Asking for the reason', zh: '询问原因' },
  'way-out': { en: 'Leaving a way out', zh: '留有余地' },
  impact: { en: 'What depends on it', zh: '说明影响' },
  options: { en: 'Offering options', zh: '提供选项' },
  position: { en: 'Stating our position', zh: '表明立场' },
  'contract-basis': { en: 'Naming the contract', zh: '援引合同' },
  consequence: { en: 'What follows', zh: '后果' },
  deadline: { en: 'Deadline', zh: '付款期限' },
  'promise-recap': { en: 'Recap of a promise', zh: '承诺确认' },
  'already-paid': { en: 'If already paid', zh: '如已付款' },
  'escalate-contact': { en: 'Another contact', zh: '升级联系人' },
  closing: { en: 'Closing', zh: '结尾' },
  'sign-off': { en: 'Sign-off', zh: '落款用语' },
};

export const TYPE: Names = {
  text: { en: 'text', zh: '文字' },
  multiline: { en: 'text of several lines', zh: '多行文字' },
  money: { en: 'sum of money', zh: '金额' },
  date: { en: 'date', zh: '日期' },
  integer: { en: 'whole number', zh: '整数' },
  percent: { en: 'percentage', zh: '百分比' },
  email: { en: 'email address', zh: '邮箱地址' },
  url: { en: 'web address', zh: '网址' },
  list: { en: 'list', zh: '列表' },
};

export const ROLE: Names = {
  recipient: { en: 'who the letter is addressed to', zh: '收函方' },
  reference: { en: 'invoice, order or other number it is about', zh: '发票、订单等单号' },
  amount: { en: 'how much is owed', zh: '应付金额' },
  'due-date': { en: 'the day payment was due', zh: '约定付款日' },
  'invoice-date': { en: 'the day of the invoice', zh: '开票日期' },
  age: { en: 'how long it is overdue', zh: '逾期时长' },
  deadline: { en: 'the day by which payment must arrive', zh: '付款期限' },
  'payment-method': { en: 'how to pay', zh: '付款方式' },
  contact: { en: 'whom to ask', zh: '联系方式' },
  'contract-basis': { en: 'contract or clause that gives the right', zh: '合同依据' },
  'interest-rate': { en: 'rate of the charge for delay', zh: '违约金标准' },
  consequence: { en: 'what follows if nothing is paid', zh: '不付款的后果' },
  'prior-notice': { en: 'earlier notices and calls', zh: '此前的通知' },
  'sender-name': { en: 'who signs', zh: '落款人' },
  'sender-title': { en: 'position of who signs', zh: '落款人职务' },
  'sender-company': { en: 'the company that writes', zh: '发函公司' },
  'letter-date': { en: 'the day of the letter', zh: '发函日期' },
  remedy: { en: 'what puts it right', zh: '补救办法' },
  other: { en: 'no part that rules look for', zh: '规则不检查的内容' },
};

const LEVEL: Names = {
  error: { en: 'must be mended; the check fails', zh: '必须修改，检查不通过' },
  warning: { en: 'should be mended', zh: '应当修改' },
  info: { en: 'worth a look', zh: '供参考' },
  off: { en: 'not looked for', zh: '不检查' },
};

/** By the key the word stands under; the plural where it stands in a list. */
const BY_KEY: Readonly<Record<string, Names>> = {
  stage: STAGE,
  channel: CHANNEL,
  tone: TONE,
  situation: SITUATION,
  'allow-in': SITUATION,
  cause: CAUSE,
  move: MOVE,
  type: TYPE,
  role: ROLE,
  severity: LEVEL,
  rules: LEVEL,
  languages: { en: { en: 'English', zh: '英文' }, zh: { en: 'Chinese', zh: '中文' } },
  tier: {
    A: { en: 'Most valuable customers', zh: '最重要的客户' },
    B: { en: 'Regular customers', zh: '一般客户' },
    C: { en: 'Smallest customers', zh: '小额客户' },
  },
  debtor_type: {
    company: { en: 'Company', zh: '企业' },
    'sole-trader': { en: 'Sole trader', zh: '个体工商户' },
    consumer: { en: 'Consumer: law between businesses does not apply', zh: '消费者：不适用企业间的法律' },
  },
  tags: {
    direct: { en: 'says it outright', zh: '直说' },
    indirect: { en: 'lets the reader conclude it', zh: '委婉' },
    documentary: { en: 'speaks through documents', zh: '以单据说话' },
    personal: { en: 'person to person', zh: '私人口吻' },
    process: { en: 'speaks of a process', zh: '讲流程' },
  },
  extends: {
    recommended: { en: 'Every rule as it comes', zh: '所有规则按默认级别' },
    strict: { en: 'Every rule one step stricter', zh: '所有规则提高一级' },
  },
  stages: {
    ...STAGE,
    tight: { en: 'The ladder ends after 31 days', zh: '31 天走完各阶段' },
    standard: { en: 'Without a formal notice; final from day 31', zh: '不设正式催款，31 天起最后催告' },
    long: { en: 'Final demand from day 61', zh: '61 天起最后催告' },
  },
};

/**
 * What a word means that stands under one of these keys, the nearest first.
 * @param keys of the value, from the root
 */
export function nameOf(keys: ReadonlyArray<string | number>, word: string): Bilingual | undefined {
  for (const key of keys.toReversed()) {
    if (typeof key === 'number') continue;
    const names = own(BY_KEY, key) ?? own(BY_KEY, key.replace(/s$/, '')) ?? own(BY_KEY, ALIAS[key] ?? '');
    const name = names && own(names, word);
    if (name) return name;
  }
  return undefined;
}

const ALIAS: Readonly<Record<string, string>> = {
  lang: 'languages',
  'channel-caps': 'channel',
  colors: 'stage',
};

export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
