import { describe, expect, it } from 'vitest';
import { fixFiles, MOST_PASSES } from '../../src/lint/apply-fixes.js';
import type { Finding } from '../../src/model/finding.js';

const finding = (start: number, end: number, text: string, safe = true): Finding => ({
  rule: 'r',
  severity: 'error',
  message: '',
  hint: '',
  span: { start, end },
  fixes: [{ title: '', safe, edits: [{ start, end, text }] }],
});

/** Finds every `x`, and mends it to what `by` says. */
const judge = (files: Readonly<Record<string, string>>, by: string, safe = true) => {
  return (changed: ReadonlyMap<string, string>) =>
    Object.entries(files).map(([path, text]) => {
      const source = changed.get(path) ?? text;
      return {
        path,
        source,
        findings: [...source.matchAll(/x/g)].map(({ index }) => finding(index, index + 1, by, safe)),
      };
    });
};

describe('fixFiles', () => {
  it('mends until nothing is left and names the files that changed', () => {
    const fixed = fixFiles(judge({ 'a.md': 'x-x', 'b.md': 'clean' }, 'o'));
    expect([...fixed.changed]).toEqual([['a.md', 'o-o']]);
    expect([...fixed.mended]).toEqual([['a.md', 2]]);
    expect(fixed.results.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('leaves proposals alone', () => {
    const fixed = fixFiles(judge({ 'a.md': 'x' }, 'o', false));
    expect([fixed.changed.size, fixed.mended.size]).toEqual([0, 0]);
    expect(fixed.results[0]!.findings).toHaveLength(1);
  });

  it('ends a mend that never ends', () => {
    const quarrel = judge({ 'a.md': 'x' }, '-x');
    let judged = 0;
    const fixed = fixFiles((changed) => {
      judged++;
      return quarrel(changed);
    });
    expect(judged).toBe(MOST_PASSES + 1);
    expect(fixed.changed.get('a.md')).toBe(`${'-'.repeat(MOST_PASSES)}x`);
    expect(fixed.mended.get('a.md')).toBe(MOST_PASSES);
    expect(fixed.results[0]!.source).toBe(fixed.changed.get('a.md'));
  });

  it('stops when a mend changes nothing', () => {
    expect(fixFiles(judge({ 'a.md': 'x' }, 'x')).mended.size).toBe(0);
  });
});
