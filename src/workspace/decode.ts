/** Bytes of a file → text, or the fault that says why they are none. */
import type { Fault } from '../model/fault.js';

/** Nothing a team keeps in a pack comes near; it bounds what any later step may meet. */
export const MAX_BYTES = 1_048_576;

export interface Decoded {
  /**
   * Without a byte order mark. Where a fault has a place, the text around it, with U+FFFD for what is no
   * character; '' when the file is too large.
   */
  readonly text: string;
  readonly bom: boolean;
  readonly fault?: Fault;
}

/**
 * Decodes UTF-8 strictly. The fault of bad bytes names line, column and byte, and stands at them.
 * @param size of the whole file in bytes, when `bytes` are only its beginning
 */
export function decode(bytes: Uint8Array, size: number = bytes.length): Decoded {
  if (bytes.length > MAX_BYTES) {
    const data = { size: kilobytes(Math.max(size, bytes.length)), limit: kilobytes(MAX_BYTES) };
    const span = { start: 0, end: 0 };
    return {
      text: '',
      bom: false,
      fault: { rule: 'input-too-complex', code: 'file-too-large', data, span, fixes: [] },
    };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  const nul = body.indexOf(0);
  if (nul >= 0) return broken('binary-file', body, nul, bom);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), bom };
  } catch {
    return broken('not-utf8', body, firstBadByte(body), bom);
  }
}

/** Rounded up: a file one byte over the limit must not read as long as the limit. */
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

function broken(code: string, body: Uint8Array, at: number, bom: boolean): Decoded {
  const start = lenient(body.subarray(0, at)).length;
  const span = { start, end: start + 1 };
  return {
    text: lenient(body),
    bom,
    fault: { rule: 'parse-error', code, data: place(body, at), span, fixes: [] },
  };
}

const lenient = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function place(bytes: Uint8Array, at: number): Fault['data'] {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++)
    if (bytes[i] === 10) {
      line++;
      start = i + 1;
    }
  return { line: String(line), column: String(at - start + 1), byte: String(at) };
}

/** Where the first sequence starts that is no character: found by halving, because the decoder does not say. */
function firstBadByte(bytes: Uint8Array): number {
  const fine = (length: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fine(middle + 1, true)) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && !fine(low, false)) low--;
  return low;
}
