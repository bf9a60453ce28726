import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { fixFiles } from '../../src/project/fix-files.js';

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
    expect(fixed.mended).toBe(2);
    expect(fixed.results.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('leaves proposals alone', () => {
    const fixed = fixFiles(judge({ 'a.md': 'x' }, 'o', false));
    expect([fixed.changed.size, fixed.mended]).toEqual([0, 0]);
    expect(fixed.results[0]!.findings).toHaveLength(1);
  });

  it('ends a mend that never ends', () => {
    expect(fixFiles(judge({ 'a.md': 'x' }, 'xx')).changed.get('a.md')!.length).toBeLessThan(2_000);
  });

  it('stops when a mend changes nothing', () => {
    expect(fixFiles(judge({ 'a.md': 'x' }, 'x')).mended).toBe(0);
  });
});
