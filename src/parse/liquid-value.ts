/** Values of the Liquid subset: literals and the paths of variables. */
import type { Expression } from '../model/liquid.js';
import type { Cursor } from './liquid-cursor.js';

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['nil', null],
  ['null', null],
]);

/** Words of Liquid that are not understood. */
const WITHOUT_VALUE = new Set(['blank', 'empty']);

/** Whether a word stands for a value of its own. */
export const isConstant = (word: string): boolean => LITERALS.has(word) || WITHOUT_VALUE.has(word);

/** `undefined` when there is no value here; the cursor then holds the fault. */
export function readValue(cursor: Cursor): Expression | undefined {
  const token = cursor.peek();
  if (token?.kind === 'string' || token?.kind === 'number') {
    cursor.take();
    const value = token.kind === 'string' ? token.text : Number(token.text);
    return { kind: 'literal', value, span: cursor.span(token) };
  }
  if (token?.text === '(' && token.kind === 'sign') {
    const isRange = cursor.rest().some((other) => other.text === '..');
    return cursor.fail(isRange ? 'liquid-range' : 'liquid-parentheses', token);
  }
  if (token?.kind !== 'name') return cursor.failHere();
  cursor.take();
  const literal = LITERALS.get(token.text);
  if (literal !== undefined) return { kind: 'literal', value: literal, span: cursor.span(token) };
  if (WITHOUT_VALUE.has(token.text)) return cursor.fail('liquid-blank', token, { found: token.text });
  const names = [token.text];
  let last = token;
  while (cursor.takes('.')) {
    const name = cursor.peek();
    if (name?.kind === 'number') return cursor.fail('liquid-index', name);
    if (name?.kind !== 'name') return cursor.failHere();
    names.push(name.text);
    last = name;
    cursor.take();
  }
  const bracket = cursor.peek();
  if (bracket?.text === '[' && bracket.kind === 'sign') return cursor.fail('liquid-index', bracket);
  cursor.reads.push({ names, span: cursor.span(token) });
  return { kind: 'path', names, span: cursor.span(token, last) };
}
