/** Liquid's comparisons. */
import type { Comparison } from '../model/liquid.js';
import { comparable, isList, type Value } from './value.js';

/** Nothing is never more or less than anything; equal only to nothing. Numbers and numeric text compare as in JavaScript. */
export function compare(by: Comparison, leftValue: Value, rightValue: Value): boolean {
  if (by === 'contains') return holds(leftValue, rightValue);
  const left = comparable(leftValue);
  const right = comparable(rightValue);
  if (by === '==') return same(left, right);
  if (by === '!=') return !same(left, right);
  if (left === undefined || right === undefined || isList(left) || isList(right)) return false;
  if (by === '>') return left > right;
  if (by === '<') return left < right;
  return by === '>=' ? left >= right : left <= right;
}

function same(left: Value, right: Value): boolean {
  if (!isList(left) || !isList(right)) return left === right;
  return left.length === right.length && left.every((item, i) => item === right[i]);
}

function holds(whole: Value, part: Value): boolean {
  const sought = comparable(part);
  if (isList(whole)) return whole.some((item) => item === sought);
  const text = comparable(whole);
  return typeof text === 'string' && sought !== undefined && text.includes(String(sought));
}
