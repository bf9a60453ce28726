/** What a letter writes `in code`: names of letters and files, never words to be judged. */
import type { Span } from './span.js';
import type { Template } from './template.js';

/** The text between single backticks, with its place. */
export const codeSpans = ({
  source,
  opaque,
}: Template): ReadonlyArray<{ readonly text: string; readonly span: Span }> =>
  opaque.flatMap(({ start, end }) => {
    const text = /^`([^`]+)`$/.exec(source.slice(start, end))?.[1];
    return text ? [{ text, span: { start: start + 1, end: end - 1 } }] : [];
  });
