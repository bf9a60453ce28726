/** Items get into and out of YAML lists of either style, and the file still reads as written. */
import { describe, expect, it } from 'vitest';
import { isSeq, parseDocument } from 'yaml';
import { addItems, changeItems, type ListEdit, removeItem } from '../../src/text/yaml-list.js';

/** The list `l` of a document, as the parser sees it. */
function placed(source: string) {
  const list = parseDocument(source).get('l', true);
  if (!isSeq(list)) throw new Error(`no list in ${source}`);
  const range = (node: unknown) => {
    const [start, end] = (node as { range: [number, number, number] }).range;
    return { start, end };
  };
  return { list: range(list), items: list.items.map(range) };
}

const apply = (source: string, edit: ListEdit | undefined) =>
  edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end);

describe('adding to a list', () => {
  const check = (source: string, texts: readonly string[], expected: string | undefined) => {
    const { list, items } = placed(source);
    const result = apply(source, addItems(source, list, items, texts));
    expect(result).toBe(expected);
    if (result !== undefined)
      expect(parseDocument(result).toJS().l).toEqual([...parseDocument(source).toJS().l, ...texts]);
  };
  it.each([
    ['l: [a, b]\nm: 1', ['c'], 'l: [a, b, c]\nm: 1'],
    ['l: [a]', ['b', 'c'], 'l: [a, b, c]'],
    ['l: []', ['a', 'b'], 'l: [a, b]'],
    ['l: [ ]\nm: 1', ['a'], 'l: [a]\nm: 1'],
    ['l: ["a", \'b\']', ['c'], 'l: ["a", \'b\', c]'],
    ['l: [\n  a,\n  b,\n]', ['c'], 'l: [\n  a,\n  b, c,\n]'],
    ['l: [ a, b ] # two', ['c'], 'l: [ a, b, c ] # two'],
    ['l:\n  - a\n  - b\nm: 1', ['c'], 'l:\n  - a\n  - b\n  - c\nm: 1'],
    ['l:\n- a', ['b', 'c'], 'l:\n- a\n- b\n- c'],
    ['l:\r\n  - a\r\nm: 1', ['b'], 'l:\r\n  - a\r\n  - b\r\nm: 1'],
    ['l:\n  - "a" # why\nm: 1', ['b'], 'l:\n  - "a" # why\n  - b\nm: 1'],
    ['l:\n  - &x a\n', ['b'], undefined],
    ['l: [', ['a'], undefined],
    ['l: [\nm: 1', ['a'], undefined],
    ['l: [a, "', ['b'], undefined],
    ['l: [a, "]', ['b'], undefined],
    ['l: [\n  a, # one\n  b # two\n]', ['c'], 'l: [\n  a, # one\n  b, c # two\n]'],
    ['l: [ # none\n]', ['b'], undefined],
  ])('%j + %j', check);
});

describe('taking out of a list', () => {
  const check = (source: string, index: number, expected: string | undefined) => {
    const { list, items } = placed(source);
    const result = apply(source, removeItem(source, list, items, index));
    expect(result).toBe(expected);
    if (result !== undefined)
      expect(parseDocument(result).toJS().l).toEqual(parseDocument(source).toJS().l.toSpliced(index, 1));
  };
  it('leaves what is not in the list of items alone', () => {
    const source = 'l: [a, 5, b]';
    const items = [source.indexOf('a'), source.indexOf('b')].map((start) => ({ start, end: start + 1 }));
    expect(removeItem(source, { start: 3, end: source.length }, items, 1)).toBeUndefined();
  });
  it.each([
    ['l: [a, b, c]', 0, 'l: [b, c]'],
    ['l: [a, b, c]', 1, 'l: [a, c]'],
    ['l: [a, b, c]', 2, 'l: [a, b]'],
    ['l: [a]\nm: 1', 0, 'l: []\nm: 1'],
    ['l: ["a", b]', 0, 'l: [b]'],
    ['l: [a, "b"]', 1, 'l: [a]'],
    ['l: [\n  a,\n  b,\n]', 1, 'l: [\n  a,\n]'],
    ['l: [\n  a, # why\n  b\n]', 1, undefined],
    ['l:\n  - a\n  - b\nm: 1', 0, 'l:\n  - b\nm: 1'],
    ['l:\n  - a\n  - b', 1, 'l:\n  - a\n'],
    ['l:\r\n  - a\r\n  - b\r\nm: 1', 1, 'l:\r\n  - a\r\nm: 1'],
    ['l:\n  - a\nm: 1', 0, 'l: []\nm: 1'],
    ['l:\n  - a # why\n  - b', 0, undefined],
    ['l: # all\n  - a', 0, undefined],
    ['l: [a]', 3, undefined],
  ])('%j − item %i', check);
});

describe('changing a list', () => {
  const check = (source: string, kept: boolean[], added: string[], expected: string | undefined) => {
    const { list, items } = placed(source);
    expect(apply(source, changeItems(source, list, items, kept, added))).toBe(expected);
  };
  it.each<[string, boolean[], string[], string | undefined]>([
    ['l: [a, "b", c]', [false, true, false], ['d'], 'l: ["b", d]'],
    ['l: [a, b]', [false, false], [], 'l: []'],
    ['l: [a, b]', [true, true], ['c'], 'l: [a, b, c]'],
    ['l: [\n  a, # why\n  b\n]', [true, false], [], undefined],
    ['l:\n  - a\n  - b\nm: 1', [false, true], ['c'], 'l:\n  - b\n  - c\nm: 1'],
    ['l:\r\n  - a\r\nm: 1', [false], ['b', 'c'], 'l:\r\n  - b\r\n  - c\r\nm: 1'],
    ['l:\n  - a\n  - b\nm: 1', [false, false], [], 'l: []\nm: 1'],
    ['l:\n  - a # why\n  - b', [true, false], [], undefined],
    ['l: # all\n  - a', [false], [], undefined],
  ])('%j: %j + %j', check);
});
