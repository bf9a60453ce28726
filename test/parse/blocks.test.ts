/** The words the linter sees, block by block, and the way back from them. */
import { describe, expect, it } from 'vitest';
import { OPAQUE_CHARACTER, TAG_CHARACTER, type TextBlock, toSource } from '../../src/model/text-block.js';
import { parseTemplate } from '../../src/parse/template.js';
import { letter, read, told } from './letter.js';

/** Tags as `·`, other things that are no words as `□`. */
const show = ({ kind, text, quoted, tokens }: TextBlock): string => {
  let shown = text;
  for (const { start, end } of [...tokens].reverse()) shown = `${shown.slice(0, start)}·${shown.slice(end)}`;
  expect(shown).not.toContain(TAG_CHARACTER);
  return `${quoted ? '> ' : ''}${kind}: ${shown.replaceAll(OPAQUE_CHARACTER, '□')}`;
};

describe('the blocks of a body', () => {
  it.each<[string, ...string[]]>([
    ['# Head\n\nOne **two** _three_.', 'heading: Head', 'paragraph: One two three.'],
    ['a\nb  \nc', 'paragraph: a\nb\nc'],
    ['a\r\nb', 'paragraph: a\nb'],
    ['- one\n- two\n\n  more\n  - deep', 'item: one', 'item: two', 'item: more', 'item: deep'],
    ['> said\n>\n> - listed', '> paragraph: said', '> item: listed'],
    ['- > said', '> paragraph: said'],
    ['| a | b |\n|---|---|\n| c {{ x }} | |', 'cell: a', 'cell: b', 'cell: c ·'],
    ['Dear {{ a }}, `code` ![i](j) [link](http://x) <http://y>', 'paragraph: Dear ·, □ □ link http://y'],
    ['a<!-- no -->b <br> c', 'paragraph: ab □ c'],
    ['```\ncode\n```\n\n<!-- c -->'],
    ['{% if x %}yes{% else %}no{% endif %}', 'paragraph: ·yes·no·'],
    ['{% if x %}\nyes\n{% endif %}', 'paragraph: yes'],
    ['a {% comment %}no{% endcomment %}', 'paragraph: a ·'],
    ['&lt;b&gt; \\* A&nbsp;B', 'paragraph: <b> * A\u00a0B'],
    ['<Client Name>, hello', 'paragraph: <Client Name>, hello'],
    ['[r]\n\n[r]: http://hope.com "hope"', 'paragraph: r'],
    ['\ue000 \ufffc', 'paragraph: \ufffd \ufffd'],
  ])('%j', (body, ...blocks) => {
    expect(read(body).blocks.map(show)).toEqual(blocks);
  });

  it('span the place they stand in', () => {
    const { blocks, source } = read('- one\n\n> two {{ x }}\n\n| a | b c |\n|--|--|');
    expect(blocks.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'one',
      'two {{ x }}',
      'a',
      'b c',
    ]);
  });

  it('lead back to the source', () => {
    const { blocks, source } = read('> We &amp; you\n> ho\\*pe **for {{ x }}** it');
    const [block] = blocks;
    const place = (word: string) => {
      const start = block!.text.indexOf(word);
      const span = toSource(block!, start, start + word.length);
      return source.slice(span.start, span.end);
    };
    expect(['We', '&', 'you\nho', 'ho*pe', '*pe', 'pe for', 'it'].map(place)).toEqual([
      'We',
      '&amp;',
      'you\n> ho',
      'ho\\*pe',
      '\\*pe',
      'pe **for',
      'it',
    ]);
  });

  it('know the variables of their tags, loops resolved', () => {
    const { blocks } = read(
      '{% for i in invoices %}{% for j in i.lines %}{{ j.n | default: x }}{{ forloop.index }}{% endfor %}{% endfor %}{{ j }}',
    );
    expect(blocks[0]!.tokens.map(({ kind, variables }) => [kind, ...variables].join(' '))).toEqual([
      'for invoices',
      'for invoices',
      'output invoices x',
      'output',
      'endfor',
      'endfor',
      'output j',
    ]);
  });

  it('leave out what is no word', () => {
    const { opaque, source } = read(
      '`a` [b](c) [d][e] <http://f> <!-- g --> ![h](i)\n\n```\nj\n```\n\n[e]: k',
    );
    expect(opaque.map(({ start, end }) => source.slice(start, end))).toEqual([
      '`a`',
      '](c)',
      '][e]',
      '<http://f>',
      '<!-- g -->',
      '![h](i)',
      '```\nj\n```',
      '[e]: k',
    ]);
  });
});

describe('the subject line', () => {
  /** Every character of the value must lead to the same one in the source, tags too. */
  it.each([
    ['plain', 'Final demand {{x}} now', 'Final demand {{x}} now'],
    ['double quotes', '"Final {{ x }}, now"', 'Final {{ x }}, now'],
    ['double quotes with escapes', '"a \\"b\\" \\u4e2d\\x41 {{ x }}\\tc"', 'a "b" 中A {{ x }}\tc'],
    ['single quotes', "'it''s {{ x }}'", "it's {{ x }}"],
    ['quotes of a tag', '"a {{ x | default: \\"n\\" }}"', 'a {{ x | default: "n" }}'],
    ['a tag with single quotes', "'{{ x | default: ''n'' }}'", "{{ x | default: 'n' }}"],
    ['folded over lines', 'one\n  two {{ x }}\n  three', 'one two {{ x }} three'],
    ['quoted over lines', '"one\n  two {{ x }}\\\n  three"', 'one two {{ x }}three'],
    ['folded block', '>-\n  one\n  two {{ x }}', 'one two {{ x }}'],
    ['literal block', '|\n  one {{ x }}\n    two', 'one {{ x }}\n  two\n'],
    ['block with header', '>2- # note\n  one {{ x }}', 'one {{ x }}'],
    ['Chinese', '"催款：{{ x }}元"', '催款：{{ x }}元'],
  ])('%s', (_name, written, value) => {
    for (const eol of ['\n', '\r\n']) {
      const template = parseTemplate('x.md', letter('Body', written, eol));
      expect(told(template)).toEqual([]);
      const { subject, source, uses } = template;
      const unmasked = [...subject!.text].map((c) => (c === TAG_CHARACTER ? '·' : c)).join('');
      expect(unmasked).toBe(value.replace(/\{\{.*?\}\}/g, (tag) => '·'.repeat(tag.length)));
      expect(uses.map(({ name, where }) => `${where} ${name}`)).toEqual(['subject x']);
      expect(source.slice(uses[0]!.span.start, uses[0]!.span.end)).toBe('x');
      for (let i = 0; i < value.length; i++) {
        const { start, end } = toSource(subject!, i, i + 1);
        const own = source.slice(start, end);
        if (end - start === 1) expect([value[i], ' \n'].join('')).toContain(own === '\r' ? '\n' : own);
        else if (i < value.trimEnd().length) expect(own).toMatch(/^(?:\\.+|''|\\?\s*\r?\n\s*)$/su);
      }
    }
  });

  it.each([
    ['"Final {{ x"', 'output-not-closed «{{»'],
    ['"Final \\"a\\" {{ x | monye }}"', 'liquid-misspelt-filter «monye»'],
    ['"{% if x %}a"', 'liquid-not-closed «{% if x %}»'],
  ])('has faults at their place: %s', (subject, fault) => {
    expect(told(read('Body', subject))).toEqual([fault]);
  });

  it('is not Markdown', () => {
    const { subject } = read('Body', '"**a** <b> &amp; `{{ x }}`"');
    expect(show(subject!)).toBe('subject: **a** <b> &amp; `·`');
  });
});
