/** A trie as plain ASCII text, so that a bundle carries it as a string and any runtime reads it without decoding bytes. */
import { rootTable, type Trie } from './trie-arrays.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VERSION = 'T1';
/** Digits of a list's length. */
const LENGTH = 4;

/**
 * Lists of numbers in base 64, each with its length and the digits of one number: the alphabet, each
 * edge's letter as a place in it, the links, the accepting edges with what they accept, the outputs.
 */
export function encodeTrie(trie: Trie): string {
  const alphabet = [...new Set(trie.labels)].sort((a, b) => a - b);
  const letter = new Map(alphabet.map((code, i) => [code, i]));
  const accepting = [...trie.accepts.keys()].filter((edge) => trie.accepts[edge] !== 0);
  return [
    VERSION,
    list(alphabet),
    list([...trie.labels].map((code) => letter.get(code)!)),
    list([...trie.links]),
    list(accepting),
    list(accepting.map((edge) => trie.accepts[edge]!)),
    list([...trie.outputs]),
  ].join('');
}

/**
 * The trie back from its text.
 * @throws RangeError when the text is not one that `encodeTrie` made: it is generated, so that is a stale build.
 */
export function decodeTrie(text: string): Trie {
  if (!text.startsWith(VERSION)) throw new RangeError('not a trie of this version: generate the words again');
  let at = VERSION.length;
  const next = (): Uint32Array => {
    const count = number(text, at, LENGTH);
    const width = number(text, at + LENGTH, 1);
    const start = at + LENGTH + 1;
    at = start + count * width;
    return numbers(text, start, count, width);
  };
  const alphabet = next();
  const labels = Uint16Array.from(next());
  for (let i = 0; i < labels.length; i++) labels[i] = alphabet[labels[i]!]!;
  const links = next();
  const accepts = new Uint32Array(labels.length);
  const accepting = next();
  const runs = next();
  for (let i = 0; i < accepting.length; i++) accepts[accepting[i]!] = runs[i]!;
  return { labels, links, accepts, outputs: next(), root: rootTable(labels, links) };
}

function list(values: readonly number[]): string {
  const width = digitsFor(values.reduce((a, b) => Math.max(a, b), 0));
  return (
    digits(values.length, LENGTH) + digits(width, 1) + values.map((value) => digits(value, width)).join('')
  );
}

function digitsFor(largest: number): number {
  let width = 1;
  while (largest >= 64 ** width) width++;
  return width;
}

function digits(value: number, width: number): string {
  let out = '';
  for (let shift = 6 * (width - 1); shift >= 0; shift -= 6) out += DIGITS[(value >>> shift) & 63];
  return out;
}

const VALUE_OF = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

function number(text: string, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 64 + VALUE_OF[text.charCodeAt(at + i)]!;
  return value;
}

/** One number after the other; the usual widths have their own loop, since this runs cold at every start. */
function numbers(text: string, start: number, count: number, width: number): Uint32Array {
  const out = new Uint32Array(count);
  const value = VALUE_OF;
  let at = start;
  for (let i = 0; i < count; i++) {
    let sum = value[text.charCodeAt(at++)]!;
    if (width > 1) sum = (sum << 6) | value[text.charCodeAt(at++)]!;
    if (width > 2) sum = (sum << 6) | value[text.charCodeAt(at++)]!;
    if (width > 3) sum = (sum << 6) | value[text.charCodeAt(at++)]!;
    if (width > 4) sum = sum * 64 + value[text.charCodeAt(at++)]!;
    out[i] = sum;
  }
  return out;
}
