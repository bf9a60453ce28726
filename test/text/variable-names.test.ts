/** The variables a text prints: whole names, and none in what no letter would hold. */
import { describe, expect, it } from 'vitest';
import { variableNames } from '../../src/text/variable-names.js';

describe('names that a text prints', () => {
  it.each<[string, readonly string[]]>([
    ['Pay {{ amount_due }} by {{pay_by}}.', ['amount_due', 'pay_by']],
    ['{{- pay_by | date: "%d %B" -}} and {{ pay_by }}', ['pay_by', 'pay_by']],
    ['{{ fooBar }} {{ foo2 }} {{ Foo }}', ['foo2']],
    ['{{ invoice.number }}', ['invoice']],
    ['{{ a {{ b }}', ['b']],
    ['{% if a %}{ a }', []],
    [`{{ ${'a'.repeat(100)} }}`, ['a'.repeat(100)]],
    [`{{ ${'a'.repeat(101)} }}`, []],
    [`{{ a${' '.repeat(501)}}}`, []],
    [`{{ ${'a'.repeat(80_000)}`, []],
  ])('%j: %j', (text, names) => {
    expect(variableNames(text)).toEqual(names);
  });
});
