/** Is a Markdown file found on the way one of our letters? */

const OUR_KEYS = /^(?:stage|tone|channel|variables|situation)[ \t]*:/m;

/** True when its front matter (or what seems to be one, if it is never closed) has one of our keys. */
export function hasOurKeys(text: string): boolean {
  if (!text.startsWith('---')) return false;
  const end = text.indexOf('\n---', 3);
  return OUR_KEYS.test(end < 0 ? text.slice(0, 4096) : text.slice(0, end));
}
