/** The folder of a file is what Node's own `dirname` says, on every system. */
import { posix, win32 } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('node:path');
  vi.resetModules();
});

it.each([
  [posix, ['/a.md', '/x/a.md', '/x/y/a.md', '/x']],
  [win32, ['C:\\a.md', 'C:\\x\\a.md', 'C:\\x', '\\\\server\\share\\a.md', '\\\\server\\share\\x\\a.md']],
] as const)('is told as by %#', async (system, paths) => {
  vi.doMock('node:path', () => system);
  const { folderOf } = await import('../../src/workspace/folder-of.js');
  expect(paths.map(folderOf)).toEqual(paths.map((path) => system.dirname(path)));
});
