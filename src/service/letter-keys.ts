/** The keys of a letter's front matter for those who read Chinese; the schema speaks English. */
import type { Bilingual } from '../model/language.js';

type Chinese = Pick<Bilingual, 'zh'>;

export const LETTER_KEYS: Readonly<Record<string, { readonly title: Chinese; readonly about: Chinese }>> = {
  title: { title: { zh: '标题' }, about: { zh: '给人看的名称，用函件自身的语言。' } },
  lang: { title: { zh: '语言' }, about: { zh: '函件所用的语言。' } },
  stage: {
    title: { zh: '阶段' },
    about: { zh: '催款所处的阶段，从到期之前到最后催告。只有写明情形的函件可以不写。' },
  },
  tone: {
    title: { zh: '语气' },
    about: { zh: '函件的语气：friendly、concerned、formal、decisive；pack.yml 可另行规定。' },
  },
  channel: { title: { zh: '渠道' }, about: { zh: '函件以何种方式发出。' } },
  subject: { title: { zh: '主题' }, about: { zh: '邮件或函件的主题行。请加引号，其中通常含有变量。' } },
  variables: { title: { zh: '变量' }, about: { zh: '函件要填入的变量，名称见 variables.yml。' } },
  required: { title: { zh: '必填变量' }, about: { zh: '缺了就不能发出的变量。' } },
  optional: { title: { zh: '选填变量' }, about: { zh: '可以为空的变量。' } },
  situation: { title: { zh: '情形' }, about: { zh: '各阶段之外发生的事，例如承诺未兑现、质量争议。' } },
  cause: { title: { zh: '原因' }, about: { zh: '已知的未付款原因。' } },
  market: { title: { zh: '市场' }, about: { zh: '函件面向的国家或地区；不写即不限。' } },
  tier: { title: { zh: '客户等级' }, about: { zh: '客户的重要程度，A 为最重要。' } },
  debtor_type: {
    title: { zh: '债务人' },
    about: { zh: '欠款的是企业（不写即为企业）、个体工商户还是消费者；企业间的法律不适用于消费者。' },
  },
  attachments: { title: { zh: '附件' }, about: { zh: '随函寄送的文件：名称，或双花括号中的变量。' } },
};
