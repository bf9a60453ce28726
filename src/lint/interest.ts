/** Where a letter claims interest, a late charge or a storage fee, and which rules may speak of it. */
import { overlaps } from '../model/span.js';
import type { Hit, Letter } from './letter.js';
import { sentenceOf } from './sentence-of.js';

/**
 * The claims of the letter's body, in text order. A sentence that waives the charge claims none, and where the
 * stage forbids pressure altogether `early-pressure` has said what there is to say.
 */
export function interestClaims(letter: Letter): readonly Hit[] {
  const remissions = letter.hits('remission');
  const early =
    letter.stage === 'pre-due' || letter.stage === 'reminder' ? letter.hits('early-pressure') : [];
  return letter.said('interest-claim').filter((claim) => {
    if (claim.block.kind === 'subject') return false;
    const sentence = sentenceOf(letter, claim);
    const beside = (hit: Hit) => hit.block === claim.block && overlaps(hit, sentence);
    return (
      !remissions.some(beside) && !early.some((hit) => hit.block === claim.block && overlaps(hit, claim))
    );
  });
}
