/** Labels find their places in a letter, or say which of them cannot be right. */
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../bench/accuracy/labels.js';

const LETTER = 'We hope you pay. We hope you pay soon.';
const read = (yaml: string) =>
  readLabels(yaml, (name) => (name === 'a.md' ? LETTER : undefined), new Set(['hope', 'wish']));
const only = (label: string) => read(`a.md:\n  - ${label}`).get('a.md')![0]!;

describe('a label', () => {
  it.each([
    ['the first of its words', '{ rule: hope, text: hope }', 3, 7],
    ['the second', '{ rule: hope, text: hope, nth: 2 }', 20, 24],
  ])('stands at %s', (_name, label, start, end) => {
    expect(only(label).span).toEqual({ start, end });
  });

  it('has no place when something is missing', () => {
    expect(only('{ rule: hope }')).toEqual({ rules: ['hope'], span: undefined, optional: false });
  });

  it('names the rules that may speak instead, after its own', () => {
    expect(only('{ rule: hope, or: [wish], optional: true }')).toEqual({
      rules: ['hope', 'wish'],
      span: undefined,
      optional: true,
    });
  });
});

describe('a file of labels', () => {
  it('may be empty, and may list a letter with nothing in it', () => {
    expect(read('').size).toBe(0);
    expect(read('a.md: []').get('a.md')).toEqual([]);
    expect(read('a.md:').get('a.md')).toEqual([]);
  });

  it.each([
    ['b.md: []', 'b.md: labelled, but there is no such letter'],
    ['a.md:\n  - { rule: hpoe }', 'a.md: there is no rule “hpoe”'],
    ['a.md:\n  - { rule: hope, or: [whish] }', 'a.md: there is no rule “whish”'],
    ['a.md:\n  - { rule: hope, text: trust }', 'a.md: hope names “trust”, which is not there'],
    ['a.md:\n  - { rule: hope, text: hope, nth: 3 }', 'a.md: hope names “hope”, which is not there'],
  ])('%s is refused', (yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
  });

  it('may name any rule where rules are not known', () => {
    expect(readLabels('a.md:\n  - { rule: late }', () => LETTER).get('a.md')).toHaveLength(1);
  });
});
