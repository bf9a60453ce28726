/** How large a letter may be, before any parser sees it. */
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { parseError, tooComplex } from './faults.js';

/** Characters (UTF-16 units). A real letter has one to three thousand. */
export const LIMITS = { file: 1_048_576, head: 16_384, headLines: 1000, body: 32_768, phrase: 2000 } as const;

/** The fault of a whole file no parser should be shown: too large, or not text. */
export function guardFile(source: string): Fault | undefined {
  if (source.length > LIMITS.file)
    return tooComplex(
      'file-too-large',
      { start: 0, end: 0 },
      { size: kb(source.length), limit: kb(LIMITS.file) },
    );
  const nul = source.indexOf('\0');
  if (nul < 0) return undefined;
  const lines = source.slice(0, nul).split('\n');
  const place = {
    line: String(lines.length),
    column: String(lines.at(-1)!.length + 1),
    byte: String(new TextEncoder().encode(source.slice(0, nul)).length),
  };
  return parseError('binary-file', { start: nul, end: nul + 1 }, place);
}

/** The fault of a body that is too long; it points at what is too much. */
export function guardBody({ start, end }: Span): Fault | undefined {
  if (end - start <= LIMITS.body) return undefined;
  const data = { size: kb(end - start), limit: kb(LIMITS.body) };
  return tooComplex('body-too-long', { start: start + LIMITS.body, end }, data);
}

/** The fault of a phrase or clause that is too long: it is judged anew for every stage and channel it is meant for. */
export function guardPhrase(text: string, span: Span): Fault | undefined {
  if (text.length <= LIMITS.phrase) return undefined;
  return tooComplex('phrase-too-long', span, { size: String(text.length), limit: String(LIMITS.phrase) });
}

/** The fault of front matter that is too long, before gray-matter (quadratic in blank lines) or YAML sees it. */
export function guardHead(source: string, { start, end }: Span): Fault | undefined {
  if (end - start > LIMITS.head) {
    const data = { size: kb(end - start), limit: kb(LIMITS.head) };
    return tooComplex('front-matter-too-long', { start: start + LIMITS.head, end }, data);
  }
  let at = start;
  for (let lines = 0; lines < LIMITS.headLines; lines++) {
    at = source.indexOf('\n', at) + 1;
    if (!at || at >= end) return undefined;
  }
  return tooComplex('front-matter-too-many-lines', { start: at, end }, { limit: String(LIMITS.headLines) });
}

const kb = (length: number): string => `${Math.ceil(length / 1024)} KB`;
