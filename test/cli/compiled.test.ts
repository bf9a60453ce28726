/** What the first run of a Node leaves beside the scripts for the next, and that nothing else is left there. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, ROOT, run as ready } from './program.js';

const LETTER = 'templates/en/final/email.md';
let place: string;
let count = 0;

/** The program as a package brings it: without anything compiled. */
function installed(): string {
  const folder = join(place, `${count++}`);
  cpSync(dirname(PROGRAM), folder, { recursive: true });
  for (const name of compiledIn(folder)) rmSync(join(folder, name));
  return folder;
}

const compiledIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.includes('.cache'));

const scriptsOf = (names: readonly string[]): readonly string[] => names.map((name) => name.split('-')[0]!);

const run = (folder: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(folder, 'dunmark.cjs'), ...args], { cwd: ROOT, encoding: 'utf8' });

beforeAll(async () => {
  await ready(['--version']);
  place = mkdtempSync(join(tmpdir(), 'dunmark-compiled-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('what a first run compiled', () => {
  it('is kept for the next, which says the same', () => {
    const folder = installed();
    const first = run(folder, 'lint', LETTER);
    const [name, ...rest] = compiledIn(folder);
    expect(rest).toEqual([]);
    expect(name).toMatch(/^lint-[\d.]+.*\.cache$/);
    const { mtimeMs } = statSync(join(folder, name!));
    expect(run(folder, 'lint', LETTER)).toBe(first);
    expect(statSync(join(folder, name!)).mtimeMs).toBe(mtimeMs);
  });

  it('is kept by script, and that of a cached run only by a run that was answered', () => {
    const folder = installed();
    const cache = ['--cache', '--cache-location', join(place, 'cache')];
    run(folder, 'rules');
    expect(scriptsOf(compiledIn(folder))).toEqual(['app']);
    run(folder, 'lint', LETTER, ...cache);
    expect(scriptsOf(compiledIn(folder))).toEqual(['app', 'lint']);
    run(folder, 'lint', LETTER, ...cache);
    expect(scriptsOf(compiledIn(folder))).toEqual(['app', 'cached', 'lint']);
  });

  it('is not kept by a question for the version', () => {
    const folder = installed();
    run(folder, '--version');
    expect(compiledIn(folder)).toEqual([]);
  });

  it('may be lost, cut off or nonsense: the run goes on', () => {
    const folder = installed();
    const first = run(folder, 'lint', LETTER);
    const path = join(folder, compiledIn(folder)[0]!);
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('no such thing'),
      readFileSync(path).subarray(0, 5000),
    ]) {
      rmSync(path);
      writeFileSync(path, bytes);
      expect(run(folder, 'lint', LETTER)).toBe(first);
    }
  });

  it('is that of this very program, though another of the same length lay there before', () => {
    const folder = installed();
    expect(run(folder, 'lint', LETTER)).toContain('nothing to mend');
    // Copied over, as an archive is unpacked over the version before.
    const script = join(folder, 'lint.cjs');
    writeFileSync(script, readFileSync(script, 'latin1').replaceAll('nothing to mend', 'nothing to MEND'));
    writeFileSync(join(folder, 'build.id'), 'another');
    expect(run(folder, 'lint', LETTER)).toContain('nothing to MEND');
  });

  it('is made again where it was refused', () => {
    const folder = installed();
    run(folder, 'lint', LETTER);
    const path = join(folder, compiledIn(folder)[0]!);
    writeFileSync(path, 'no such thing');
    run(folder, 'lint', LETTER);
    const { size, mtimeMs } = statSync(path);
    expect(size).toBeGreaterThan(100_000);
    run(folder, 'lint', LETTER);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(compiledIn(folder)).toHaveLength(1);
  });

  it('by the server, which runs under other flags, is not in the way of the commands', () => {
    const folder = installed();
    spawnSync(process.execPath, [join(folder, 'dunmark.cjs'), 'lsp', '--stdio'], { cwd: ROOT, input: '' });
    const ofServer = compiledIn(folder);
    expect(scriptsOf(ofServer)).toEqual(['app']);
    run(folder, 'rules');
    expect(scriptsOf(compiledIn(folder))).toEqual(['app', 'app']);
    expect(compiledIn(folder)).toEqual(expect.arrayContaining([...ofServer]));
  });

  it.skipIf(process.getuid?.() === 0)('needs no folder that may be written to', () => {
    const folder = installed();
    chmodSync(folder, 0o555);
    expect(run(folder, 'lint', LETTER)).toContain('✔');
    expect(compiledIn(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });
});
