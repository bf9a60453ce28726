/** Punctuation of the wrong width: half-width marks between Chinese characters, full-width ones in English. */
import { DIGIT, HAN, LETTER, MARK } from './letters.js';

export interface WrongMark {
  readonly start: number;
  readonly end: number;
  /** What is written instead; it takes in the space that the mark's own width makes needless. */
  readonly by: string;
}

const FULL: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '!': '\uff01',
  '?': '\uff1f',
  '.': '\u3002',
};
const HALF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half])),
  '\u3001': ',',
  '\uff08': '(',
  '\uff09': ')',
  '\uff05': '%',
};

const CLOSERS = '\u201d\u2019\u300d\u300f\uff09\u300b\u3011';
const OPENERS = '\u201c\u2018\u300c\u300e\uff08\u300a\u3010';
const NARROW = new RegExp(`(?<=[${HAN}${CLOSERS}])([,;:!?.])[ \\t]{0,4}(?=[${HAN}${OPENERS}\\n]|$)`, 'gu');
/** The number of a list's line, as in \u201cone.\u201d, keeps its dot. */
const NUMBERED = new RegExp(
  `(?:^|\\n)[\\s${MARK}]{0,4}[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341]{1,3}$`,
  'u',
);

/** In a Chinese text: half-width marks with Chinese on both sides, or at a line's end. */
export function narrowMarks(text: string): readonly WrongMark[] {
  return [...text.matchAll(NARROW)].flatMap(({ 0: run, 1: mark, index: start }) => {
    if (mark === '.' && NUMBERED.test(text.slice(Math.max(0, start - 9), start))) return [];
    return [{ start, end: start + run.length, by: FULL[mark!]! }];
  });
}

const LABEL = new RegExp(`(?<=[${HAN}])(:|\\uff1a)[ \\t]{0,4}(?![${HAN}\\s/]|$)`, 'gu');

/** Colons between a Chinese label and a number, a Latin word or a variable, of either width. */
export function labelColons(text: string): ReadonlyArray<WrongMark & { readonly isHalf: boolean }> {
  return [...text.matchAll(LABEL)].map(({ 0: run, 1: mark, index: start }) => ({
    start,
    end: start + run.length,
    by: '\uff1a',
    isHalf: mark === ':',
  }));
}

const BRACKETS = new RegExp(
  `(?<=[${HAN}])\\(([${HAN}\\u3001\\uff0c]{1,40})\\)(?=[${HAN}\\n\\uff0c\\u3002\\uff1b\\uff1a]|$)`,
  'gu',
);

/** Half-width brackets around Chinese words in a Chinese sentence. */
export const narrowBrackets = (text: string): readonly WrongMark[] =>
  [...text.matchAll(BRACKETS)].map(({ 0: run, 1: inner, index: start }) => ({
    start,
    end: start + run.length,
    by: `\uff08${inner}\uff09`,
  }));

const WIDE = /[\uff0c\u3002\uff1b\uff1a\uff01\uff1f\u3001\uff08\uff09\uff05]/g;
const CJK = new RegExp(`[${HAN}\\u3000-\\u303f]`, 'u');
const SPOKEN = new RegExp(`^[${LETTER}${DIGIT}\\ue000(]`, 'u');

/** In an English text: full-width marks with no Chinese beside them. */
export function wideMarks(text: string): readonly WrongMark[] {
  return [...text.matchAll(WIDE)].flatMap(({ 0: mark, index: start }) => {
    const end = start + 1;
    const before = text.slice(Math.max(0, start - 8), start);
    const after = text.slice(end, end + 8);
    if (CJK.test(before.trimEnd().slice(-1)) || CJK.test(after.trimStart().charAt(0))) return [];
    const opens = mark === '\uff08';
    const left = opens && /\S$/.test(before) ? ' ' : '';
    const right = !opens && SPOKEN.test(after) ? ' ' : '';
    return [{ start, end, by: left + HALF[mark]! + right }];
  });
}
