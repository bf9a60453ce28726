/** What is too much is left unread, at once and with its place; what is just allowed is read. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/parse/guard.js';
import { MARKDOWN_LIMITS } from '../../src/parse/markdown-guard.js';
import { parseTemplate } from '../../src/parse/template.js';
import { letter, read } from './letter.js';

const check = (body: string, code: string | undefined) => {
  const { faults, readable, blocks, head } = read(body);
  const found = faults.filter(({ rule }) => rule === 'input-too-complex').map((fault) => fault.code);
  expect(found).toEqual(code ? [code] : []);
  expect(readable).toBe(!code);
  expect(head.title?.value).toBe('T');
  if (code) expect([faults.length, blocks]).toEqual([1, []]);
};

const nested = (marks: string, times: number) => `${marks.repeat(times)}a`;
const indented = (levels: number, step: number) =>
  Array.from({ length: levels }, (_, i) => `${' '.repeat(i * step)}- a\n`).join('');

describe('a limit', () => {
  const { depth, lines, emphasis, brackets, angles, backticks, pipes, underlines } = MARKDOWN_LIMITS;
  it.each<[string, (times: number) => string, number]>([
    ['lines', (n) => 'a\n'.repeat(n), lines],
    ['depth', (n) => nested('> ', n), depth],
    ['depth', (n) => nested('>', n), depth],
    ['depth', (n) => nested('- ', n), depth],
    ['depth', (n) => nested('1. ', n), depth],
    ['depth', (n) => nested('9) ', n), depth],
    ['depth', (n) => nested('-\t', n), depth],
    ['depth', (n) => indented(n, 2), depth],
    ['depth', (n) => indented(n, 4), depth],
    ['list-lines', (n) => '- a\n'.repeat(n), MARKDOWN_LIMITS['list-lines']],
    ['quote-lines', (n) => '>a\n'.repeat(n), MARKDOWN_LIMITS['quote-lines']],
    ['underlines', (n) => 'a\n---\n'.repeat(n), underlines],
    ['underlines', (n) => 'a\n\n===\n\n'.repeat(n), underlines],
    ['underlines', (n) => 'a|b\n-|-\n'.repeat(n), underlines],
    ['emphasis', (n) => '*a '.repeat(n), emphasis],
    ['emphasis', (n) => `a${'*'.repeat(n)}b`, emphasis],
    ['brackets', (n) => '['.repeat(n), brackets],
    ['angles', (n) => 'a <a '.repeat(n), angles],
    ['backticks', (n) => '`a '.repeat(n), backticks],
    ['pipes', (n) => `a\n${'|'.repeat(n)}`, pipes],
  ])('%s', (code, make, limit) => {
    check(make(limit), undefined);
    check(make(limit + 1), code);
  });

  it('of a body and of front matter is in characters', () => {
    check('a'.repeat(LIMITS.body), undefined);
    check('a'.repeat(LIMITS.body + 1), 'body-too-long');
    const long = (size: number) => parseTemplate('x.md', `---\n# ${'x'.repeat(size)}\n---\nBody`);
    expect(long(LIMITS.head).faults.map(({ code }) => code)).toEqual(['front-matter-too-long']);
    expect(long(100).faults.map(({ code }) => code)).not.toContain('front-matter-too-long');
    const blank = parseTemplate('x.md', `---\n${'\n'.repeat(LIMITS.headLines + 1)}---\nBody`);
    expect(blank.faults.map(({ code }) => code)).toEqual(['front-matter-too-many-lines']);
  });

  it('of a file comes before anything is read', () => {
    const { faults, readable } = parseTemplate('x.md', `---\n${'\n'.repeat(LIMITS.file)}`);
    expect([faults.map(({ code }) => code), readable]).toEqual([['file-too-large'], false]);
  });

  it('begins anew with each paragraph', () => {
    check(`${'*a* '.repeat(90)}\n\n`.repeat(5), undefined);
    check('Name: ________________________________\n'.repeat(20), undefined);
  });

  it('points at what is too much', () => {
    const { faults, source } = read('- a\n  - b\n\n> > > > > > > c');
    expect(source.slice(faults[0]!.span.start, faults[0]!.span.end)).toBe('c');
  });
});

describe('a file that is no text', () => {
  it('is told by its first zero byte', () => {
    const { faults } = parseTemplate('x.md', '---\né\n中a\0b');
    expect(faults).toMatchObject([
      { code: 'binary-file', data: { line: '3', column: '3', byte: '11' }, span: { start: 8, end: 9 } },
    ]);
  });
});

describe('an attack ends', () => {
  const pieces = [
    '*',
    '_',
    '*a_',
    '**a ',
    '[',
    '![',
    '](',
    '[a](',
    '[a][',
    '[a]: b\n',
    '`',
    '` ',
    '``a`',
    '<',
    '<a ',
    '<!--',
    '<!a',
    '<?',
    '<![CDATA[',
    '&',
    '&amp;',
    '- ',
    '* ',
    '1. ',
    '- a\n',
    '1. a\n',
    '> ',
    '>',
    '>a\n\n',
    '> - ',
    'a\n---\n',
    'a\n===\n',
    '=\n',
    '# a\n',
    '\\',
    '\\\n',
    'a  \n',
    'a\n',
    '\n',
    '\t',
    '    a\n',
    '```\n',
    '|',
    '| a ',
    '|a\n|-\n',
    '- a\n  - b\n',
    '<b>',
    '<div>\n',
    '{{',
    '{%',
    '}}',
    '{{ "',
    "{{ 'a ",
    '{{x}}',
    '{% if x %}',
    '{% endif %}',
    '{% if x %}\n',
    '{% endif %}\n',
    '{% comment %}',
    '{% if a and ',
    '{{ a | strip ',
    '<X y>',
    '<X ',
    '**元**',
    '\u200b',
    '\ufeff',
    ' ',
  ];
  it.each(pieces)('of %j', (piece) => {
    const much = piece.repeat(Math.ceil(LIMITS.body / piece.length)).slice(0, LIMITS.body - 40);
    for (const body of [much, `a ${much}b`, `|a|\n|-|\n${much}\n\nb`])
      expect(parseTemplate('x.md', letter(body)).faults.map(({ code }) => code)).not.toContain('unexpected');
    for (const subject of [JSON.stringify(much.slice(0, 12_000)), much.slice(0, 12_000)])
      expect(parseTemplate('x.md', letter('a', subject)).faults.map(({ code }) => code)).not.toContain(
        'unexpected',
      );
  });

  it('of 100,000 asterisks', () => check(`${'*a '.repeat(33_333)}`, 'body-too-long'));
});
