import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/cli/code-frame.js';
import type { ReporterOptions } from '../../src/cli/reporters/reporter.js';
import { stylish } from '../../src/cli/reporters/stylish.js';
import { width, wrap } from '../../src/cli/width.js';
import type { Finding } from '../../src/model/finding.js';
import { clean, cleanLine } from '../../src/text/clean.js';
import { lineIndex } from '../../src/text/lines.js';

describe('clean', () => {
  it.each([
    ['\u001b[31mred\u0007', '␛[31mred␇'],
    ['a\u009b31m', 'a\ufffd31m'],
    ['\u202egnp.md', '\ufffdgnp.md'],
    ['a\rb', 'a␍b'],
    ['\u007f', '␡'],
    ['希望 — “x”', '希望 — “x”'],
  ])('%j', (text, expected) => {
    expect(clean(text)).toBe(expected);
    expect(clean(text)).toHaveLength(text.length);
  });

  it('keeps a line a line', () => {
    expect(cleanLine('a\tb\r\nc\nd')).toBe('a b⏎c⏎d');
  });
});

describe('width and wrap', () => {
  it.each([
    ['abc', 3],
    ['希望', 4],
    ['，', 2],
    ['“x”', 3],
    ['e\u0301', 1],
    ['😀', 2],
    ['\u200b', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it('breaks at spaces and between Han, never before closing punctuation', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('请于本月底前付清，谢谢。', 10)).toEqual(['请于本月底', '前付清，谢', '谢。']);
    for (const limit of [4, 6, 8, 10, 12])
      for (const line of wrap('请于{{ pay_by }}前付清（见合同），谢谢。', limit))
        expect(line).not.toMatch(/^[，。）]/);
    expect(wrap('a-word-longer-than-the-line x', 5)).toEqual(['a-word-longer-than-the-line', 'x']);
  });

  it('loses nothing', () => {
    const text = '“希望贵司尽快付款” asks for nothing at this stage, 所以 it must go.';
    for (let limit = 8; limit < 60; limit++)
      expect(wrap(text, limit).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});

describe('codeFrame', () => {
  const frame = (source: string, start: number, end: number, columns = 40) =>
    codeFrame(source, lineIndex(source), { start, end }, columns);

  it('counts Han as two columns', () => {
    expect(frame('请希望付款', 1, 3)).toMatchObject({ before: '请', marked: '希望', indent: 2, length: 4 });
  });

  it('shows the part of a long line that matters', () => {
    const line = `${'a'.repeat(200)}HERE${'b'.repeat(200)}`;
    const shown = frame(line, 200, 204)!;
    expect(shown.marked).toBe('HERE');
    expect(width(shown.before + shown.marked + shown.after)).toBeLessThanOrEqual(40);
    expect([shown.before[0], shown.after.at(-1)]).toEqual(['…', '…']);
    const wide = frame('希'.repeat(300), 100, 290)!;
    expect(width(wide.before + wide.marked + wide.after)).toBeLessThanOrEqual(40);
  });

  it('points at a place of no width, says where a long one ends, shows no blank line', () => {
    expect(frame('abc', 3, 3)).toMatchObject({ indent: 3, length: 1, marked: '' });
    expect(frame('ab\ncd\nef', 1, 7)).toMatchObject({ marked: 'b', until: 3 });
    expect(frame('', 0, 0)).toBeUndefined();
    expect(frame('a\n\nb', 2, 2)).toBeUndefined();
  });

  it('lets no control character through', () => {
    expect(frame('a\tb\u001b[31mc', 2, 3)).toMatchObject({ before: 'a ', marked: 'b', after: '␛[31mc' });
  });
});

describe('stylish', () => {
  const source = 'line one\nPlease pay soon.\n';
  const finding = (more: Partial<Finding> = {}): Finding => ({
    rule: 'vague-time',
    severity: 'error',
    message: '“soon” names no day.',
    hint: 'Name the day.',
    span: { start: 20, end: 24 },
    stage: 'final',
    fixes: [],
    ...more,
  });
  const text = (findings: readonly Finding[], options: Partial<ReporterOptions> = {}, path = 'a.md') =>
    stylish(
      {
        files: [{ path, source, findings }],
        summary: { files: 1, errors: findings.length, warnings: 0, infos: 0 },
        mended: 0,
      },
      { locale: 'en', color: false, columns: 80, ...options },
    );

  it('shows place, severity, message, rule, line, hint and fixes', () => {
    const fixes = [
      { title: 'Delete it', safe: false, edits: [] },
      { title: 'Replace it', safe: true, edits: [] },
    ];
    expect(text([finding({ fixes })])).toBe(`
a.md  final

  ✖ error  2:12  “soon” names no day.  vague-time
    2 │ Please pay soon.
      │            ━━━━
      │ Name the day.
      │ ✎ Delete it
      ╰ ✎ Replace it (--fix)

✖ 1 finding in 1 of 1 file: 1 error
  ✎ 1 mended by --fix
`);
  });

  it('shows a line once for several findings on the same words', () => {
    const shown = text([finding(), finding({ rule: 'other', message: 'Another.' })]);
    expect(shown.split('Please pay soon.').length).toBe(2);
    expect(shown).toContain('Another.');
  });

  it('colours when asked and never else; a path cannot', () => {
    expect(text([finding()])).not.toContain('\u001b');
    expect(text([finding()], { color: true, columns: 80 })).toContain('\u001b[31m');
    expect(text([finding()], { locale: 'en', color: false, columns: 80 }, 'a\u001b[2J.md')).toContain(
      'a␛[2J.md',
    );
    expect(text([finding({ message: '\u001b]0;x\u0007' })])).not.toContain('\u001b');
  });

  it('keeps within the width it is given', () => {
    const long = finding({
      message: 'many words '.repeat(30).trim(),
      hint: 'and more words '.repeat(20).trim(),
    });
    for (const columns of [40, 60, 100])
      for (const line of text([long], { color: false, columns }).split('\n'))
        expect(width(line)).toBeLessThanOrEqual(columns);
  });

  it('says when there is nothing', () => {
    expect(text([])).toBe('\n✔ 1 file checked, nothing to mend.\n');
  });
});
