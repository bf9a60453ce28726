/** Finds variables that are in no dictionary, and guesses which one was meant. */
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { declared, undeclaring } from '../model/declared.js';
import type { Edit } from '../model/finding.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import { indexPlaceholders, type PlaceholderIndex } from '../model/placeholder-index.js';
import type { Span } from '../model/span.js';
import type { Dictionary } from '../model/variable.js';
import { nearestMatch } from '../text/nearest.js';

/** So few slips are a slip of the hand; more may be another word. */
const SURE_DISTANCE = 2;

const card: Omit<LetterRule, 'check'> = {
  scope: 'letter',
  alone: true,
  id: 'unknown-variable',
  group: 'template',
  severity: everywhere('error'),
  title: { en: 'Unknown variable', zh: '未知变量' },
  why: {
    en: 'A name that is in no dictionary has no value: the letter goes out with a hole where the fact should be.',
    zh: '词典里没有的变量取不到值，信发出去时该处就是空的。',
  },
  messages: {
    unknown: {
      message: {
        en: '“{name}” is not in the dictionary of variables, so nothing would be filled in here.',
        zh: '变量词典里没有“{name}”，这里什么也填不上。',
      },
      hint: {
        en: 'Use a variable of variables.yml, or describe this one there.',
        zh: '请使用 variables.yml 中的变量，或在其中补上它的说明。',
      },
    },
    misspelt: {
      message: {
        en: '“{name}” is not in the dictionary of variables, so nothing would be filled in here.',
        zh: '变量词典里没有“{name}”，这里什么也填不上。',
      },
      hint: { en: 'Did you mean {nearest}?', zh: '是否应为 {nearest}？' },
    },
  },
  titles: {
    rename: { en: 'Change to {nearest}', zh: '改为 {nearest}' },
    remove: { en: 'Remove it: {nearest} is declared already', zh: '删去：已声明 {nearest}' },
  },
};

/** The rule, for a table of what other tools call our variables. */
export function createUnknownVariable(table: PlaceholderTable): LetterRule {
  const { meaningOf } = indexPlaceholders(table);
  return {
    ...card,
    check({ template, dictionary }) {
      if (!dictionary.size) return [];
      const { head, source, uses } = template;
      const names = new Set(declared(head).map((field) => field.value));
      const guess = (name: string) => guessed(name, dictionary, meaningOf);
      const listed = declared(head).filter(({ value }) => !dictionary.has(value));
      const used = uses.filter(({ name, span }) => !dictionary.has(name) && isPlain(source, name, span));
      return [
        ...listed.map((field) => {
          const near = guess(field.value);
          const twice = near && names.has(near.word) ? undeclaring(template, field) : undefined;
          return report(field.value, field.span, near, twice);
        }),
        ...used.map(({ name, span }) => report(name, span, guess(name))),
      ];
    },
  };
}

interface Guess {
  readonly word: string;
  readonly safe: boolean;
}

/** A slip of the hand, what another tool calls it, or the nearest name. */
function guessed(
  name: string,
  dictionary: Dictionary,
  meaningOf: PlaceholderIndex['meaningOf'],
): Guess | undefined {
  const near = nearestMatch(snakeCase(name), dictionary.keys());
  if (near && near.distance <= SURE_DISTANCE) return { word: near.word, safe: true };
  const meant = meaningOf(name)?.variable;
  const word = meant !== undefined && dictionary.has(meant) ? meant : near?.word;
  return word === undefined ? undefined : { word, safe: false };
}

/** Written as it is called, and no path of another tool ({{ object.name }}), which foreign-placeholder tells of. */
const isPlain = (source: string, name: string, { start, end }: Span): boolean =>
  source.slice(start, end) === name && source[end] !== '.';

/** `twice`: the edits that take the name off the list where the right one stands already. */
function report(name: string, span: Span, near: Guess | undefined, twice?: readonly Edit[]): Report {
  if (!near) return { code: 'unknown', data: { name }, span };
  const edits = twice ?? [{ ...span, text: near.word }];
  const fix = { title: twice ? 'remove' : 'rename', safe: near.safe, edits };
  return { code: 'misspelt', data: { name, nearest: near.word }, span, fixes: edits.length ? [fix] : [] };
}

/** invoiceNumber, Invoice-Number → invoice_number: how other tools write the same name is no slip at all. */
const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice {{ [[invoise_number]] }} is overdue.' },
      { text: 'Please pay by {{ [[final_deadlin]] | date }}.' },
      { text: '{% if [[has_discount]] %}A discount applies.{% endif %}' },
      {
        text: '---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: message\nvariables:\n  required: [ [[ammount_due]], amount_due ]\n---\n\nPay {{ amount_due }}.',
      },
    ],
    good: [
      { text: 'Invoice {{ invoice_number }} over {{ amount_due | money }} is overdue.' },
      { text: '{% if payment_link %}Pay here: {{ payment_link }}{% endif %}' },
      { text: '{% for row in invoices %}{{ row.number }}{% endfor %}' },
      { text: 'Dear {{ object.partner_id.name }},' },
    ],
  },
  zh: {
    bad: [
      { text: '发票 {{ [[invoise_number]] }} 已逾期。' },
      { text: '请于 {{ [[final_deadlin]] | date }} 前付款。' },
      { text: '{% if [[has_discount]] %}可享受折扣。{% endif %}' },
    ],
    good: [
      { text: '发票 {{ invoice_number }}（{{ amount_due | money }}）已逾期。' },
      { text: '{% if payment_link %}付款链接：{{ payment_link }}{% endif %}' },
      { text: '{% for row in invoices %}{{ row.number }}{% endfor %}' },
    ],
  },
};
