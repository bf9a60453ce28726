/** Picks a few cases out of many: spread over the whole list, short, and each about other words. */
import type { Language } from '../../src/model/language.js';

export interface Candidate {
  readonly text: string;
  /** What is found in it; nothing in a good one. */
  readonly words: readonly string[];
}

const MOST = 6;

/** A length that reads well in a list. */
const GOOD_LENGTH: Readonly<Record<Language, number>> = { en: 62, zh: 24 };

/**
 * The list is cut into as many parts as are wanted, because authors write it kind by kind; each part sends
 * its best. The same list gives the same choice.
 */
export function choose<Case extends Candidate>(cases: readonly Case[], lang: Language): readonly Case[] {
  const sentences = cases.filter(({ text }) => !text.includes('\n'));
  const pool = sentences.length >= 3 ? sentences : cases;
  if (pool.length <= MOST) return pool;
  const said = new Set<string>();
  const chosen: Case[] = [];
  for (let part = 0; part < MOST; part++) {
    const from = Math.floor((part * pool.length) / MOST);
    const to = Math.floor(((part + 1) * pool.length) / MOST);
    const [best] = pool
      .slice(from, to)
      .map((one) => ({ one, cost: cost(one, lang, said) }))
      .sort((a, b) => a.cost - b.cost);
    if (!best) continue;
    chosen.push(best.one);
    for (const word of best.one.words) said.add(word.toLowerCase());
  }
  return chosen;
}

const cost = ({ text, words }: Candidate, lang: Language, said: ReadonlySet<string>): number =>
  Math.abs(text.length - GOOD_LENGTH[lang]) + (words.some((word) => said.has(word.toLowerCase())) ? 1000 : 0);
