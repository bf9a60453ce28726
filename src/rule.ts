/** The door for rules written as code: the types of the contract, and the few functions a rule needs. */
export type { Fact, Hit, Letter, Pack, PackLetter, WrittenDate } from './lint/letter.js';
export {
  at,
  everywhere,
  type LetterRule,
  type Message,
  type PackReport,
  type PackRule,
  type Report,
  type ReportFix,
  type Rule,
} from './lint/rule.js';
export type { TextBlock } from './model/text-block.js';
export { toSource } from './model/text-block.js';
