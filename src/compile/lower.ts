/** Liquid as it was read → operands, tests and filters of the op list, without places in the source. */
import type { Condition, Expression, Output as Slot } from '../model/liquid.js';
import type { Context, Operand, SlotOp, Test } from './ops.js';

const operand = (expression: Expression): Operand =>
  expression.kind === 'path' ? { path: [...expression.names] } : { literal: expression.value };

export const lowerSlot = ({ value, filters }: Slot, context: Context): SlotOp => ({
  op: 'slot',
  value: operand(value),
  ...(filters.length > 0
    ? { filters: filters.map(({ name, args }) => ({ name, args: args.map(operand) })) }
    : {}),
  context,
});

export function lowerTest(condition: Condition): Test {
  switch (condition.kind) {
    case 'truthy':
      return { test: 'truthy', value: operand(condition.value) };
    case 'compare':
      return {
        test: 'compare',
        by: condition.op,
        left: operand(condition.left),
        right: operand(condition.right),
      };
    case 'not':
      return { test: 'not', value: lowerTest(condition.value) };
    default:
      return { test: condition.kind, left: lowerTest(condition.left), right: lowerTest(condition.right) };
  }
}
