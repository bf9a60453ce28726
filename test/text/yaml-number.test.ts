/** The number of a key is found in a mapping of either style, and only there. */
import { describe, expect, it } from 'vitest';
import { numberOf, pairOf } from '../../src/text/yaml-number.js';

const whole = (source: string) => ({ start: 0, end: source.length });

describe('the number of a key', () => {
  it.each([
    ['{ stage: formal, from: 15, to: 30 }', 'from', 15, '15'],
    ['{ stage: formal, from: 15, to: 30 }', 'to', 30, '30'],
    ['{ from: -5, to: -1 }', 'from', -5, '-5'],
    ['stage: formal\nfrom: 15\nto: 30', 'to', 30, '30'],
    ['{ "from": 15 }', 'from', 15, '15'],
    ['{ tonight: 4, to: 30 }', 'to', 30, '30'],
    ['{ up-to: 30 }', 'to', 30, undefined],
    ['{ from: 0x0F }', 'from', 15, undefined],
    ['{ from: 15 }', 'from', 16, undefined],
    ['{ from: 1.5 }', 'from', 1, undefined],
    ['{ stage: final }', 'from', 0, undefined],
  ])('%j %s', (source, key, value, expected) => {
    const found = numberOf(source, whole(source), key, value);
    expect(found && source.slice(found.start, found.end)).toBe(expected);
  });

  it('does not look beyond the range', () => {
    expect(numberOf('{ to: 7 }, { to: 7 }', { start: 0, end: 4 }, 'to', 7)).toBeUndefined();
  });
});

describe('a pair taken out', () => {
  it.each([
    ['{ stage: final, from: 31, to: 60 }', '{ stage: final, from: 31 }'],
    ['stage: final\nfrom: 31\nto: 60', 'stage: final\nfrom: 31'],
    ['{ from: 31, "to": 60 }', '{ from: 31 }'],
    ['{ to: 60, from: 31 }', undefined],
  ])('%j', (source, expected) => {
    const pair = pairOf(source, whole(source), 'to', 60);
    expect(pair && source.slice(0, pair.start) + source.slice(pair.end)).toBe(expected);
  });
});
