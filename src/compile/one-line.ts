/** Several lines as one. */

/** Lines without the space at their edges, joined. Not a pattern: `\\s*\\n` takes quadratic time on long runs of spaces. */
export const joinedLines = (text: string, between: (before: string, after: string) => string): string =>
  text
    .split('\n')
    .map((line, i, all) => (i === 0 ? line.trimEnd() : i === all.length - 1 ? line.trimStart() : line.trim()))
    .reduce((before, after) => before + between(before, after) + after);

export const oneLine = (text: string): string => (text.includes('\n') ? joinedLines(text, () => ' ') : text);
