/** Which labels may stand beside a signature: those made of such words alone, and a company's name. */
import { opensWithWord } from '../text/word-edges.js';
import { placeholderKey } from './placeholder.js';

/** Words in lower case. */
export interface SigningWords {
  /** “name”, “date”. */
  readonly words: readonly string[];
  /** What joins them and says nothing alone: “of”, “authorised”. */
  readonly links: readonly string[];
  /** What opens such a label whatever follows: “for and on behalf of”. */
  readonly opens: readonly string[];
  /** What ends a company's name. */
  readonly ends: readonly string[];
}

/** Makes the test; a label is as written. */
export function signingLabels({ words, links, opens, ends }: SigningWords): (label: string) => boolean {
  const telling = new Set(words);
  const whole = new Set([...words, ...links]);
  const pieces = [...whole].sort((a, b) => b.length - a.length);
  const isCompany = (label: string, key: string) =>
    ends.some((end) => key.endsWith(end)) && label.split(' ').every((word) => !/^[a-z]/.test(word));
  return (label) => {
    const key = placeholderKey(label);
    if (opensWithWord(key, opens) || isCompany(label, key)) return true;
    const parts = key.split(' ').map((part) => (whole.has(part) ? [part] : cut(part, pieces)));
    return parts.every((part) => part !== undefined) && parts.flat().some((part) => telling.has(part!));
  };
}

/** Chinese writes its words together; `undefined` where one is unknown. */
function cut(text: string, longestFirst: readonly string[]): readonly string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += found.at(-1)!.length) {
    const word = longestFirst.find((each) => !/^[a-z]/.test(each) && text.startsWith(each, at));
    if (!word) return undefined;
    found.push(word);
  }
  return found;
}
