/** What filling in does by hand for speed, against the plain way of saying it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../src/compile/blank.js';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { escapeHtml, escapeHtmlLines } from '../../src/compile/escape.js';
import { numberWriter } from '../../src/compile/format-number.js';
import { readDate } from '../../src/compile/read-typed.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { parseTemplate } from '../../src/parse/template.js';

const text = fc.string({ unit: fc.constantFrom(...'<>&"\'\n ax\u6c49\u3000\u{1f600}') });

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

it('escapes HTML as one replacement does', () => {
  fc.assert(
    fc.property(text, (value) => {
      const expected = value.replace(/[&<>"']/g, (mark) => NAMED[mark]!);
      expect(escapeHtml(value)).toBe(expected);
      expect(escapeHtmlLines(value)).toBe(expected.replaceAll('\n', '<br>\n'));
    }),
  );
});

it('knows white space as trim does', () => {
  const spaces = fc.string({
    unit: fc.constantFrom(...' \t\n\r\u00a0\u3000\ufeff\u2003a!~\u6c49\u200b\u007f'),
  });
  fc.assert(
    fc.property(spaces, (value) => {
      expect(isBlank(value)).toBe(value.trim() === '');
    }),
  );
});

describe('digits', () => {
  const writers = [0, 1, 2, 3, 6].map((most) => {
    const digits = { minimumFractionDigits: most, maximumFractionDigits: most };
    return { most, write: numberWriter(new Intl.NumberFormat('en', { ...digits })) };
  });
  const same = (value: number): void => {
    for (const { most, write } of writers)
      expect([value, most, write(value).replaceAll(',', '')]).toEqual([value, most, value.toFixed(most)]);
  };
  const number = (max: number) => fc.double({ min: -max, max, noNaN: true });

  it('are those of toFixed, whatever the number', () => {
    fc.assert(
      fc.property(fc.oneof(number(1), number(1e4), number(1e10), number(1e20)), (value) => same(value + 0)),
    );
    for (const value of [
      0,
      1.005,
      8.575,
      10.235,
      1.45,
      0.5,
      1.5,
      2.5,
      0.1 + 0.2,
      999999.9999995,
      9e13 + 0.37,
    ])
      same(value);
  });

  it('are those of toFixed near the end of exact numbers', () => {
    const parts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 10, 100, 1000, 1e6), (count, scale) => same(count / scale)),
    );
  });
});

it('reads dates as a calendar does', () => {
  const part = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
  const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
  const odd = fc.constantFrom('', '\n', ' ', '0', 'T00:00');
  fc.assert(
    fc.property(year, part, part, odd, (y, m, d, end) => {
      const raw = `${y}-${m}-${d}${end}`;
      const day = new Date(`${y}-${m}-${d}T00:00:00Z`);
      const isReal = end === '' && y !== '0000' && day.toJSON()?.slice(0, 10) === raw;
      expect(readDate(raw)).toEqual(
        isReal ? { kind: 'date', iso: raw, year: Number(y), month: Number(m), day: Number(d) } : undefined,
      );
    }),
    { numRuns: 2000 },
  );
});

describe('an empty value', () => {
  const variables = '{ required: [client_name], optional: [contact_name] }';
  const head = `---\ntitle: x\nlang: en\nstage: final\ntone: firm\nchannel: email\nvariables: ${variables}\n---\n`;
  const printed = (body: string, target: 'text' | 'markdown'): string => {
    const letter = compileLetter('final/x', parseTemplate('x.md', `${head}${body}\n`), new Map());
    return renderLetter(letter, { client_name: 'A' }, { target }).body;
  };

  it.each([
    ['Dear {{ contact_name }} and {{ client_name }}.', 'Dear  and A.', 'Dear  and A.'],
    ['{{ client_name }} and {{ contact_name }} so.', 'A and  so.', 'A and  so.'],
    ['{{ contact_name }} and {{ client_name }}.', 'and A.', 'and A.'],
    ['{{ client_name }}{{ contact_name }} and so on.', 'A and so on.', 'A and so on.'],
    ['{{ client_name }}\\\n{{ contact_name }} and so on.', 'A\nand so on.', 'A\\\nand so on.'],
    ['{{ contact_name }}\\\n{{ client_name }}', 'A', 'A'],
    ['{{ client_name }}\\\n{{ contact_name }}', 'A', 'A'],
    ['{{ contact_name }}\n\n{{ client_name }}', 'A', 'A'],
  ])('in %s', (body, text, markdown) => {
    expect([printed(body, 'text'), printed(body, 'markdown')]).toEqual([text, markdown]);
  });
});
