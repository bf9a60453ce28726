/** Names of the variables that a text prints by `{{ name }}`. */

const PRINTED = /\{\{-?\s*([a-z][a-z0-9_]*)(?=[^{}]*\}\})/g;

/** In the order of the text; a name printed twice is there twice. */
export const variableNames = (text: string): readonly string[] =>
  [...text.matchAll(PRINTED)].map((match) => match[1]!);
