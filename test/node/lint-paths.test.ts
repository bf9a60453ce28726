import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lintPaths } from '../../src/node/lint-paths.js';
import { writeFileWhole } from '../../src/node/write-file.js';
import { Problem } from '../../src/workspace/problem.js';
import { contents, folder } from './folder.js';

/** The superuser may write anywhere, so the refusal is made here. */
vi.mock('../../src/node/write-file.js', { spy: true });

const LETTER = `---
title: Final demand
lang: en
stage: final
tone: decisive
channel: letter
subject: "Invoice {{ invoice_number }}"
variables: { required: [invoice_number, client_name] }
---

Dear {{ clinet_name }},

Please pay.
`;

beforeEach(() => {
  vi.mocked(writeFileWhole).mockReset();
});

const fix = (cwd: string) => lintPaths(['.'], { cwd, config: false, fix: true });
const misspelt = (files: ReturnType<typeof fix>['files']) =>
  files.flatMap(({ path, findings }) =>
    findings.some(({ rule }) => rule === 'unknown-variable') ? [path] : [],
  );

describe('lintPaths with fix', () => {
  it('mends every file that can be written and reports the others as they are', async () => {
    const actual = await vi.importActual<typeof import('../../src/node/write-file.js')>(
      '../../src/node/write-file.js',
    );
    vi.mocked(writeFileWhole).mockImplementation((path, text, shown) => {
      if (shown === 'b.md') throw new Problem('cannot write b.md: permission denied');
      actual.writeFileWhole(path, text, shown);
    });
    const cwd = folder({ 'a.md': LETTER, 'b.md': LETTER, 'c.md': LETTER });
    const { files, mended, problems, summary } = fix(cwd);
    expect(problems).toEqual(['cannot write b.md: permission denied']);
    expect(mended).toBe(2);
    expect(summary.files).toBe(3);
    expect(misspelt(files)).toEqual(['b.md']);
    expect(files.find(({ path }) => path === 'b.md')?.source).toBe(LETTER);
    const now = contents(cwd);
    expect(now['b.md']).toBe(LETTER);
    for (const path of ['a.md', 'c.md']) expect(now[path]).toContain('Dear {{ client_name }},');
  });

  it('does not swallow a mistake of its own', () => {
    vi.mocked(writeFileWhole).mockImplementation(() => {
      throw new TypeError('ours');
    });
    expect(() => fix(folder({ 'a.md': LETTER }))).toThrow('ours');
  });
});

describe('lintPaths', () => {
  it('says that a letter behind a link that leads out was not judged, unless it is ignored', () => {
    const outside = folder({ 'a.md': LETTER });
    const cwd = folder({ 'b.md': LETTER });
    symlinkSync(join(outside, 'a.md'), join(cwd, 'a.md'));
    const { problems, files } = lintPaths(['.'], { cwd });
    expect(problems).toEqual(['cannot read a.md: a link that leads out of the folder']);
    expect(files.map(({ path }) => path)).toEqual(['b.md']);
    const ignoring = folder({ 'b.md': LETTER, 'dunmark.yml': 'ignore: [a.md]\n' });
    symlinkSync(join(outside, 'a.md'), join(ignoring, 'a.md'));
    expect(lintPaths(['.'], { cwd: ignoring }).problems).toEqual([]);
  });
});
