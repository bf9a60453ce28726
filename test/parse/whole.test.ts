/** Whatever stands in a file, reading ends, does not throw and loses nothing without saying so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/model/liquid.js';
import type { Template } from '../../src/model/template.js';
import { readLiquid } from '../../src/parse/liquid.js';
import { parseTemplate } from '../../src/parse/template.js';
import { bodies } from './documents.js';
import { letter } from './letter.js';

const SAMPLE = letter(
  'Dear {{ client_name }},\n\n{% if x %}\n**Pay** {{ amount_due | money }}.\n{% endif %}\n\n| a | b |\n|---|---|\n{% for i in invoices %}\n| {{ i.number }} | 1 |\n{% endfor %}\n\n- 一\n  > 二\n\n<!-- c -->',
);

/** Reads, and fails when the last wall was hit or a place lies outside the source. */
function check(source: string): Template {
  const template = parseTemplate('x.md', source);
  const { length } = template.source;
  for (const { code, data, span, fixes } of template.faults) {
    expect(code, JSON.stringify(data)).not.toBe('unexpected');
    for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits)])
      expect(0 <= start && start <= end && end <= length, `${code} at ${start}-${end} of ${length}`).toBe(
        true,
      );
  }
  for (const { span, name } of template.uses)
    expect(template.source.slice(span.start, span.end)).toContain(name);
  return template;
}

function outputs(value: unknown, found: Output[] = []): Output[] {
  if (Array.isArray(value)) for (const each of value) outputs(each, found);
  else if (value && typeof value === 'object') {
    if ('kind' in value && value.kind === 'output') found.push(value as Output);
    else for (const each of Object.values(value)) outputs(each, found);
  }
  return found;
}

describe('reading never throws', () => {
  it.each([
    ['any text', fc.string({ maxLength: 400 })],
    ['any UTF-16', fc.string({ unit: 'binary', maxLength: 400 })],
    ['any letter', bodies.map((body) => letter(body))],
    ['any subject', fc.tuple(bodies, bodies).map(([subject, body]) => letter(body, JSON.stringify(subject)))],
    ['any head', bodies.map((head) => `---\n${head}\n---\nBody {{ x }}`)],
    [
      'a letter with a hole',
      fc
        .tuple(fc.nat(SAMPLE.length), fc.nat(60))
        .map(([at, size]) => SAMPLE.slice(0, at) + SAMPLE.slice(at + size)),
    ],
    [
      'a letter with something put in',
      fc
        .tuple(fc.nat(SAMPLE.length), bodies)
        .map(([at, text]) => SAMPLE.slice(0, at) + text + SAMPLE.slice(at)),
    ],
    [
      'a letter with two characters swapped',
      fc.tuple(fc.nat(SAMPLE.length - 1), fc.nat(SAMPLE.length - 1)).map(([a, b]) => {
        const characters = SAMPLE.split('');
        [characters[a], characters[b]] = [characters[b]!, characters[a]!];
        return characters.join('');
      }),
    ],
  ])('%s', (_name, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        check(source);
      }),
      { numRuns: 250 },
    );
  });
});

describe('a letter without a fault', () => {
  it('has every output of its source in its tree, in order', () => {
    let clean = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const source = letter(body);
        const template = check(source);
        if (template.faults.length) return;
        clean++;
        const start = template.head.span.end;
        const isComment = (at: number) =>
          template.opaque.some(
            (span) => span.start <= at && at < span.end && source.startsWith('<!--', span.start),
          );
        const written = readLiquid(source, start, (a, b) => ({ start: a, end: b }))
          .tags.filter(({ name, start: at }) => name === 'output' && !isComment(at))
          .map((tag) => tag.start);
        const read = outputs(template.body).map(({ span }) => span.start);
        expect([...new Set(read)].sort((a, b) => a - b)).toEqual(written);
      }),
      { numRuns: 800 },
    );
    expect(clean).toBeGreaterThan(40);
  });
});
