/** Outputs that are only a name are read as the reader of tokens would read them. */
import { describe, expect, it } from 'vitest';
import { chance } from '../../bench/speed/random.js';
import { Cursor } from '../../src/parse/liquid-cursor.js';
import { readOutput } from '../../src/parse/liquid-output.js';
import { readTag } from '../../src/parse/liquid-tag.js';
import { findTags } from '../../src/parse/tags.js';

const PIECES = [
  'a',
  'client_name',
  'x1',
  '_',
  '1',
  '-',
  '.',
  '|',
  ' ',
  ' ',
  '\n',
  '\t',
  'A',
  '\u50ac',
  'true',
  'nil',
  'blank',
  'money',
  '"',
  ':',
];

const place = (start: number, end: number) => ({ start: start + 5, end: end + 5 });

describe('an output', () => {
  it('means what its tokens mean', () => {
    const by = chance(20261122);
    let names = 0;
    for (let run = 0; run < 20_000; run++) {
      const inner = Array.from({ length: by.below(5) }, () => by.pick(PIECES)).join('');
      const text = `Dear {{${by.pick(['', ' ', '- '])}${inner}${by.pick(['', ' ', ' -'])}}}, x`;
      const [raw] = findTags(text).tags;
      if (raw?.kind !== 'output') continue;
      const tag = readTag(text, raw, place, []);
      const cursor = new Cursor(text, { start: raw.innerStart, end: raw.innerEnd }, raw, place);
      const read = readOutput(cursor);
      const span = place(raw.start, raw.end);
      expect(tag.output).toEqual(read && { kind: 'output', ...read, span });
      expect(tag.reads).toEqual(cursor.reads);
      const { start, end, trimBefore, trimAfter } = raw;
      expect(tag).toMatchObject({ name: 'output', start, end, trimBefore, trimAfter, span });
      if (tag.output?.value.kind === 'path') names++;
    }
    expect(names).toBeGreaterThan(2000);
  });
});
