/** Operands → functions that read them. Every name is looked up once, when a letter is made ready; data cannot add one. */

import { compare } from './compare.js';
import type { LetterVariable } from './compiled-letter.js';
import { FILTER_FUNCTIONS } from './filters.js';
import type { FilterOp, Operand, Test } from './ops.js';
import type { Loop, Scope } from './scope.js';
import { isKind, isList, isTruthy, type Value } from './value.js';

export type Read = (scope: Scope) => Value;

/** The names in force at a place in the op list. */
export interface Lookup {
  readonly variables: readonly LetterVariable[];
  /** The loops around, outermost first: the name of the item and the list it comes from. */
  readonly loops: ReadonlyArray<{ readonly item: string; readonly variable: LetterVariable | undefined }>;
}

const NOTHING: Read = () => undefined;

export function readerOf(operand: Operand, lookup: Lookup): Read {
  if ('literal' in operand) {
    const { literal } = operand;
    return () => literal;
  }
  const [name = '', ...rest] = operand.path;
  const depth = lookup.loops.length - 1;
  if (name === 'forloop') return depth < 0 || rest.length !== 1 ? NOTHING : loopReader(depth, rest[0]!);
  const loop = lookup.loops.findLastIndex(({ item }) => item === name);
  if (loop >= 0) return itemReader(loop, lookup.loops[loop]!.variable, rest);
  const index = lookup.variables.findIndex(({ variable }) => variable.name === name);
  if (index < 0 || rest.length > 1) return NOTHING;
  const [part] = rest;
  return part === undefined ? (scope) => scope.values[index] : (scope) => partOf(scope.values[index], part);
}

/** The place of the variable that is meant and nothing else, or -1. */
export function variableAt(operand: Operand, { loops, variables }: Lookup): number {
  if ('literal' in operand || operand.path.length !== 1) return -1;
  const [name] = operand.path;
  if (name === 'forloop' || loops.some(({ item }) => item === name)) return -1;
  return variables.findIndex(({ variable }) => variable.name === name);
}

/** What Liquid knows of lists and texts besides their words. */
function partOf(value: Value, part: string): Value {
  if (part === 'size') return typeof value === 'string' || isList(value) ? value.length : undefined;
  if (!isList(value)) return undefined;
  if (part === 'first') return value[0];
  return part === 'last' ? value.at(-1) : undefined;
}

function loopReader(depth: number, part: string): Read {
  const of = (read: (loop: Loop) => Value): Read => {
    return (scope) => read(scope.loops[depth]!);
  };
  if (part === 'index') return of((loop) => loop.index + 1);
  if (part === 'index0') return of((loop) => loop.index);
  if (part === 'first') return of((loop) => loop.index === 0);
  if (part === 'last') return of((loop) => loop.index === loop.length - 1);
  return part === 'length' ? of((loop) => loop.length) : NOTHING;
}

function itemReader(depth: number, list: LetterVariable | undefined, rest: readonly string[]): Read {
  if (rest.length === 0) return (scope) => scope.loops[depth]!.item;
  const field = Object.keys(list?.variable.fields ?? {}).indexOf(rest[0]!);
  if (rest.length > 1) return NOTHING;
  if (field < 0) return (scope) => partOf(scope.loops[depth]!.item, rest[0]!);
  return (scope) => {
    const { item } = scope.loops[depth]!;
    return isKind(item, 'row') ? item.cells[field] : undefined;
  };
}

/** A value with its filters. */
export function filteredReader(value: Operand, filters: readonly FilterOp[], lookup: Lookup): Read {
  let read = readerOf(value, lookup);
  for (const { name, args } of filters) {
    if (!Object.hasOwn(FILTER_FUNCTIONS, name)) throw new TypeError(`There is no filter "${name}".`);
    const filter = FILTER_FUNCTIONS[name];
    const input = read;
    const readArgs = args.map((arg) => readerOf(arg, lookup));
    read = (scope) =>
      filter(
        input(scope),
        readArgs.map((readArg) => readArg(scope)),
        scope.format,
      );
  }
  return read;
}

export function testOf(test: Test, lookup: Lookup): (scope: Scope) => boolean {
  switch (test.test) {
    case 'truthy': {
      const read = readerOf(test.value, lookup);
      return (scope) => isTruthy(read(scope));
    }
    case 'compare': {
      const left = readerOf(test.left, lookup);
      const right = readerOf(test.right, lookup);
      return (scope) => compare(test.by, left(scope), right(scope));
    }
    case 'not': {
      const inner = testOf(test.value, lookup);
      return (scope) => !inner(scope);
    }
    default: {
      const left = testOf(test.left, lookup);
      const right = testOf(test.right, lookup);
      return test.test === 'and'
        ? (scope) => left(scope) && right(scope)
        : (scope) => left(scope) || right(scope);
    }
  }
}
