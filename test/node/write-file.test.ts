import { chmodSync, lstatSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/node/write-file.js';
import { contents, folder } from './folder.js';

describe('writeFileWhole', () => {
  it('writes a new file and leaves nothing beside it', () => {
    const path = folder();
    writeFileWhole(join(path, 'a.md'), '贵司\r\n');
    expect(contents(path)).toEqual({ 'a.md': '贵司\r\n' });
  });

  it('keeps the mode and the link', () => {
    const path = folder({ 'a.md': 'old' });
    chmodSync(join(path, 'a.md'), 0o640);
    symlinkSync('a.md', join(path, 'link.md'));
    writeFileWhole(join(path, 'link.md'), 'new');
    expect(statSync(join(path, 'a.md')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(path, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(path, 'link.md'))).toBe('a.md');
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe('new');
  });

  it.each([
    ['a/b/c.md', 'cannot write c.md: there is no such file or folder; the file is as it was'],
    ['file/c.md', 'cannot write c.md: a part of the path is not a folder; the file is as it was'],
    ['folder', 'cannot write c.md: it is a folder'],
  ])('refuses %s in one line and leaves nothing behind', (name, message) => {
    const path = folder({ file: 'x', 'folder/x': '' });
    const before = contents(path);
    expect(() => writeFileWhole(join(path, name), 'new', 'c.md')).toThrow(message);
    expect(contents(path)).toEqual(before);
  });

  it('writes to a device, never over it, and says when its disk is full', () => {
    expect(() => writeFileWhole('/dev/full', 'text', 'report')).toThrow(
      'cannot write report: the disk is full',
    );
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});
