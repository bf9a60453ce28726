/** Reads a lexicon pattern: literal text, `(a|b)`, `(a|b)?`, `word~`, `$class`, `<value>` and `\` before a mark. */
import { isPlaceholder } from './value-names.js';

/** A fault in a pattern; `index` is its 0-based place in the pattern's text. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly index: number;

  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'verb' | 'class' | 'value'; readonly name: string; readonly index: number }
  | { readonly kind: 'group'; readonly options: ReadonlyArray<readonly Part[]>; readonly optional: boolean };

/** Deeper than anybody writes, shallow enough for the stack. */
const DEEPEST = 16;
const CLASS_NAME = /\$([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/y;
const VALUE_NAME = /<([^<>()|]*)>/y;
const VERB = /[A-Za-z]+(?:-[A-Za-z]+)*$/;

/**
 * The parts of a pattern, in order.
 * @throws PatternError at the first place that cannot be read.
 */
export function readPattern(pattern: string): readonly Part[] {
  let at = 0;

  const sequence = (depth: number): readonly Part[] => {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text) parts.push({ kind: 'text', text });
      text = '';
    };
    const named = (kind: 'class' | 'value', expression: RegExp, missing: string) => {
      expression.lastIndex = at;
      const match = expression.exec(pattern);
      if (!match) throw new PatternError(missing, at);
      flush();
      parts.push({ kind, name: match[1]!, index: at });
      at = expression.lastIndex;
    };
    while (at < pattern.length) {
      const mark = pattern[at]!;
      if (mark === '|' || mark === ')') {
        if (depth > 0) break;
        throw new PatternError(mark === ')' ? 'nothing opens this )' : 'alternatives stand in ( )', at);
      }
      if (mark === '(') {
        flush();
        parts.push(group(depth + 1));
      } else if (mark === '$')
        named('class', CLASS_NAME, 'a class name follows $; write \\$ for the mark itself');
      else if (mark === '<') named('value', VALUE_NAME, 'no > closes this <; write \\< for the mark itself');
      else if (mark === '~') {
        const verb = VERB.exec(text)?.[0];
        if (!verb) throw new PatternError('a verb stands right before ~; write \\~ for the mark itself', at);
        text = text.slice(0, -verb.length);
        flush();
        parts.push({ kind: 'verb', name: verb, index: at++ - verb.length });
      } else {
        if (mark === '\\' && ++at === pattern.length) throw new PatternError('nothing follows \\', at - 1);
        if (isPlaceholder(pattern.charCodeAt(at))) throw new PatternError('a private-use character', at);
        text += pattern[at++];
      }
    }
    flush();
    return parts;
  };

  const group = (depth: number): Part => {
    const open = at;
    if (depth > DEEPEST) throw new PatternError(`groups nest more than ${DEEPEST} deep`, open);
    const options: Array<readonly Part[]> = [];
    do {
      const start = ++at;
      const option = sequence(depth);
      if (option.length === 0)
        throw new PatternError('an alternative is empty; write (…)? for “or nothing”', start);
      options.push(option);
    } while (pattern[at] === '|');
    if (pattern[at] !== ')') throw new PatternError('no ) closes this (', open);
    const optional = pattern[++at] === '?';
    if (optional) at++;
    return { kind: 'group', options, optional };
  };

  return sequence(0);
}
