/** Bytes of a file → text, or the fault that says why they are none. */
import type { Fault } from '../model/fault.js';

/** Nothing a team keeps in a pack comes near; it bounds what any later step may meet. */
export const MAX_BYTES = 1_048_576;

export interface Decoded {
  /** Without a byte order mark; '' when there is a fault. */
  readonly text: string;
  readonly bom: boolean;
  readonly fault?: Fault;
}

/** Decodes UTF-8 strictly. The fault of bad bytes names line, column and byte. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES)
    return broken('input-too-complex', 'file-too-large', {
      size: `${Math.round(bytes.length / 1024)} KB`,
      limit: '1024 KB',
    });
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  const nul = body.indexOf(0);
  if (nul >= 0) return broken('parse-error', 'binary-file', place(body, nul));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), bom };
  } catch {
    return broken('parse-error', 'not-utf8', place(body, firstBadByte(body)));
  }
}

const broken = (rule: Fault['rule'], code: string, data: Fault['data']): Decoded => ({
  text: '',
  bom: false,
  fault: { rule, code, data, span: { start: 0, end: 0 }, fixes: [] },
});

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
