/** A YAML value beside the text it was written as: quotes, escapes and folded lines, character by character. */
import type { Span } from '../model/span.js';
import { appendText, type MappedText } from './mapped-text.js';

/**
 * Maps a text value of the front matter to the source. The value is known, so this only walks both
 * sides together; where they do not agree, the whole value stands for the whole place.
 * @param place the value as written, with quotes or block header
 */
export function mapScalar(source: string, place: Span, value: string): MappedText {
  const walked = walk(source, place, value);
  if (walked) return walked;
  const coarse: MappedText = { text: '', map: [] };
  appendText(coarse, value, place.start, place.end);
  return coarse;
}

function walk(source: string, place: Span, value: string): MappedText | undefined {
  const style = source[place.start];
  const isBlock = style === '|' || style === '>';
  const isCurly = /[\u2018\u201c]/.test(style ?? '') && source.slice(place.start, place.end) !== value;
  const isQuoted = style === '"' || style === "'" || isCurly;
  const end = isQuoted ? place.end - 1 : place.end;
  let at = isBlock ? lineEnd(source, place.start, end) : place.start + (isQuoted ? 1 : 0);
  if (isBlock) at += /^(?:\r?\n)?[ \t]*/.exec(source.slice(at, end))![0].length;
  const mapped: MappedText = { text: '', map: [] };
  let done = 0;
  while (done < value.length) {
    const same = sameLength(source, at, end, value, done);
    appendText(mapped, value.slice(done, done + same), at, at + same);
    done += same;
    at += same;
    if (done === value.length) break;
    const step =
      fold(source, at, end, value, done) ??
      (style === '"' ? escaped(source, at, end) : style === "'" ? doubled(source, at, end) : undefined) ??
      plain(source, at, end);
    if (!step) {
      if (value.slice(done).trim()) return undefined;
      appendText(mapped, value.slice(done), at, end);
      return mapped;
    }
    if (!value.startsWith(step.text, done)) return undefined;
    appendText(mapped, step.text, at, at + step.length);
    done += step.text.length;
    at += step.length;
  }
  return mapped;
}

/** How many characters stand on both sides as they are: words, not blanks, quotes or escapes. */
function sameLength(source: string, from: number, end: number, value: string, done: number): number {
  let length = 0;
  for (; from + length < end && done + length < value.length; length++) {
    const code = source.charCodeAt(from + length);
    if (code <= 32 || code === 39 || code === 92 || code !== value.charCodeAt(done + length)) break;
  }
  return length;
}

/** What the value has for the next `length` characters of the source. */
interface Step {
  readonly text: string;
  readonly length: number;
}

/**
 * A line break with the white space around it: what it became is read off the value. White space the
 * value keeps behind it was not indentation.
 */
function fold(source: string, at: number, end: number, value: string, done: number): Step | undefined {
  const gap = /^[ \t]*(?:\r?\n[ \t]*)+/.exec(source.slice(at, end));
  if (!gap) return undefined;
  const breaks = /^\n+/.exec(value.slice(done));
  const text = breaks ? breaks[0] : value[done] === ' ' ? ' ' : '';
  const kept = /^[ \t]*/.exec(value.slice(done + text.length))![0];
  const length = gap[0].length - (gap[0].endsWith(kept) ? kept.length : 0);
  return length > 0 ? { text, length } : undefined;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const CODE_POINT = /^\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/;

function escaped(source: string, at: number, end: number): Step | undefined {
  if (source[at] !== '\\' || at + 1 >= end) return undefined;
  const text = source.slice(at, Math.min(end, at + 10));
  const code = CODE_POINT.exec(text);
  if (code) {
    const point = Number.parseInt((code[1] ?? code[2] ?? code[3])!, 16);
    return point > 0x10ffff ? undefined : { text: String.fromCodePoint(point), length: code[0].length };
  }
  const broken = /^\\\r?\n[ \t]*/.exec(source.slice(at, end));
  if (broken) return { text: '', length: broken[0].length };
  const simple = Object.hasOwn(SIMPLE, text[1]!) ? SIMPLE[text[1]!] : undefined;
  return simple === undefined ? undefined : { text: simple, length: 2 };
}

/** One character, or a whole run of blanks, so that long runs are looked at once. */
function plain(source: string, at: number, end: number): Step | undefined {
  if (at >= end) return undefined;
  const blanks = /^[ \t]+/.exec(source.slice(at, end));
  const text = blanks ? blanks[0] : source[at]!;
  return { text, length: text.length };
}

const doubled = (source: string, at: number, end: number): Step | undefined =>
  source[at] === "'" && source[at + 1] === "'" && at + 1 < end ? { text: "'", length: 2 } : undefined;

function lineEnd(source: string, from: number, end: number): number {
  const length = source.slice(from, end).search(/\r?\n/);
  return length < 0 ? end : from + length;
}
