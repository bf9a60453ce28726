import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/node/read-file.js';
import { folder } from './folder.js';

describe('readSource', () => {
  it('reads text without its byte order mark and remembers it', () => {
    const path = folder({ 'a.md': '\ufeffa\r\nb' });
    expect(readSource(join(path, 'a.md'), 'a.md')).toEqual({ path: 'a.md', text: 'a\r\nb', bom: true });
  });

  it('reads no more than it judges of a huge file', () => {
    const path = folder({ 'a.md': Buffer.alloc(10_000_000, 'a') });
    const { text, fault } = readSource(join(path, 'a.md'), 'a.md');
    expect([text, fault?.code, fault?.data.size]).toEqual(['', 'file-too-large', '9766 KB']);
  });

  it('explains what is no file', () => {
    const path = folder({ 'folder.md/x': '' });
    symlinkSync('nowhere', join(path, 'broken.md'));
    symlinkSync('loop.md', join(path, 'loop.md'));
    execFileSync('mkfifo', [join(path, 'pipe.md')]);
    const reason = (name: string) => {
      try {
        return readSource(join(path, name), name);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(reason('folder.md')).toBe(
      "cannot read folder.md: it is a folder, not a letter; give the file's own path",
    );
    expect(reason('broken.md')).toBe('cannot read broken.md: there is no such file or folder');
    expect(reason('gone.md')).toBe('cannot read gone.md: there is no such file or folder');
    expect(reason('loop.md')).toBe('cannot read loop.md: its links lead in a circle');
    expect(reason('pipe.md')).toContain('it is not a regular file; use --stdin');
  });
});
