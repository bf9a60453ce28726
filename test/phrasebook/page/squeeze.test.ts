/** The page's own packing: every byte comes back, whatever the bytes are. */
import { describe, expect, it } from 'vitest';
import { fromBase91, toBase91 } from '../../../src/phrasebook/page/base91.js';
import { squeeze, unsqueeze } from '../../../src/phrasebook/page/squeeze.js';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Numbers without a pattern, the same every time. */
const noise = (size: number) => {
  let seed = 7;
  return Uint8Array.from({ length: size }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 23;
  });
};

describe('packing', () => {
  it.each([
    ['nothing', bytes('')],
    ['one byte', bytes('a')],
    ['one byte many times', new Uint8Array(5000)],
    ['a pattern', bytes('ab'.repeat(999))],
    ['words', bytes('Please pay invoice 7 by Friday. Please pay invoice 8 by Monday.')],
    ['every byte', Uint8Array.from({ length: 256 }, (_, i) => 255 - i)],
    ['noise', noise(40_000)],
  ])('gives back %s', (_name, text) => {
    const packed = squeeze(text);
    const coded = toBase91(packed.bytes);
    expect(coded).toMatch(/^[^"&<\\\n]*$/);
    expect([...unsqueeze({ ...packed, bytes: fromBase91(coded) })]).toEqual([...text]);
  });

  it('gives back neither a byte more nor less', () => {
    for (let size = 0; size < 200; size++) {
      const text = noise(size);
      expect([...fromBase91(toBase91(text))]).toEqual([...text]);
    }
  });

  it('makes repeated words small', () => {
    const text = bytes(Array.from({ length: 400 }, (_, i) => `Please pay invoice ${i} by Friday. `).join(''));
    expect(squeeze(text).bytes.length).toBeLessThan(text.length / 12);
  });
});
