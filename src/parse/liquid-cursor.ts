/** Reads a tag's tokens one after the other and keeps the first thing that is wrong with them. */
import type { Fault, FaultFix } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';
import { type Token, tokenize } from './liquid-token.js';

/** From offsets of the text that holds the tags to a place in the source. */
export type Place = (start: number, end: number) => Span;

/** One reading of a name: `invoices` and `number` of `invoices.number`. */
export interface Read {
  readonly names: readonly string[];
  /** The first name. */
  readonly span: Span;
}

/** What a Chinese keyboard puts where Liquid wants a sign of its own. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '\uff5c': '|',
  '\uff1a': ':',
  '\uff0c': ',',
  '\uff0e': '.',
  '\uff1d': '=',
  '\u201c': '"',
  '\u201d': '"',
  '\u2018': "'",
  '\u2019': "'",
};

export class Cursor {
  readonly reads: Read[] = [];
  fault: Fault | undefined;
  readonly #tokens: readonly Token[];
  readonly #whole: Span;
  readonly #place: Place;
  #next = 0;

  /** @param whole the tag with its braces, for faults that have no token to point at */
  constructor(text: string, inner: Span, whole: Span, place: Place) {
    this.#tokens = tokenize(text, inner.start, inner.end);
    this.#whole = whole;
    this.#place = place;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** The tokens from here to the end of the tag. */
  rest(): readonly Token[] {
    return this.#tokens.slice(this.#next);
  }

  take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  /** Takes the token when it is this sign or word. */
  takes(text: string): boolean {
    const token = this.peek();
    if (token?.text !== text || (token.kind !== 'sign' && token.kind !== 'name')) return false;
    this.#next++;
    return true;
  }

  span(from: Span, to: Span = from): Span {
    return this.#place(from.start, to.end);
  }

  fail(
    code: string,
    at: Span | undefined,
    data: Fault['data'] = {},
    fixes: readonly FaultFix[] = [],
  ): undefined {
    this.fault ??= parseError(code, at ? this.span(at) : this.span(this.#whole), data, fixes);
    return undefined;
  }

  /** The next token does not belong here, or one is missing. */
  failHere(): undefined {
    const token = this.peek();
    const before = this.#tokens[this.#next - 1];
    if (!token)
      return before
        ? this.fail('liquid-value-missing', before, { after: before.text })
        : this.fail('liquid-empty', undefined);
    const found = token.text.slice(0, 40);
    if (token.kind !== 'bad') return this.fail('liquid-unexpected', token, { found });
    if (/^["']/.test(found)) return this.fail('liquid-string-not-closed', token, { found });
    const meant = FULL_WIDTH[found];
    if (!meant) return this.fail('liquid-unexpected', token, { found });
    return this.fail('liquid-full-width', token, { found, wanted: meant }, [
      { title: 'write', safe: false, edits: [{ ...this.span(token), text: meant }] },
    ]);
  }

  /** True when nothing is left; otherwise the next token is a fault. */
  done(): boolean {
    if (this.#next >= this.#tokens.length) return true;
    this.failHere();
    return false;
  }
}
