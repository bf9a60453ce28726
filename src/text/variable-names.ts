/** Names of the variables that a text prints by `{{ name }}`. */

/** Far longer than any name, and than what filters stand behind one; a tag that is longer is no variable's. */
const PRINTED = /\{\{-?\s{0,100}([a-z][a-z0-9_]{0,99})(?![a-zA-Z0-9_])(?=[^{}]{0,500}\}\})/g;

/** In the order of the text; a name printed twice is there twice. */
export const variableNames = (text: string): readonly string[] =>
  [...text.matchAll(PRINTED)].map((match) => match[1]!);
