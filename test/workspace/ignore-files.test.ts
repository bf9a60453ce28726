import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.js';
import { ignoreFiles } from '../../src/workspace/ignore-files.js';
import { folder } from '../node/folder.js';

const out = (files: Readonly<Record<string, string>>, path: string, isFolder = false) => {
  const cwd = folder(files);
  return ignoreFiles(cwd, disk)(join(cwd, path), isFolder);
};

describe('ignoreFiles', () => {
  it.each([
    [{ '.gitignore': 'drafts/\n' }, 'drafts/a.md', '“drafts/” in .gitignore'],
    [{ '.dunmarkignore': '*.tmp.md' }, 'x/a.tmp.md', '“*.tmp.md” in .dunmarkignore'],
    [{ '.gitignore': '*.md\n!keep.md\n' }, 'keep.md', undefined],
    [{ '.gitignore': 'drafts/\n!drafts/keep.md\n' }, 'drafts/keep.md', '“drafts/” in .gitignore'],
    [{ '.gitignore': 'drafts/*\n!drafts/keep.md\n' }, 'drafts/keep.md', undefined],
    [{ '.gitignore': '*.md\n', '.dunmarkignore': '!a.md\n' }, 'a.md', undefined],
    [{ '.gitignore': '*.md\n', 'x/.gitignore': '!a.md\n' }, 'x/a.md', undefined],
    [{ 'x/.dunmarkignore': 'a.md\n' }, 'x/y/a.md', '“a.md” in x/.dunmarkignore'],
    [{ 'x/.dunmarkignore': '/a.md\n' }, 'x/y/a.md', undefined],
    [{ '.gitignore': 'b/\n', 'x/.gitignore': '!b/\n' }, 'x/b/a.md', undefined],
    [{ '.gitignore': '# a.md\n\n' }, 'a.md', undefined],
    [{ '.gitignore': '*' }, '../elsewhere/a.md', undefined],
  ])('%j leaves %s out by %s', (files, path, expected) => {
    expect(out(files as Record<string, string>, path)).toBe(expected);
  });

  it('passes over lines made to be slow', () => {
    const slow = `${'**/a/'.repeat(14)}b\n`;
    const before = process.cpuUsage().user;
    expect(out({ '.gitignore': `${slow.repeat(50)}*.tmp\n` }, `${'a/'.repeat(23)}c.md`)).toBeUndefined();
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
    expect(out({ '.gitignore': `${slow}*.tmp\n` }, 'c.tmp')).toBe('“*.tmp” in .gitignore');
    expect(out({ '.gitignore': '**/a/**/b/**/c/**\n' }, 'a/x/b/c/d.md')).toBe(
      '“**/a/**/b/**/c/**” in .gitignore',
    );
  });

  it.each(['.gitignore', '.dunmarkignore'])('says that a %s is too long, and does not read it', (name) => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `*.tmp${i}*a\n`).join('');
    expect(out({ [name]: `# a\n\n${many(2_000)}` }, 'c.tmp7a')).toBe(`“*.tmp7*a” in ${name}`);
    const before = process.cpuUsage().user;
    expect(() => out({ [name]: many(60_000) }, 'c.md')).toThrow(
      `${name} has 60000 patterns, and more than 2000 are not read: shorten it, or use --no-ignore`,
    );
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
    // A space in front is part of the pattern.
    expect(() => out({ [name]: many(2_001).replaceAll('*.', ' *.') }, 'c.md')).toThrow('has 2001 patterns');
  });

  it('counts from the root of the repository, and not from above it', () => {
    const files = { '.gitignore': '*.md', 'repo/.git/HEAD': '', 'repo/.gitignore': 'b.md' };
    const cwd = folder(files);
    const leaves = ignoreFiles(join(cwd, 'repo/letters'), disk);
    expect(leaves(join(cwd, 'repo/letters/a.md'), false)).toBeUndefined();
    expect(leaves(join(cwd, 'repo/letters/b.md'), false)).toBe('“b.md” in ../.gitignore');
  });

  it('follows no link, as git does', () => {
    const cwd = folder({ all: '*' });
    symlinkSync('all', join(cwd, '.gitignore'));
    expect(ignoreFiles(cwd, disk)(join(cwd, 'a.md'), false)).toBeUndefined();
  });
});
