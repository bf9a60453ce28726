/** Whether words stand in a text as words: a Latin one has edges, a Chinese one has none. */

/** True when the text begins with one of `words` (lower case). */
export function opensWithWord(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.startsWith(word) && endsThere(lower, word, 0));
}

/** True when one of `words` (lower case) stands anywhere in the text. */
export function hasWord(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      if (!(/^\w/.test(word) && /\w/.test(lower[at - 1] ?? '')) && endsThere(lower, word, at)) return true;
    return false;
  });
}

const endsThere = (text: string, word: string, at: number): boolean =>
  !(/\w$/.test(word) && /\w/.test(text[at + word.length] ?? ''));
