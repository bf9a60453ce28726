/** Whether messages on a stream can be told apart: each is as long as the header before it says. */
import { Transform } from 'node:stream';

/** Bytes of a header; real ones have some thirty. */
const MOST_HEADER = 4096;
/** Bytes of a message: texts are refused long before. */
const MOST_BODY = 64 * 1024 * 1024;
const END = '\r\n\r\n';

/**
 * Passes on what it is given. A header that says no length leaves everything after it unread for good, so that is
 * an error and no message.
 */
export function checkedFrames(): Transform {
  let header = '';
  let left = 0;
  const pass = (chunk: Buffer): void => {
    for (let at = 0; at < chunk.length; ) {
      if (left > 0) {
        const taken = Math.min(left, chunk.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      const known = header.length;
      header += chunk.toString('latin1', at, at + MOST_HEADER);
      const end = header.indexOf(END);
      if (end < 0 && header.length >= MOST_HEADER) throw new Error('a header that does not end');
      at = end < 0 ? chunk.length : at + end + END.length - known;
      if (end < 0) continue;
      left = lengthIn(header.slice(0, end));
      header = '';
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        pass(chunk);
      } catch (error) {
        done(error as Error);
        return;
      }
      done(null, chunk);
    },
  });
}

function lengthIn(header: string): number {
  const lines = header.split('\r\n');
  if (!lines.every((line) => line.includes(':'))) throw new Error('a header that is none');
  const said = lines.flatMap((line) => /^content-length:\s*(.*?)\s*$/i.exec(line)?.[1] ?? []);
  const length = said.length === 1 && /^\d{1,15}$/.test(said[0]!) ? Number(said[0]) : undefined;
  if (length === undefined) throw new Error('a header without a length');
  if (length > MOST_BODY) throw new Error(`a message of ${length} bytes`);
  return length;
}
