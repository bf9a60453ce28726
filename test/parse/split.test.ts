/** Fences of front matter: what is one, what is none, and that no other language ever runs. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chance } from '../../bench/speed/random.js';
import { fullSplit } from '../../src/parse/full-split.js';
import { split } from '../../src/parse/split.js';
import { parseTemplate } from '../../src/parse/template.js';
import { letter, mended, told } from './letter.js';

/** The one fault of a source, at `⟦place⟧`. */
function check(marked: string, code: string, remedy?: string): void {
  const source = marked.replace(/[⟦⟧]/g, '');
  const start = marked.indexOf('⟦');
  const template = parseTemplate('x.md', source);
  expect(template.faults.map((fault) => fault.code)).toEqual([code]);
  expect(template.readable).toBe(false);
  expect(template.faults[0]!.span).toEqual({ start, end: marked.indexOf('⟧') - 1 });
  expect(template.faults[0]!.fixes.length ? mended(template) : undefined).toBe(remedy);
}

describe('a letter with clean fences', () => {
  it.each([
    ['plain', '---\na: 1\n---\nBody\n', 'a: 1\n', 'Body\n'],
    ['CRLF', '---\r\na: 1\r\n---\r\nBody', 'a: 1\r\n', 'Body'],
    ['blanks behind the fences', '--- \t\na: 1\n--- \t\n\nBody', 'a: 1\n', '\nBody'],
    ['nothing between', '---\n---\nBody', '', 'Body'],
    ['a blank line between', '---\n\n---\nBody', '\n', 'Body'],
    ['only a comment between', '---\n# note\n---\nBody', '# note\n', 'Body'],
    ['no body', '---\na: 1\n---', 'a: 1\n', ''],
    ['no body, a line break', '---\na: 1\n---\n', 'a: 1\n', ''],
    [
      'a rule in the body',
      '---\na: 1\n---\nBody\n\n---\n\n--- js\nMore',
      'a: 1\n',
      'Body\n\n---\n\n--- js\nMore',
    ],
    ['dashes inside a line', '---\na: b --- c\n---\nBody', 'a: b --- c\n', 'Body'],
    [
      'a separator for excerpts',
      '---\nexcerpt_separator: x\n---\nBody x',
      'excerpt_separator: x\n',
      'Body x',
    ],
  ])('%s', (_name, source, yaml, body) => {
    const parts = split(source);
    expect('rule' in parts).toBe(false);
    if ('rule' in parts) return;
    expect(parts.yaml).toBe(yaml);
    expect(source.slice(parts.offset, parts.offset + yaml.length)).toBe(yaml);
    expect(source.slice(parts.fence.start, parts.fence.end)).toBe('---');
    expect(source.slice(parts.body)).toBe(body);
  });

  it('may begin with a byte order mark, which no offset counts', () => {
    const template = parseTemplate('x.md', `\ufeff${letter('Dear {{ client_name }}')}`);
    expect(template.source[0]).toBe('-');
    expect(told(template)).toEqual([]);
    expect(template.uses.map(({ span }) => template.source.slice(span.start, span.end))).toEqual([
      'client_name',
    ]);
  });
});

describe('a fault of the fences stands at its place', () => {
  it.each<[string, string, string?]>([
    ['⟦⟧', 'empty-file'],
    ['⟦ \n\n⟧', 'empty-file'],
    ['⟦Dear client,⟧\nplease pay.', 'no-front-matter'],
    ['⟦\n\nDear client,⟧', 'no-front-matter'],
    ['\n⟦---⟧\na: 1\n---\nBody', 'front-matter-not-first', '---\na: 1\n---\nBody'],
    ['  ⟦---⟧\na: 1\n---\nBody', 'front-matter-not-first', '---\na: 1\n---\nBody'],
    ['⟦---⟧\na: 1\n\nBody', 'front-matter-not-closed'],
    ['⟦---⟧', 'front-matter-not-closed'],
    ['⟦----⟧\na: 1\n---\nBody', 'front-matter-fence', '---\na: 1\n---\nBody'],
    ['---\na: 1\n⟦----⟧\nBody', 'front-matter-fence', '---\na: 1\n---\nBody'],
    ['---\na: 1\n⟦--- end⟧\nBody', 'front-matter-fence', '---\na: 1\n---\nBody'],
    ['⟦---\u00a0⟧\na: 1\n---\nBody', 'front-matter-fence', '---\na: 1\n---\nBody'],
    ['---⟦\r⟧a: 1\r---\rBody', 'lone-carriage-return'],
    ['---\na: 1\n---⟦\r⟧Body', 'lone-carriage-return'],
    ['--- ⟦yaml⟧\na: 1\n---\nBody', 'front-matter-language', '---\na: 1\n---\nBody'],
    ['---⟦# note⟧\na: 1\n---\nBody', 'front-matter-language', '---\na: 1\n---\nBody'],
  ])('%j', check);
});

describe('no language but YAML runs', () => {
  const witness = globalThis as { dunmarkTouched?: boolean };
  afterEach(() => {
    delete witness.dunmarkTouched;
    vi.restoreAllMocks();
  });

  it.each([
    '---js',
    '--- js',
    '---javascript',
    '---\tjs',
    '---JS',
    '---coffee',
    '---coffeescript',
    '---cson',
    '---json',
    '--- json',
    '---toml',
    '---constructor',
    '---__proto__',
    '---toString',
    '---yaml js',
    '---js ',
    '---js\r',
  ])('%j', (fence) => {
    const parse = vi.spyOn(JSON, 'parse');
    const source = `${fence}\n(globalThis.dunmarkTouched = true, { title: "x" })\n---\nBody`;
    const { faults, readable } = parseTemplate('x.md', source);
    expect(witness.dunmarkTouched).toBeUndefined();
    expect(parse).not.toHaveBeenCalled();
    expect(readable).toBe(false);
    expect(faults.map(({ code }) => code)).toEqual(['front-matter-language']);
  });

  it('nor does a language named inside the YAML', () => {
    parseTemplate('x.md', '---\nlanguage: js\nlang: js\n---\n---js\nglobalThis.dunmarkTouched = true\n---\n');
    expect(witness.dunmarkTouched).toBeUndefined();
  });
});

describe('a split without gray-matter', () => {
  const PIECES = [
    '---',
    '---',
    '\n---',
    '\n---\n',
    '---\n',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '-',
    'a: 1',
    'js',
    '\n'.repeat(1001),
  ];

  it('is the one gray-matter makes', () => {
    const by = chance(20261122);
    let found = 0;
    for (let run = 0; run < 20_000; run++) {
      const pieces = Array.from({ length: by.below(9) }, () => by.pick(PIECES)).join('');
      const source = by.below(3) ? `---\n${pieces}` : pieces;
      const parts = split(source);
      expect(parts).toEqual(fullSplit(source));
      if (!('rule' in parts)) found++;
    }
    expect(found).toBeGreaterThan(2000);
  });
});
