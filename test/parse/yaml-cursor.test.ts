/** What is being typed in YAML, on whole and on broken files: `|` is the cursor. */
import { describe, expect, it } from 'vitest';
import { yamlCursor } from '../../src/parse/yaml-cursor.js';
import { outlineYaml } from '../../src/parse/yaml-outline.js';

/** `at path [word] siblings`, or `nothing`. */
function told(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const cursor = yamlCursor(text, offset);
  if (!cursor) return 'nothing';
  const { at, path, span, siblings, hasColon, isQuoted } = cursor;
  const marks = [hasColon && 'colon', isQuoted && 'quoted'].filter(Boolean).join(' ');
  return `${at} ${path.join('/')} [${text.slice(span.start, span.end)}] ${siblings.join(' ')} ${marks}`.trim();
}

const check = (marked: string, wanted: string) => expect(told(marked), marked).toBe(wanted);

describe('the cursor in YAML', () => {
  it.each([
    ['|', 'key  []'],
    ['sta|', 'key  [sta]'],
    ['sta|ge: final', 'key  [stage]  colon'],
    ['a: 1\n|', 'key  [] a'],
    ['a: 1\nst|\nb: 2\n', 'key  [st] a b'],
    ['  a: 1\n  |', 'key  [] a'],
    ['variables: { req|, b: 1 }', 'key variables [req] b'],
    ['overrides:\n  - files: ["x"]\n    rules: { | }\n', 'key overrides/0/rules []'],
    ['phrases:\n  - id: x\n    st|\n  - id: y\n', 'key phrases/0 [st] id'],
    ['{\n  "rules": { "ho|" }\n}', 'key rules [ho]  quoted'],
    ['新: 1\n键|', 'key  [键] 新'],
  ])('is at a key: %j', check);

  it.each([
    ['stage: |', 'value stage []'],
    ['stage:|\ntone: x', 'value stage []'],
    ['stage: fi|nal # why', 'value stage [final]'],
    ['rules:\n  hope-wording: e|\n', 'value rules/hope-wording [e]'],
    ['matrix:\r\n  A:\r\n    final: |\r\n  B:\r\n', 'value matrix/A/final []'],
    ['subject: "Reminder {{ |\nattachments: ["x"]\n', 'value subject [Reminder {{ ]  quoted'],
    ['subject: "𠮷 |" \nx: 1', 'value subject [𠮷 ]  quoted'],
    ["a: 'it''s |'", "value a [it''s ]  quoted"],
  ])('is at a value: %j', check);

  it.each([
    ['variables:\n  |\nx: 1', 'word variables []'],
    ['required: [a, b|]\n', 'word required/1 [b] a'],
    ['extends: [recommended, |', 'word extends/1 [] recommended'],
    ['required: [\n  a,\n  |\n]\nb: 1', 'word required/1 [] a'],
    ['v:\n  required:\n    - a\n    - |\n    - c\n', 'word v/required/1 [] a c'],
    ['key:\n- a\n- |\nnext: 1', 'word key/1 [] a'],
    ['phrases:\n  - |', 'word phrases/0 []'],
    ['- |', 'word 0 []'],
    ['a: [x, "y|"]', 'word a/1 [y] x quoted'],
  ])('is at a word that may become either: %j', check);

  it.each([
    ['a: b # com|ment', 'nothing'],
    ['# |', 'nothing'],
    ['a: foo\n  bar|', 'nothing'],
  ])('is at nothing: %j', check);

  it('tells of a text of several lines that it is one', () => {
    const text = 'phrases:\n  - en: |-\n      one\n\n      two\n    zh: x\n';
    expect(yamlCursor(text, text.indexOf('two') + 1)).toMatchObject({
      isBlock: true,
      path: ['phrases', 0, 'en'],
    });
    expect(yamlCursor(text, text.indexOf('zh') + 1)).toMatchObject({ at: 'key', siblings: ['en'] });
  });

  it('keeps what stands around a fault', () => {
    const { keys } = outlineYaml('a: [1, {\nb: "open\nc: }{\nd: 1\n');
    expect(keys.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('bears what nobody writes', () => {
    for (const text of [
      '['.repeat(50_000),
      '- '.repeat(50_000),
      '{a: '.repeat(20_000),
      `a: ${' '.repeat(100_000)}#`,
      `"${'\\'.repeat(50_001)}`,
      'a:\n'.repeat(20_000),
    ])
      expect(() => yamlCursor(text, text.length >> 1)).not.toThrow();
  });
});
