/** Makes characters that nobody sees visible where they are what an example shows, and refuses them elsewhere. */
import type { Span } from '../../src/model/span.js';

interface Marked {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Spaces that look like others, and what has no shape at all; a joiner is part of an emoji. */
const UNSEEN = /(?![ \n\t\u3000\u200d])[\p{Cf}\p{Cc}\p{Z}]/gu;

/** The text with marked unseen characters by their names, or `undefined` when others are in it. */
export function visible<Text extends Marked>(example: Text): Text | undefined {
  const { text, marks } = example;
  const odd = [...text.matchAll(UNSEEN)].map(({ index }) => index);
  if (odd.some((at) => !marks.some(({ start, end }) => start <= at && at < end))) return undefined;
  if (!odd.length) return example;
  let out = '';
  let at = 0;
  const moved = marks.map(({ start, end }) => {
    out += text.slice(at, start);
    const from = out.length;
    out += named(text.slice(start, end));
    at = end;
    return { start: from, end: out.length };
  });
  return { ...example, text: out + text.slice(at), marks: moved };
}

const named = (text: string): string =>
  text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase();
    return `⟨U+${code.padStart(4, '0')}⟩`;
  });
