/** The shipped phrasebook, unpacked on first use. */
import { phrasesText } from '../generated/phrases.js';
import type { OfferedPhrase } from '../model/phrase.js';

let phrases: readonly OfferedPhrase[] | undefined;

export function shippedPhrases(): readonly OfferedPhrase[] {
  phrases ??= JSON.parse(phrasesText()) as readonly OfferedPhrase[];
  return phrases;
}
