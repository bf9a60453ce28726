/** Letters, digits, Han characters and marks as ranges, for the classes of expressions with the flag `u`. */

// A \p{L} holds six hundred ranges that V8 lays out anew for each expression: a third of a millisecond at every start.
export const HAN =
  '\\u2e80-\\u2fdf\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';

/** The Latin supplements count as both: telling their cases apart takes a hundred ranges. */
const EITHER = '\\u0100-\\u024f\\u1e00-\\u1eff';
export const UPPER = `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0386-\\u03ab\\u0400-\\u042f${EITHER}`;
export const LOWER = `a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u03ac-\\u03ce\\u0430-\\u045f${EITHER}`;

/** Of every script; between two blocks of letters also their marks. */
export const LETTER = `A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u037d\\u037f-\\u1fff\\u2c00-\\u2dff\\u3031-\\u3035\\u3041-\\u318f\\u31a0-\\u31ff\\ua000-\\ud7ff\\ufb00-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc\\u{10000}-\\u{1cfff}${HAN}`;

export const DIGIT =
  '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089\\u2150-\\u218b\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\uff10-\\uff19';

/** Punctuation and symbols. */
export const MARK =
  '!-\\/:-@\\[-`\\{-~\\u00a1-\\u00a9\\u00ab-\\u00b1\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u00d7\\u00f7\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20c0\\u2100-\\u214f\\u2190-\\u2bff\\u2e00-\\u2e5d\\u3001-\\u3004\\u3008-\\u3020\\u3030\\ufe10-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffee\\u{1f000}-\\u{1fbff}';
