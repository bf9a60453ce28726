/** How deep a YAML text may nest, told without parsing it. */
import {
  COLON,
  CURLY_CLOSE,
  CURLY_OPEN,
  DASH,
  QUESTION,
  RETURN,
  SPACE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  TAB,
} from '../text/character-codes.js';

/**
 * The parser recurses, and where the stack runs out in the middle of a regular expression Node does not
 * throw but ends. This is a quarter of what the stack holds and many times what a file of a pack needs.
 */
const DEEPEST = 200;

/**
 * Where the text may nest too deeply, or `undefined`. Never less than the true depth: brackets count
 * wherever they stand, and every `- `, `? ` and `: ` of a line may open a level that lasts as long as
 * lines are indented further.
 */
export function tooDeepAt(text: string): number | undefined {
  /** Indent and weight of the lines that later ones may be nested in. */
  const open: Array<{ readonly indent: number; readonly weight: number }> = [];
  let block = 0;
  let flow = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    if (first < end) {
      const indent = first - start;
      while (open.length && open.at(-1)!.indent >= indent) block -= open.pop()!.weight;
      let weight = 1;
      for (let at = first; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === SQUARE_OPEN || code === CURLY_OPEN) flow++;
        else if (code === SQUARE_CLOSE || code === CURLY_CLOSE) flow = Math.max(0, flow - 1);
        else if (
          (code === DASH || code === QUESTION || code === COLON) &&
          (at + 1 === end || isBlank(text.charCodeAt(at + 1)))
        )
          weight++;
        if (block + weight + flow > DEEPEST) return at;
      }
      open.push({ indent, weight });
      block += weight;
    }
    start = end + 1;
  }
  return undefined;
}

/** Space, tab, and the carriage return before a line break. */
const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === RETURN;
