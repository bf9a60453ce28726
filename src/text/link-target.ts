/** Tells the address of a link from a remark in brackets that only happens to stand right behind others. */

/**
 * True for what a letter would link to: an address with a scheme, a path, an anchor, a variable, a plain small
 * word. A blank of another tool, a Chinese word or a capitalised one is no address: `[Invoice No.](Amount)`.
 */
export function isLinkTarget(target: string): boolean {
  if (/[[\]\u3010\u3011]/.test(target)) return false;
  return target === '' || /^[a-z][a-z\d+.-]*:|[/#@?=&%\ue000\ufffc]|\.\w|^[a-z\d][\w-]*$/.test(target);
}
