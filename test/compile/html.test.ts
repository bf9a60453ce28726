/** The HTML of a letter: clean, and nothing in it that came from a value. */
import { type DefaultTreeAdapterTypes as Dom, parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../src/compile/html-document.js';
import { fill } from './fill.js';
import {
  br,
  code,
  codeBlock,
  dictionary,
  divider,
  each,
  em,
  fields,
  h,
  is,
  item,
  type LetterParts,
  link,
  ol,
  out,
  p,
  quote,
  row,
  strong,
  table,
  text,
  ul,
  when,
} from './trees.js';

const names = dictionary({
  name: 'text',
  note: 'text',
  lines: 'multiline',
  pay: 'url',
  mail: 'email',
  number: 'text',
  things: 'list',
  rows: { type: 'list', fields: fields({ a: 'text', b: 'money' }) },
});
const GIVEN = ['name'];
const optional = [...names.keys()].filter((name) => !GIVEN.includes(name));
const html = (body: LetterParts['body'], data: object = {}, lang: 'en' | 'zh' = 'en'): string =>
  fill({ lang, optional, body }, names, { name: 'Acme', ...data }, 'html');

describe('each construct', () => {
  it.each<[string, LetterParts['body'], object, string]>([
    ['paragraph', [p('Dear ', out('name'), ',')], {}, '<p>Dear Acme,</p>\n'],
    [
      'the words of a list are escaped',
      [p(out('things'), '; ', code(out('things')))],
      { things: ['<b>', 'c & d'] },
      '<p>&lt;b&gt; and c &amp; d; <code>&lt;b&gt; and c &amp; d</code></p>\n',
    ],
    [
      'fixed text is escaped',
      [p(`a < b & "c" 'd'`)],
      {},
      '<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</p>\n',
    ],
    ['marks', [p(strong('a', em('b')))], {}, '<p><strong>a<em>b</em></strong></p>\n'],
    ['a hard break', [p('a', br, 'b')], {}, '<p>a<br>\nb</p>\n'],
    ['a line end of the source', [p('a\n  b')], {}, '<p>a b</p>\n'],
    ['lines of a value', [p(out('lines'))], { lines: 'a\nb\n' }, '<p>a<br>\nb</p>\n'],
    ['heading', [h(2, 'A')], {}, '<h2>A</h2>\n'],
    ['quotation', [quote(p('a'), p('b'))], {}, '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n'],
    ['code', [p(code('a ', out('name')))], {}, '<p><code>a Acme</code></p>\n'],
    ['code block', [codeBlock('a\n', out('lines'))], { lines: 'b\nc' }, '<pre><code>a\nb\nc</code></pre>\n'],
    ['divider', [divider], {}, '<hr>\n'],
    ['tight list', [ul(item(p('a')), item(p('b')))], {}, '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['loose list', [ul(item(p('a'), p('b')))], {}, '<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n'],
    [
      'list with blank lines between its items',
      [{ ...ul(item(p('a')), item(p('b'))), loose: true }],
      {},
      '<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n',
    ],
    ['numbered list', [ol(3, item(p('a')))], {}, '<ol start="3">\n<li>a</li>\n</ol>\n'],
    [
      'a link',
      [p(link(['https://a.example/?b=c&d=e'], 'go'))],
      {},
      '<p><a href="https://a.example/?b=c&amp;d=e">go</a></p>\n',
    ],
    [
      'a link of a value',
      [p(link([out('pay')], 'go'))],
      { pay: 'https://a.example/b' },
      '<p><a href="https://a.example/b">go</a></p>\n',
    ],
    ['a link without its value', [p(link([out('pay')], 'go'))], {}, '<p>go</p>\n'],
    [
      'a value in a link',
      [p(link(['https://a.example/', out('name'), '?n=', out('number')], 'go'))],
      { name: 'A/b?c', number: '1&2=3' },
      '<p><a href="https://a.example/A%2Fb%3Fc?n=1%262%3D3">go</a></p>\n',
    ],
    [
      'a mail link',
      [p(link(['mailto:', out('mail')], 'write'))],
      { mail: 'a+b@c.example' },
      '<p><a href="mailto:a+b@c.example">write</a></p>\n',
    ],
    [
      'a telephone link',
      [p(link(['tel:', out('number')], 'call'))],
      { number: '+86 (10) 12-34' },
      '<p><a href="tel:+861012-34">call</a></p>\n',
    ],
    [
      'an address by itself',
      [p(out('mail'))],
      { mail: 'a@b.example' },
      '<p><a href="mailto:a@b.example">a@b.example</a></p>\n',
    ],
    [
      'a link by itself',
      [p(out('pay'))],
      { pay: 'https://a.example' },
      '<p><a href="https://a.example">https://a.example</a></p>\n',
    ],
    [
      'no link inside a link',
      [p(link(['https://x.example'], out('pay')))],
      { pay: 'https://a.example' },
      '<p><a href="https://x.example">https://a.example</a></p>\n',
    ],
  ])('%s', (_name, body, data, expected) => expect(html(body, data)).toBe(expected));

  it.each<[string, LetterParts['body']]>([
    ['a paragraph of an optional value', [p(out('note'))]],
    ['a paragraph of an if', [p(when(is('note'), [text('a')]))]],
    ['a paragraph a filter empties', [p(out('name', ['replace', 'Acme', '']))]],
    ['a paragraph of white space', [p(out('note'), ' ', out('note'))]],
    ['marks around nothing', [p(strong(out('note')))]],
    ['a heading', [h(1, out('note'))]],
    ['a list whose items are left out', [ul(when(is('note'), [item(p('a'))]), item(p(out('note'))))]],
    ['a quotation', [quote(p(out('note')))]],
    ['a table without rows', [table([null], row('A'), each('r', 'rows', row(out('r.a'))))]],
    [
      'a table with a value in its head',
      [table([null], row(out('name')), each('r', 'rows', row(out('r.a'))))],
    ],
    ['an address that is not given', [p(out('mail'))]],
    ['a loop over nothing', [each('r', 'rows', p('x'))]],
  ])('leaves out %s when nothing is in it', (_name, body) => expect(html(body).trim()).toBe(''));

  it('sets a table', () => {
    const body = [table([null, 'right'], row('A', 'B'), each('r', 'rows', row(out('r.a'), out('r.b'))))];
    const printed = html(body, { rows: [{ a: 'x<y', b: 'USD 5' }] });
    expect(printed.replace(/ style="[^"]*"/g, '')).toBe(
      '<table>\n<thead>\n<tr><th>A</th><th>B</th></tr>\n</thead>\n<tbody>\n<tr><td>x&lt;y</td><td>USD 5.00</td></tr>\n</tbody>\n</table>\n',
    );
    expect(printed).toContain('text-align:right');
  });

  it('sets a table of labels and values without a head', () => {
    expect(html([table([null, null], row('', ''), row('Bank', 'HSBC'))])).not.toContain('<th');
  });
});

describe('line ends of a Chinese source', () => {
  it.each<[string, Parameters<typeof p>, string]>([
    ['between two characters', ['请于\n今日付款'], '请于今日付款'],
    ['after punctuation', ['您好，\n请付款'], '您好，请付款'],
    ['beside a Latin word', ['请联系\nAcme 公司'], '请联系 Acme 公司'],
    ['beside a value', ['请于\n', out('name'), '\n前付款'], '请于Acme前付款'],
    ['beside strong text', ['请于\n', strong('今日'), '\n付款'], '请于<strong>今日</strong>付款'],
    ['between two values', [out('name'), text('\n'), out('name')], 'Acme Acme'],
  ])('%s', (_name, words, expected) => expect(html([p(...words)], {}, 'zh')).toBe(`<p>${expected}</p>\n`));
});

/** Every element and attribute of a fragment, without what it says. */
function skeleton(source: string): string[] {
  const found: string[] = [];
  const walk = (node: Dom.ParentNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeName === '#comment') found.push('comment');
      if (!('tagName' in child)) continue;
      found.push(child.tagName, ...child.attrs.map(({ name }) => `@${name}`));
      walk(child);
    }
  };
  walk(parseFragment(source));
  return found.filter((name) => name !== 'br');
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '" style="x',
  '<!-- ',
  '--><b>',
  ']]>',
  '</p></td></a></code></pre><b>',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '&amp',
  '{{ name }}',
  '{% if x %}',
  '**bold** _em_ `code`',
  '](https://evil.example) [x](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '# heading',
  '- item',
  '| a | b |',
  '\\',
  '$& $1 $$',
  '\u00a0\u200b\ufeff',
  '<svg/onload=alert(1)>',
  '<a href=javascript:alert(1)>',
  'https://evil.example/?<b>',
];

describe('a value', () => {
  const body = [
    p('a ', out('name'), ' b ', strong(out('name'))),
    h(1, out('name')),
    ul(item(p(out('name')))),
    table([null], row(out('name')), row(out('name'))),
    codeBlock(out('name')),
    p(code(out('name'))),
    p(link(['https://a.example/', out('name'), '?', out('name')], out('name'))),
    p(link(['mailto:', out('name')], 'x')),
    p(link(['tel:', out('name')], 'x')),
    p(out('lines')),
  ];
  const harmless = skeleton(html(body, { lines: 'x' }));
  const words = (source: string): string => {
    const walk = (node: Dom.ParentNode): string =>
      node.childNodes.map((c) => ('value' in c ? c.value : 'childNodes' in c ? walk(c) : '')).join('');
    return walk(parseFragment(source));
  };

  it.each(ATTACKS)('brings in no element and no attribute: %s', (attack) => {
    const printed = html(body, { name: attack, lines: `${attack}\n${attack}` });
    expect(skeleton(printed)).toEqual(harmless);
    expect(words(html([p(out('name'))], { name: attack })).trim()).toBe(attack.trim());
  });

  it.each(ATTACKS)('stays in its part of a link: %s', (attack) => {
    const printed = html([p(link(['https://a.example/', out('name')], 'x'))], { name: attack });
    const [, href = ''] = /href="([^"]*)"/.exec(printed) ?? [];
    const url = new URL(href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
    expect(url.origin).toBe('https://a.example');
    expect(url.search + url.hash).toBe('');
    expect(decodeURIComponent(url.pathname.slice(1))).toBe(attack);
  });

  it('cannot change the host it stands before', () => {
    const printed = html([p(link(['https://a.example', out('name')], 'x'))], { name: '@evil.example' });
    expect(printed).toContain('href="https://a.example%40evil.example"');
  });

  it('cannot add a recipient or a header to a mail link', () => {
    const printed = html([p(link(['mailto:', out('name')], 'x'))], {
      name: 'a@b.example,c@d.example?bcc=e@f.example&body=x',
    });
    expect(printed).toContain('href="mailto:a@b.example%2Cc@d.example%3Fbcc%3De@f.example%26body%3Dx"');
  });

  it('that a filter makes a link of is refused when it is not one', () => {
    const body = [p(link([out('name', ['append', ':alert(1)'])], 'x'))];
    expect(() => html(body, { name: 'javascript' })).toThrow(
      expect.objectContaining({ name: 'UnsafeUrlError' }),
    );
  });

  it('may hold anything a link may', () => {
    const printed = html([p(link([out('pay')], 'x'))], { pay: "https://a.example/ü?a=%20&b=[1]'*#%zz" });
    expect(printed).toContain('href="https://a.example/%C3%BC?a=%20&amp;b=[1]&#39;*#%25zz"');
  });
});

describe('a fixed link', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JavaScript:alert(1)'],
    [' java\tscript:alert(1)'],
    ['\u0001javascript:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
  ])('to %j is refused', (url) => {
    expect(() => html([p(link([url], 'x'))])).toThrow(expect.objectContaining({ name: 'UnsafeLinkError' }));
  });

  it.each<[string, Parameters<typeof link>[0]]>([
    ['a scheme a value could finish', ['java', out('name'), ':alert(1)']],
    ['a scheme after an empty value', ['java', out('note'), 'script:alert(1)']],
    ['a scheme before a value', ['javascript:', out('name')]],
  ])('is refused with %s', (_name, url) => {
    expect(() => html([p(link(url, 'x'))])).toThrow(expect.objectContaining({ name: 'UnsafeLinkError' }));
  });

  it.each([
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+1',
    '/path',
    '#top',
    'a/b:c',
  ])('to %j is let through', (url) => {
    expect(html([p(link([url], 'x'))])).toContain('<a href=');
  });
});

describe('a document', () => {
  const page = htmlDocument({
    lang: 'zh',
    title: '</title><script>',
    subject: '<b>S</b>',
    body: '<p>B</p>\n',
  });
  const dom = parse(page);

  it('is whole and valid', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="zh-CN">')).toBe(true);
    expect(dom.mode).toBe('no-quirks');
    const errors: string[] = [];
    parse(page, { onParseError: ({ code: problem }) => errors.push(problem) });
    expect(errors).toEqual([]);
  });

  it('has a title that is text, and needs no network', () => {
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(page).not.toMatch(/<(?:script|link|img)|url\(|@import/);
  });

  it('leaves out a subject that is not there', () => {
    expect(htmlDocument({ lang: 'en', title: 'T', subject: '', body: 'B' })).not.toContain('class="subject"');
  });
});
