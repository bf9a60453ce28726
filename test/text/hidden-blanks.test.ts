/** Blanks that Markdown swallows are found in the source. */
import { describe, expect, it } from 'vitest';
import { findHiddenBlanks } from '../../src/text/hidden-blanks.js';

/** A run whose bold words lost their marks and whose HTML became one character, as the reader of Markdown does it. */
function run(source: string) {
  const map: number[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const html = /^<[A-Za-z][^<>]*>/.exec(source.slice(at))?.[0];
    map.push(at);
    if (html) text += '\ufffc';
    else if (source.startsWith('__', at)) map.pop();
    else text += source[at];
    at += html ? html.length : source.startsWith('__', at) ? 2 : 1;
  }
  const endOf = (index: number) =>
    text[index] === '\ufffc' ? source.indexOf('>', map[index]) + 1 : map[index]! + 1;
  return {
    text,
    source,
    toSource: (start: number, end: number) => ({ start: map[start]!, end: endOf(end - 1) }),
  };
}

describe('hidden blanks', () => {
  const check = (source: string, ...expected: string[]) =>
    expect(
      findHiddenBlanks(run(source)).map((b) => `${b.shape} ${source.slice(b.start, b.end)} = ${b.name}`),
    ).toEqual(expected);
  it.each([
    ['Your __REF__ is', 'underscores __REF__ = REF'],
    ['__THIRDPARTY_NAME__', 'underscores __THIRDPARTY_NAME__ = THIRDPARTY_NAME'],
    ['<t t-out="object.name"/>', 'qweb <t t-out="object.name"/> = object.name'],
  ])('%s', check);
  it.each([
    ['bold REF without marks'],
    ['__Ref__'],
    ['line<br>break<BR>'],
    ['<u>under</u>'],
    ['<a href="x">'],
    ['<Amount>'],
  ])('none in %s', (source) => check(source));
});
