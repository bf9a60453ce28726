/** Outlines, as a writer sees them. */
import { describe, expect, it } from 'vitest';
import type { Symbol as Part } from '../../src/service/answers.js';
import { symbols } from '../../src/service/symbols.js';
import { type DeskOptions, deskOf } from './desk.js';
import { shippedFiles } from './shipped.js';

const lines = (all: readonly Part[], depth = 0): readonly string[] =>
  all.flatMap(({ name, detail, kind, children = [] }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail ? ` · ${detail}` : ''}`,
    ...lines(children, depth + 1),
  ]);
function outline(path: string, text: string, options?: DeskOptions) {
  const { desk } = deskOf({ [path]: `${text.replaceAll('|', '\\|')}|` }, options);
  const all = symbols(desk);
  whole(all, text.length);
  return lines(all);
}
/** A name lies in its whole, a child in its parent. */
function whole(all: readonly Part[], end: number, start = 0) {
  for (const { span, selection, children = [], name } of all) {
    expect(span.start <= selection.start && selection.end <= span.end, name).toBe(true);
    expect(start <= span.start && span.end <= end, name).toBe(true);
    whole(children, span.end, span.start);
  }
}

const letter = `---
title: Final notice
lang: en
stage: final
variables:
  required: [amount_due, client_name, nobody]
  optional: [payment_link]
subject: "Pay {{ amount_due }}"
attachments: [A, B]
---

Dear {{ client_name }},

# The debt

It is **late**, 𝒳.
Second line.

- One {{ payment_link }}

Yours sincerely,

A
`;

describe('the outline', () => {
  it('of a letter has its fields, its variables by use, its parts by what they are', () =>
    expect(outline('en/final/email.md', letter)).toEqual([
      'letter Final notice',
      '  field title · Final notice',
      '  field lang · en',
      '  field stage · final',
      '  field variables',
      '    variable amount_due · Amount due',
      "    variable client_name · Client's name as addressed",
      expect.stringMatching(/^ {4}variable payment_link · /),
      '    variable nobody',
      '  field subject · Pay {{ amount_due }}',
      '  field attachments · A, B',
      'paragraph Dear {{ client_name }}, · paragraph',
      'heading The debt · heading',
      '  paragraph It is **late**, 𝒳. · paragraph',
      '  paragraph One {{ payment_link }} · list item',
      '  paragraph Yours sincerely, · sign-off',
      '  paragraph A · sign-off',
    ]));

  it('of a Chinese letter, for a Chinese reader', () => {
    const out = outline(
      'zh/final/email.md',
      '---\ntitle: 催告\nlang: zh\nvariables:\n  required: [client_name]\n---\n{{ client_name }}：\r\n\r\n请付款。\r\n',
      { locale: 'zh' },
    );
    expect(out).toEqual([
      'letter 催告',
      '  field title · 催告',
      '  field lang · zh',
      '  field 变量',
      '    variable client_name · 客户称呼',
      'paragraph {{ client_name }}： · 段落',
      'paragraph 请付款。 · 段落',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'pack.yml',
      'id: p\ntitle: { en: P, zh: 包 }\nstages:\n  - { stage: reminder, from: 0, to: 7 }\n  - { stage: final, from: 8 }\nchannels:\n  final: [email, letter]\nmatrix:\n  A:\n    final: { template: final/email, action: { en: Go, zh: 去 } }\n',
      [
        'field id · p',
        'field title · P',
        'field stages',
        '  stage reminder · 0 – 7',
        '  stage final · 8 –',
        'field channels',
        '  stage final · email, letter',
        'field matrix',
        '  field A',
        '    field final · final/email',
      ],
    ],
    [
      'variables.yml',
      'a_b:\n  label: { en: A, zh: 甲 }\n  example: x\nc: {}\n',
      ['variable a_b · A', 'variable c'],
    ],
    [
      'phrases/fact.yml',
      'move: fact\nphrases:\n  - id: one\n    en: It is due.\n    zh: 已到期。\n  - { id: two }\n',
      ['field move · fact', 'field phrases', '  phrase one · It is due.', '  phrase two'],
    ],
    [
      'lexicons/a.yml',
      'id: a\nseverity: { final: error }\nen:\n  entries:\n    - soon\n    - { pattern: one day }\n  bad: [x]\n',
      [
        'field id · a',
        'field severity',
        '  field final · error',
        'field en',
        '  entry entries',
        '    entry soon',
        '    entry one day',
        '  entry bad',
        '    entry x',
      ],
    ],
    [
      'dunmark.yml',
      'extends: strict\nrules:\n  too-long: { severity: error, max: 3 }\n  emotion: off\noverrides:\n  - files: ["en/**"]\n    rules: { emotion: info }\n',
      [
        'field extends · strict',
        'field rules',
        '  rule too-long · error',
        '  rule emotion · off',
        'field overrides',
        '  rule en/**',
        '    rule rules',
        '      rule emotion · info',
      ],
    ],
  ])('of %s', (path, text, expected) => {
    const kinds = outline(path, text);
    expect(kinds.map((line) => line.replace(/^(\s*)\w+ /, '$1'))).toEqual(
      expected.map((line) => line.replace(/^(\s*)\w+ /, '$1')),
    );
    for (const line of expected)
      if (/^\s+(?:stage|variable|phrase|entry|rule) \S+ ·/.test(line)) expect(kinds).toContain(line);
  });

  it('of every shipped file is there and well formed', () => {
    const { desk } = deskOf({ 'a.md': '|' });
    for (const [path, text] of Object.entries(shippedFiles)) {
      if (path.endsWith('.md')) continue;
      const kind = /phrases\//.test(path) ? 'phrases' : (path.replace('.yml', '') as never);
      const all = symbols({ ...desk, file: { path, text, kind } });
      whole(all, text.length);
      expect(all.length, path).toBeGreaterThan(1);
    }
  });

  it('of what is broken has what could be read, and never throws', () => {
    expect(outline('variables.yml', 'a: { label: x }\nb: [')).toContain('variable a · x');
    for (const text of [
      '',
      ': [',
      '- '.repeat(3000),
      'a: &a [*a]',
      '---\n{% for',
      '{'.repeat(9000),
      `a: ${'x'.repeat(200_000)}`,
    ])
      for (const path of ['en/final/email.md', 'pack.yml', 'phrases/a.yml', 'dunmark.json', 'lexicons/x.yml'])
        expect(() => outline(path, text)).not.toThrow();
  });
});

it('of YAML with faults holds what was read into it', () => {
  expect(outline('pack.yml', 'C:\n    :\n    e ')).not.toEqual([]);
});
