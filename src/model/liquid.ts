/** The Liquid subset a letter may use, as a tree. */
import type { Span } from './span.js';

/** `a.b.c`, or `forloop.index`. `names[0]` is the variable. */
export interface Path {
  readonly kind: 'path';
  readonly names: readonly string[];
  readonly span: Span;
}

export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

export type Expression = Path | Literal;

export interface Filter {
  readonly name: FilterName;
  readonly args: readonly Expression[];
  readonly span: Span;
}

export const FILTERS = [
  'money',
  'date',
  'days',
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'append',
  'prepend',
  'replace',
  'truncate',
  'join',
  'size',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** `{{ value | filter: arg }}` */
export interface Output {
  readonly kind: 'output';
  readonly value: Expression;
  readonly filters: readonly Filter[];
  readonly span: Span;
}

export const COMPARISONS = ['==', '!=', '>', '<', '>=', '<=', 'contains'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A condition; `and`/`or` group from the right, as Liquid does. */
export type Condition =
  | { readonly kind: 'truthy'; readonly value: Expression }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly value: Condition };
