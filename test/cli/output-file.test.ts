/** `--output-file` changes where the report goes and nothing else. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { hostile } from './formats/hostile.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

const FORMATS = [
  'stylish',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'html',
  'unix',
];

describe('--output-file', () => {
  it.each(FORMATS)('%s: the same bytes, the same exit code, the same on standard error', async (format) => {
    const cwd = folder(hostile);
    const before = contents(cwd);
    const out = folder();
    const args = ['lint', '.', 'gone.md', '--format', format];
    for (const env of [{}, { GITHUB_ACTIONS: 'true' }]) {
      const shown = await run(args, { cwd, env });
      const written = await run([...args, '-o', join(out, 'report')], { cwd, env });
      expect(written).toEqual({ ...shown, stdout: '' });
      expect(readFileSync(join(out, 'report'), 'utf8')).toBe(shown.stdout);
      expect(shown.code).toBe(2);
    }
    expect(contents(cwd)).toEqual(before);
  });

  it('holds no colours, whoever asks for them', async () => {
    const cwd = folder(hostile);
    await run(['lint', '.', '-o', 'report.txt', '--color'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).not.toContain('\u001b');
  });

  it('replaces a report whole, keeps its mode, follows a link', async () => {
    const cwd = folder({ 'real.txt': 'x'.repeat(100_000), ...hostile });
    chmodSync(join(cwd, 'real.txt'), 0o600);
    symlinkSync('real.txt', join(cwd, 'report.txt'));
    const { stdout } = await run(['lint', 'plain.md'], { cwd });
    await run(['lint', 'plain.md', '-o', 'report.txt'], { cwd });
    expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toBe(stdout);
    expect(Object.keys(contents(cwd))).not.toContain('report.txt');
  });

  it.each([
    ['a folder that is not there', 'none/report.txt', () => {}, /there is no such (?:file or )?folder/],
    ['a folder', 'there', (cwd: string) => mkdirSync(join(cwd, 'there')), /it is a folder/],
    ['a path through a file', 'plain.md/report.txt', () => {}, /not a folder/],
    ['no name', '', () => {}, /folder/],
    ['a full disk', '/dev/full', () => {}, /the disk is full/],
  ] as const)('says why it cannot write: %s', async (_what, path, prepare, reason) => {
    const cwd = folder(hostile);
    prepare(cwd);
    const before = contents(cwd);
    const { code, stdout, stderr } = await run(['lint', 'plain.md', '-o', path], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^dunmark: cannot write [^\n]+\n$/);
    expect(stderr).toMatch(reason);
    expect(contents(cwd)).toEqual(before);
  });

  it('a report among the letters is not judged by the next run', async () => {
    const cwd = folder({ 'a.md': hostile['plain.md']! });
    const first = await run(['lint', '.', '-o', 'report.md'], { cwd });
    const before = readFileSync(join(cwd, 'report.md'), 'utf8');
    const again = await run(['lint', '.', '-o', 'report.md'], { cwd });
    expect(again).toEqual(first);
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toBe(before);
  });
});
