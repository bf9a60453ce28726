/** A currency or a sign beside a blank is taken along, whatever side it stands on. */
import { describe, expect, it } from 'vitest';
import { withBeside } from '../../src/text/beside.js';

describe('what stands beside', () => {
  const words = ['us$', 'usd', '$', '元'];
  it.each([
    ['pay USD [A] now', 'USD [A]'],
    ['pay $[A]', '$[A]'],
    ['pay US$ [A]', 'US$ [A]'],
    ['[A] USD.', '[A] USD'],
    ['金额[A]元整', '[A]元'],
    ['pay [A] now', '[A]'],
    ['ABUSD [A]', '[A]'],
    ['[A] USDT', '[A]'],
    ['[A]', '[A]'],
  ])('%s → %s', (source, expected) => {
    const start = source.indexOf('[A]');
    const { start: from, end } = withBeside(source, { start, end: start + 3 }, words);
    expect(source.slice(from, end)).toBe(expected);
  });
});
