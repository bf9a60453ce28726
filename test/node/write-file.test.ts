import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
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

  it.each([0o664, 0o600, 0o666, 0o444, 0o755])('keeps the mode %o, whatever the mask', (mode) => {
    const path = folder({ 'a.md': 'old' });
    chmodSync(join(path, 'a.md'), mode);
    writeFileWhole(join(path, 'a.md'), 'new');
    expect(statSync(join(path, 'a.md')).mode & 0o777).toBe(mode);
    expect(contents(path)).toEqual({ 'a.md': 'new' });
  });

  it('clears what a killed run left, nothing that may still be at work', () => {
    const dead = 4_194_304;
    const left = `.a.md.new-${dead}-0123abcd.dunmark-tmp`;
    const others = [
      `.a.md.new-${dead}-4567abcd.dunmark-tmp`,
      `.a.md.new-${process.ppid}-0123abcd.dunmark-tmp`,
      `.a.md.old-${dead}-0123abcd.dunmark-tmp`,
      `.b.md.new-${dead}-0123abcd.dunmark-tmp`,
      'a.md.0123abcd.dunmark-tmp',
    ];
    const path = folder(Object.fromEntries(['a.md', left, ...others].map((name) => [name, ''])));
    for (const name of [left, ...others.slice(1)]) utimesSync(join(path, name), 1, 1);
    writeFileWhole(join(path, 'a.md'), 'new');
    expect(readdirSync(path).sort()).toEqual(['a.md', ...others].sort());
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
