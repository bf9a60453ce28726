/** The shipped phrasebook, for letters whose pack keeps none; read from its text on first use. */
import { phrasebookText } from '../generated/phrasebook.js';
import type { InsertablePhrase } from './desk.js';

let known: readonly InsertablePhrase[] | undefined;

export const shippedPhrases = (): readonly InsertablePhrase[] => {
  known ??= JSON.parse(phrasebookText()) as readonly InsertablePhrase[];
  return known;
};
