/** Every format, read by those it is written for: no report is too small, too large or too hostile for them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { hostile } from './formats/hostile.js';
import { READERS } from './formats/readers.js';
import { letter } from './letters.js';
import { bundled, ROOT, run } from './program.js';

beforeAll(bundled);

const REPOSITORIES: ReadonlyArray<
  readonly [name: string, make: () => string, args: readonly string[], code: number]
> = [
  [
    'letters with faults',
    () => {
      const cwd = folder();
      cpSync(join(ROOT, 'examples'), cwd, { recursive: true });
      return cwd;
    },
    ['.'],
    1,
  ],
  ['names, letters and words that mean ill', () => folder(hostile), ['.'], 1],
  ['the same in Chinese', () => folder(hostile), ['.', '--locale', 'zh'], 1],
  ['a letter without faults', () => folder({ 'a.md': letter('reminder/message') }), ['.'], 0],
  ['nothing to judge', () => folder(), ['.'], 2],
  ['a file that is not there', () => folder(), ['gone.md', '##[error] <&"\u0001.md'], 2],
];

describe.each(Object.entries(READERS))('%s', (format, read) => {
  it.each(REPOSITORIES)('is read without objection: %s', async (_name, make, args, code) => {
    const cwd = make();
    const ran = await run(['lint', ...args, '--format', format], { cwd });
    const { files } = JSON.parse((await run(['lint', ...args, '--format', 'json'], { cwd })).stdout) as {
      files: ReadonlyArray<{ findings: readonly unknown[] }>;
    };
    expect(ran.code).toBe(code);
    expect(await read(ran.stdout)).toEqual({
      faults: [],
      findings: files.flatMap(({ findings }) => findings).length,
    });
    expect(ran.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});
