/** A trie as plain ASCII text (its bytes in base64), so that a bundle carries it as a string and any runtime reads it. */
import { rootTable, type Trie } from './trie-arrays.js';

/** Stands first, so that text of another version or byte order is refused. */
const MARK = 0x32_54_6d_64;
/** The mark and the lengths of three parts. */
const HEAD = 4;

/** Four-byte numbers first (head, links, accepting edges and what they accept, outputs), then the labels, two bytes each. */
export function encodeTrie({ labels, links, accepting, runs, outputs }: Trie): string {
  const head = [MARK, links.length, accepting.length, outputs.length];
  const words = [...head, ...links, ...accepting, ...runs, ...outputs];
  const bytes = new DataView(new ArrayBuffer(words.length * 4 + labels.length * 2));
  words.forEach((word, i) => {
    bytes.setUint32(i * 4, word, true);
  });
  labels.forEach((label, i) => {
    bytes.setUint16(words.length * 4 + i * 2, label, true);
  });
  let text = '';
  for (let i = 0; i < bytes.byteLength; i++) text += String.fromCharCode(bytes.getUint8(i));
  return btoa(text);
}

/**
 * The trie back from its text: views on the decoded bytes, so that little is done at start-up.
 * @param stored the text, or the bytes it stands for, in their buffer at a multiple of four
 * @throws RangeError when the text is not one that `encodeTrie` made: it is generated, so that is a stale build.
 */
export function decodeTrie(stored: string | Uint8Array<ArrayBuffer>): Trie {
  const bytes = typeof stored === 'string' ? fromBase64(stored) : stored;
  const words = wordsOf(bytes);
  if (words[0] !== MARK) throw new RangeError('not a trie of this version: generate the words again');
  const [edges, accepting, outputs] = [words[1]!, words[2]!, words[3]!];
  let at = HEAD;
  const next = (length: number) => {
    at += length;
    return words.subarray(at - length, at);
  };
  const links = next(edges);
  const taken = next(accepting);
  const runs = next(accepting);
  const flat = next(outputs);
  const labels = labelsOf(bytes, at * 4, edges);
  return { labels, links, accepting: taken, runs, outputs: flat, root: rootTable(labels, links) };
}

/** Node's own decoder is twenty times as fast as a loop in cold code; browsers have the loop. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64'));
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint32Array {
  const length = Math.floor(byteLength / 4);
  if (LITTLE_ENDIAN) return new Uint32Array(buffer, byteOffset, length);
  const view = new DataView(buffer, byteOffset);
  return Uint32Array.from({ length }, (_, i) => view.getUint32(i * 4, true));
}

function labelsOf(
  { buffer, byteOffset }: Uint8Array<ArrayBuffer>,
  from: number,
  length: number,
): Uint16Array {
  if (LITTLE_ENDIAN) return new Uint16Array(buffer, byteOffset + from, length);
  const view = new DataView(buffer, byteOffset);
  return Uint16Array.from({ length }, (_, i) => view.getUint16(from + i * 2, true));
}
