/** What a letter must say and would no longer say once a sentence is gone. */
import type { Span } from '../model/span.js';
import type { TextBlock } from '../model/text-block.js';
import type { Role } from '../model/variable.js';
import { variableNames } from '../text/variable-names.js';
import type { Fact, Letter } from './letter.js';

const KEPT: readonly Role[] = [
  'reference',
  'amount',
  'due-date',
  'age',
  'deadline',
  'payment-method',
  'contract-basis',
  'interest-rate',
  'consequence',
  'prior-notice',
];

/** One way to answer is as good as another. */
const ANY_WILL_DO: readonly Role[] = ['contact', 'remedy'];

/** Roles of the facts that this sentence states and the rest of the body does not repeat. */
export function statedOnlyIn(letter: Letter, block: TextBlock, sentence: Span): readonly Role[] {
  return [...KEPT, ...ANY_WILL_DO].filter((role) => {
    const { inBlock, body, texts } = orderOf(letter, role);
    const here = overlapping(inBlock.get(block), sentence);
    if (!here.length) return false;
    const own = block.kind === 'subject' ? [] : here;
    if (ANY_WILL_DO.includes(role)) return body === own.length;
    return here.some(({ text }) => texts.get(text) === own.filter((fact) => fact.text === text).length);
  });
}

/** The facts of a role as they are looked up, once for each sentence that something was found in. */
interface Order {
  readonly inBlock: ReadonlyMap<TextBlock, readonly Fact[]>;
  /** How many stand below the subject, all and by what they say. */
  readonly body: number;
  readonly texts: ReadonlyMap<string, number>;
}

const orders = new WeakMap<Letter, Map<Role, Order>>();

function orderOf(letter: Letter, role: Role): Order {
  const own = orders.get(letter) ?? new Map<Role, Order>();
  orders.set(letter, own);
  const known = own.get(role);
  if (known) return known;
  const facts = letter.facts(role);
  const inBlock = new Map<TextBlock, Fact[]>();
  const texts = new Map<string, number>();
  for (const fact of facts) {
    const list = inBlock.get(fact.block);
    if (list) list.push(fact);
    else inBlock.set(fact.block, [fact]);
    texts.set(fact.text, (texts.get(fact.text) ?? 0) + (fact.block.kind === 'subject' ? 0 : 1));
  }
  const body = facts.filter((fact) => fact.block.kind !== 'subject').length;
  const made = { inBlock, body, texts };
  own.set(role, made);
  return made;
}

/** In text order as they come; the last that begins before the sentence may reach into it. */
function overlapping(facts: readonly Fact[] = [], { start, end }: Span): readonly Fact[] {
  let low = 0;
  for (let high = facts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && facts[low - 1]!.end > start) low--;
  let to = low;
  while (to < facts.length && facts[to]!.start < end) to++;
  return facts.slice(low, to).filter((fact) => fact.end > start);
}

/** The parts that the variables of a text play. */
export const rolesOf = ({ dictionary }: Letter, text: string): ReadonlySet<Role | undefined> =>
  new Set(variableNames(text).map((name) => dictionary.get(name)?.role));
