import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { letter, packFolder } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

describe('build', () => {
  it('writes every target of the shipped pack, the same bytes every time', async () => {
    const cwd = packFolder();
    const { code, stdout, stderr } = await run(['build'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^✔ Built \d+ files into dist\/pack\n/);
    const first = contents(join(cwd, 'dist/pack'));
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining([
        'pack.json',
        'module/index.js',
        'html/zh/final/letter.html',
        'text/en/final/email.txt',
      ]),
    );
    expect((await run(['build', 'templates'], { cwd })).code).toBe(0);
    expect(contents(join(cwd, 'dist/pack'))).toEqual(first);
    expect(readdirSync(join(cwd, 'dist'))).toEqual(['pack']);
  });

  it('builds only the targets asked for, where asked', async () => {
    const cwd = packFolder();
    await run(['build', '--target', 'json, text', '--out', 'a/b'], { cwd });
    const tops = new Set(Object.keys(contents(join(cwd, 'a/b'))).map((path) => path.split('/')[0]));
    expect(tops).toEqual(new Set(['.dunmark-build.json', 'pack.json', 'text']));
  });

  it('leaves the targets that were not asked for alone, and checks only the others', async () => {
    const cwd = packFolder();
    await run(['build'], { cwd });
    const whole = contents(join(cwd, 'dist/pack'));
    expect((await run(['build', '--target', 'html'], { cwd })).code).toBe(0);
    expect(contents(join(cwd, 'dist/pack'))).toEqual(whole);
    expect((await run(['build', '--target', 'html', '--check'], { cwd })).code).toBe(0);
    expect((await run(['build', '--check'], { cwd })).code).toBe(0);
  });

  it('--check says what would change and writes nothing', async () => {
    const cwd = packFolder();
    const missing = await run(['build', '--check'], { cwd });
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('missing  dist/pack/pack.json\n');
    expect(Object.keys(contents(cwd)).some((path) => path.startsWith('dist'))).toBe(false);
    await run(['build'], { cwd });
    expect(await run(['build', '--check'], { cwd })).toMatchObject({
      code: 0,
      stdout: '✔ dist/pack is up to date.\n',
    });
    writeFileSync(join(cwd, 'dist/pack/pack.json'), '{}');
    rmSync(join(cwd, 'dist/pack/text/en/final/email.txt'));
    writeFileSync(join(cwd, 'dist/pack/more.txt'), '');
    expect((await run(['build', '--check'], { cwd })).stdout).toBe(
      'missing  dist/pack/text/en/final/email.txt\nchanged  dist/pack/pack.json\nextra    dist/pack/more.txt\n',
    );
  });

  it('does not build what has errors: says them, keeps the old folder', async () => {
    const cwd = packFolder();
    await run(['build'], { cwd });
    const before = contents(join(cwd, 'dist/pack'));
    writeFileSync(
      join(cwd, 'templates/en/final/email.md'),
      letter('final/email').replace('{{ client_name }}', '{{ clinet_name }}'),
    );
    const { code, stdout, stderr } = await run(['build'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('unknown-variable');
    expect(stderr).toMatch(/^dunmark: not built, \d+ errors? in the pack; dist\/pack is as it was\n$/);
    expect(contents(join(cwd, 'dist/pack'))).toEqual(before);
  });

  it('refuses a missing twin only when that is an error', async () => {
    const cwd = packFolder();
    rmSync(join(cwd, 'templates/zh/pre-due/message.md'));
    expect((await run(['build'], { cwd })).code).toBe(0);
    const strict = await run(['build', '--rule', 'missing-translation=error'], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('missing-translation');
  });

  it('never replaces what it did not write, the pack itself or the working directory', async () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'mine.txt'), 'precious');
    const before = contents(cwd);
    const link = join(folder(), 'link');
    symlinkSync(join(cwd, '..'), link);
    const linked = join(link, basename(cwd));
    for (const out of ['.', 'templates', '..', '/', linked, `${linked}/templates`, `${linked}/..`]) {
      const { code, stderr } = await run(['build', '--out', out, '--force'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('cannot be replaced');
    }
    const other = folder({ 'mine.txt': 'precious' });
    const { code, stderr } = await run(['build', '--out', other], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('did not write');
    expect(contents(cwd)).toEqual(before);
    expect(contents(other)).toEqual({ 'mine.txt': 'precious' });
  });

  it.each([
    ['mine.txt/out', /^dunmark: cannot .*mine\.txt\/out: .*\n$/],
    ['', /^dunmark: --out needs the name of a folder\n$/],
    ['mine.txt', /^dunmark: mine\.txt is a file; name a folder with --out\n$/],
    [
      '/proc/nowhere/out',
      /^dunmark: cannot write \/proc\/nowhere\/out: .*; \/proc\/nowhere\/out is as it was\n$/,
    ],
  ])('an output folder that cannot be written, %s, is one line', async (out, expected) => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'mine.txt'), 'precious');
    const { code, stdout, stderr } = await run(['build', '--out', out], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('precious');
  });
});
