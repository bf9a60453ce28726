import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.js';
import { findFiles } from '../../src/workspace/find-files.js';
import { folder } from '../node/folder.js';

const found = (path: string) => findFiles(path, { files: disk }).files.map((file) => relative(path, file));

describe('findFiles', () => {
  it('lists Markdown and YAML in a stable order and skips what is not ours', () => {
    const path = folder({
      'b.md': '',
      'a.markdown': '',
      'sub/c.yml': '',
      'sub/d.txt': '',
      'node_modules/x/e.md': '',
      '.git/f.md': '',
      '.hidden.md': '',
      'dist/g.md': '',
    });
    expect(found(path)).toEqual(['a.markdown', 'b.md', 'sub/c.yml']);
  });

  it('takes a folder named like a letter for a folder', () => {
    expect(found(folder({ 'x.md/y.md': '' }))).toEqual(['x.md/y.md']);
  });

  it('follows a link once, and none that leads in a circle or outside', () => {
    const outside = folder({ 'secret.md': '' });
    const path = folder({ 'a/x.md': '' });
    symlinkSync('..', join(path, 'a/up'));
    symlinkSync('a', join(path, 'b'));
    symlinkSync(outside, join(path, 'out'));
    symlinkSync(join(outside, 'secret.md'), join(path, 'secret.md'));
    symlinkSync(join(outside, 'secret.md'), join(path, 'notes.txt'));
    expect(found(path)).toEqual(['a/x.md', 'b/x.md']);
    expect(findFiles(path, { files: disk }).unreadable).toEqual([
      { path: join(path, 'secret.md'), reason: 'a link that leads out of the folder' },
    ]);
  });

  it('reports a broken link that looks like a letter', () => {
    const path = folder({ 'a.md': '' });
    symlinkSync('nowhere.md', join(path, 'b.md'));
    symlinkSync('nowhere', join(path, 'c'));
    const { files, unreadable } = findFiles(path, { files: disk });
    expect(files).toHaveLength(1);
    expect(unreadable).toEqual([
      { path: join(path, 'b.md'), reason: expect.stringContaining('link to nowhere') },
    ]);
  });

  it('ends in a very deep tree', () => {
    const path = folder();
    mkdirSync(join(path, 'd/'.repeat(60)), { recursive: true });
    expect(found(path)).toEqual([]);
  });
});
