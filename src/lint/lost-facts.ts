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
  const isHere = (fact: Fact) =>
    fact.block === block && fact.start < sentence.end && fact.end > sentence.start;
  return [...KEPT, ...ANY_WILL_DO].filter((role) => {
    const facts = letter.facts(role);
    const here = facts.filter(isHere);
    if (!here.length) return false;
    const elsewhere = new Set(
      facts.flatMap((fact) => (isHere(fact) || fact.block.kind === 'subject' ? [] : [fact.text])),
    );
    return ANY_WILL_DO.includes(role) ? !elsewhere.size : !here.every(({ text }) => elsewhere.has(text));
  });
}

/** The parts that the variables of a text play. */
export const rolesOf = ({ dictionary }: Letter, text: string): ReadonlySet<Role | undefined> =>
  new Set(variableNames(text).map((name) => dictionary.get(name)?.role));
