/** What `if` asks and what `for` walks over. */
import { COMPARISONS, type Comparison, type Condition, type Path } from '../model/liquid.js';
import { VARIABLE_NAME } from '../model/variable.js';
import { tooComplex } from './faults.js';
import type { Cursor } from './liquid-cursor.js';
import { readValue } from './liquid-value.js';

/** How other languages write an operator. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
]);

const MOST_TERMS = 20;

/** `a == b and c or d`, grouped from the right; `undefined` when it is none, the cursor then holds the fault. */
export function readCondition(cursor: Cursor): Condition | undefined {
  const terms: Condition[] = [];
  const joints: Array<'and' | 'or'> = [];
  for (;;) {
    const term = readTerm(cursor);
    if (!term) return undefined;
    terms.push(term);
    const joint = cursor.peek();
    if (!joint) break;
    if (joint.text === '|') return cursor.fail('liquid-filter-in-condition', joint);
    if (!cursor.takes('and') && !cursor.takes('or')) return badOperator(cursor);
    joints.push(joint.text as 'and' | 'or');
    if (terms.length >= MOST_TERMS) {
      cursor.fault = tooComplex('condition-too-long', cursor.span(joint), { limit: String(MOST_TERMS) });
      return undefined;
    }
  }
  return terms.reduceRight((right, left, i) => ({ kind: joints[i]!, left, right }));
}

function readTerm(cursor: Cursor): Condition | undefined {
  const first = cursor.peek();
  if (first?.kind === 'name' && first.text === 'not' && cursor.rest().length > 1)
    return cursor.fail('liquid-not', first);
  const left = readValue(cursor);
  if (!left) return undefined;
  const token = cursor.peek();
  const op = token && token.kind !== 'string' && COMPARISONS.find((each) => each === token.text);
  if (!op) return { kind: 'truthy', value: left };
  cursor.take();
  const right = readValue(cursor);
  return right && { kind: 'compare', op: op as Comparison, left, right };
}

function badOperator(cursor: Cursor): undefined {
  const token = cursor.peek();
  const wanted = token?.kind === 'sign' && OPERATORS.get(token.text);
  if (!token || !wanted) return cursor.failHere();
  return cursor.fail('liquid-operator', token, { found: token.text, wanted }, [
    { title: 'write', safe: false, edits: [{ ...cursor.span(token), text: wanted }] },
  ]);
}

/** `item in list`; `undefined` when it is none, the cursor then holds the fault. */
export function readLoop(cursor: Cursor): { item: string; list: Path } | undefined {
  const item = cursor.take();
  if (item?.kind !== 'name' || !cursor.takes('in')) return cursor.fail('liquid-loop-form', item);
  if (!VARIABLE_NAME.test(item.text) || item.text === 'forloop')
    return cursor.fail('liquid-loop-name', item, { found: item.text });
  const token = cursor.peek();
  const list = readValue(cursor);
  if (!list) return undefined;
  if (list.kind !== 'path') return cursor.fail('liquid-loop-form', token);
  const option = cursor.peek();
  if (option && ['limit', 'offset', 'reversed'].includes(option.text))
    return cursor.fail('liquid-loop-option', option, { found: option.text });
  return cursor.done() ? { item: item.text, list } : undefined;
}
