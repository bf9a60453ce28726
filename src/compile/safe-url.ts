/** Which link targets are let through, and how values are percent-encoded in them. */
import { oneLine } from './one-line.js';

const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s\\<>"]+$/i;
/** A browser drops these before it reads the scheme: `java\nscript:` is a script. */
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;
const NOT_URL = /%(?![0-9A-Fa-f]{2})|[^\w.~:/?#[\]@!$&'()*+,;=%-]/gu;
const PLAIN_MAIL = /^[\w.~@+-]*$/;
const NOT_PART = /[^\w.~-]/gu;

/** True for a whole link a value may be: an absolute http(s), mailto or tel address. */
export const isSafeUrl = (text: string): boolean => SAFE.test(text);

/** False for a fixed link target with a scheme that is not allowed. One without a scheme is harmless. */
export function isSafeTarget(text: string): boolean {
  const bare = text.replace(IGNORED, '');
  return !SCHEME.test(bare) || SAFE_SCHEME.test(bare);
}

/** Every character that may not stand in a link is percent-encoded; what is encoded already stays. */
export const encodeUrl = (text: string): string => text.replace(NOT_URL, percent);

/** For a value after fixed text: it can add no slash, no query, no host. */
export const encodePart = (text: string): string => oneLine(text).replace(NOT_PART, percent);

/** For the address of a `mailto:`; a second recipient cannot be added, as `,` is encoded. */
export const encodeMail = (text: string): string =>
  PLAIN_MAIL.test(text) ? text : encodePart(text).replaceAll('%40', '@').replaceAll('%2B', '+');

/** For the number of a `tel:`; the spaces people write are left out. */
export const encodePhone = (text: string): string =>
  encodePart(text.replace(/[\s()]/g, '')).replaceAll('%2B', '+');

/** Half a character would make `encodeURIComponent` throw. */
function percent(character: string): string {
  return encodeURIComponent(/^\p{Cs}$/u.test(character) ? '\ufffd' : character).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
