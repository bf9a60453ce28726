import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksum, jsonBytes } from '../../src/node/cache/format.js';
import { contents, folder } from '../node/folder.js';
import { head, packFolder } from './letters.js';
import { bundled, type RunOptions, run as runProgram } from './program.js';

beforeAll(bundled);

const HOPE = `${head()}We hope that you will pay {{ invoice_number }} soon.\n`;
/** Where caches are kept in these tests: one home for each folder, away from what is judged. */
const homes = new Map<string, string>();
function homeOf(cwd: string): string {
  const home = homes.get(cwd) ?? folder();
  homes.set(cwd, home);
  return home;
}
const run = (args: readonly string[], options: RunOptions & { readonly cwd: string }) =>
  runProgram(args, { ...options, env: { XDG_CACHE_HOME: homeOf(options.cwd), ...options.env } });
const keptIn = (cwd: string): string => {
  const all = join(homeOf(cwd), 'dunmark');
  return join(all, readdirSync(all)[0]!);
};

/** Findings as told with and without a cache; the three runs are never allowed to differ. */
async function both(cwd: string, args: readonly string[] = []) {
  const fresh = await run(['lint', '--format', 'json', ...args], { cwd });
  const first = await run(['lint', '--format', 'json', '--cache', ...args], { cwd });
  const again = await run(['lint', '--format', 'json', '--cache', ...args], { cwd });
  expect(first).toEqual(fresh);
  expect(again).toEqual(fresh);
  return fresh;
}

const cacheFile = (cwd: string): string =>
  join(keptIn(cwd), readdirSync(keptIn(cwd)).find((file) => file.startsWith('lint-'))!);

/** A cache that was right but for what it says was found: whoever believes it says the letter is clean. */
const forge = (cwd: string): void => rewriteResults(cwd, ([file]) => [file, []]);

type Kept = [file: string, findings: unknown[], letter: unknown, told?: string];

function rewriteResults(cwd: string, change: (kept: Kept) => unknown[]): void {
  const path = cacheFile(cwd);
  const bytes = readFileSync(path);
  const length = bytes.readUInt32LE(4);
  const json = JSON.parse(bytes.subarray(16, 16 + length).toString());
  for (const unit of json.units) unit.results = unit.results.map(change);
  const made = jsonBytes(json);
  const out = Buffer.concat([bytes.subarray(0, 16), made, bytes.subarray(16 + length)]);
  out.writeUInt32LE(made.length, 4);
  out.writeUInt32LE(checksum(made), 8);
  out.writeUInt32LE(out.length, 12);
  writeFileSync(path, out);
}

describe('dunmark lint --cache', () => {
  it('tells the same as without, from letters with findings too, in every format', async () => {
    const cwd = folder({ 'a.md': HOPE, 'b.md': HOPE.replaceAll('hope', 'trust') });
    expect((await both(cwd)).stdout).toContain('hope-wording');
    for (const format of ['stylish', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'html'])
      expect(await run(['lint', '--format', format, '--cache'], { cwd }), format).toEqual(
        await run(['lint', '--format', format], { cwd }),
      );
  });

  it('answers from what it kept, without a linter', async () => {
    const cwd = folder({ 'a.md': HOPE });
    await both(cwd);
    forge(cwd);
    expect((await run(['lint', '--cache'], { cwd })).stdout).toContain('1 file checked, nothing to mend');
    expect((await run(['lint'], { cwd })).code).toBe(1);
  });

  it('shows a file as it told it last time, for as long as the screen is the same', async () => {
    const cwd = folder({ 'a.md': HOPE, 'b.md': HOPE.replaceAll('hope', 'trust') });
    const lint = (...args: string[]) => run(['lint', ...args], { cwd });
    const plain = await lint();
    expect(await lint('--cache')).toEqual(plain);
    expect(await lint('--cache')).toEqual(plain);
    rewriteResults(cwd, ([file, findings, letter, told]) => [
      file,
      findings,
      letter,
      told && 'as\x1b[2J before\n',
    ]);
    expect((await lint('--cache')).stdout).toMatch(/^as\u241b\[2J before\nas\u241b\[2J before\n/);
    for (const other of [['--color'], ['--quiet'], ['--format', 'unix']])
      expect(await lint('--cache', ...other), other.join(' ')).toEqual(await lint(...other));
    // One file anew, the other as it was; then, in colours, none is left of what was told without.
    appendFileSync(join(cwd, 'b.md'), '\n');
    expect((await lint('--cache')).stdout).toMatch(/^as\u241b\[2J before\n\nb\.md/);
    appendFileSync(join(cwd, 'b.md'), '\n');
    const colored = await lint('--color');
    expect(await lint('--cache', '--color')).toEqual(colored);
    expect(await lint('--cache')).toEqual(await lint());
  });

  it.each([
    ['a letter', (cwd: string) => appendFileSync(join(cwd, 'a.md'), '\n')],
    ['the program', (cwd: string) => rewrite(cwd, /"build":"../, '"build":"__')],
    ['a setting', (cwd: string) => appendFileSync(join(cwd, 'dunmark.yaml'), 'names: [Hope Ltd]\n')],
    [
      'what a setting builds on',
      (cwd: string) => writeFileSync(join(cwd, 'base.yml'), 'names: [Hope Ltd]\n'),
    ],
    ['a word file', (cwd: string) => appendFileSync(join(cwd, 'words/our-rule.yml'), '# more\n')],
    ['a new word file', (cwd: string) => writeFileSync(join(cwd, 'words/broken.yml'), 'id: [\n')],
    ['nearer settings', (cwd: string) => writeFileSync(join(cwd, 'dunmark.yml'), '{}')],
  ])('judges again when %s changes', async (_, change) => {
    const cwd = folder({
      'a.md': HOPE,
      'base.yml': '{}\n',
      'dunmark.yaml': 'extends: ./base.yml\nlexicons: [./words]\n',
      'words/our-rule.yml': WORDS,
    });
    await both(cwd);
    forge(cwd);
    expect((await run(['lint', '--cache', '--format', 'json'], { cwd })).stdout).not.toContain(
      'hope-wording',
    );
    change(cwd);
    expect((await run(['lint', '--cache', '--format', 'json'], { cwd })).stdout).toContain('hope-wording');
    await both(cwd);
  });

  it.each([
    [['--locale', 'zh']],
    [['--rule', 'hope-wording=info']],
    [['--no-config']],
    [['--config', 'strict']],
  ])('keeps what %j finds apart', async (args) => {
    const cwd = folder({ 'a.md': HOPE });
    await both(cwd);
    forge(cwd);
    expect((await run(['lint', '--cache', ...args], { cwd })).stdout).toContain('hope-wording');
    await both(cwd, args);
  });

  it('judges a whole pack again when any file of it changes, and settings as they are', async () => {
    const cwd = packFolder();
    await both(cwd, ['templates']);
    writeFileSync(join(cwd, 'templates/en/final/email.md'), HOPE);
    expect((await both(cwd, ['templates'])).stdout).toContain('hope-wording');
    expect((await both(cwd, ['templates/en/final/email.md'])).stdout).toContain('hope-wording');
    rmSync(join(cwd, 'templates/zh/final/letter.md'));
    expect((await both(cwd, ['templates'])).stdout).toContain('missing-translation');
    writeFileSync(join(cwd, 'dunmark.yml'), 'ignore: ["templates/en/final/**"]\n');
    expect((await both(cwd, ['templates'])).stdout).not.toContain('hope-wording');
    writeFileSync(
      join(cwd, 'dunmark.yml'),
      'overrides: [{ files: ["**/final/*"], rules: { hope-wording: off } }]\n',
    );
    expect((await both(cwd, ['templates'])).stdout).not.toContain('hope-wording');
  });

  it.each([
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not a cache at all, but long enough to be one')],
    ['a bit turned over', (bytes: Buffer) => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte))],
  ])('takes no notice of a file that holds %s, and replaces it', async (_, spoil) => {
    const cwd = folder({ 'a.md': HOPE });
    await both(cwd);
    const path = cacheFile(cwd);
    const right = readFileSync(path);
    writeFileSync(path, spoil(right));
    await both(cwd);
    expect(readFileSync(path)).toEqual(right);
  });

  it('stays whole when runs write it at the same time', async () => {
    const cwd = folder({ 'a.md': HOPE, 'b.md': HOPE });
    const expected = await run(['lint'], { cwd });
    for (let round = 0; round < 2; round++) {
      const all = await Promise.all(Array.from({ length: 5 }, () => run(['lint', '--cache'], { cwd })));
      for (const each of all) expect(each).toEqual(expected);
      appendFileSync(join(cwd, 'b.md'), '\n<!-- more -->\n'.slice(0, 1));
    }
    expect(readdirSync(keptIn(cwd)).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('lies with the caches of the user, in none of the folders that are judged, or where it is told', async () => {
    const cwd = folder({ 'a.md': HOPE });
    await run(['lint', '--cache'], { cwd });
    expect(existsSync(cacheFile(cwd))).toBe(true);
    expect(contents(cwd)).toEqual({ 'a.md': HOPE });
    await run(['lint', '--cache', '--cache-location', 'kept/here'], { cwd });
    expect(readdirSync(join(cwd, 'kept/here')).sort()).toEqual([
      '.gitignore',
      expect.stringMatching(/^lint-/),
    ]);
    const wrong = await run(['lint', '--cache', '--cache-location', 'a.md'], { cwd });
    expect(wrong).toMatchObject({
      code: 2,
      stderr: 'dunmark: --cache-location a.md is a file; name a folder\n',
    });
    const homeless = await run(['lint', '--cache'], {
      cwd,
      env: { XDG_CACHE_HOME: '', HOME: '', LOCALAPPDATA: 'here' },
    });
    expect([homeless.code, homeless.stderr]).toEqual([1, expect.stringContaining('--cache-location')]);
  });

  it('believes nothing that came with the repository, wherever it lies', async () => {
    const cwd = folder({ 'a.md': HOPE });
    const args = ['lint', '--cache', '--cache-location', '.dunmark-cache'];
    await run(args, { cwd });
    await run(['lint', '--cache'], { cwd });
    forge(cwd);
    const forged = readFileSync(cacheFile(cwd));
    for (const place of ['.dunmark-cache', 'node_modules/.cache/dunmark']) {
      mkdirSync(join(cwd, place), { recursive: true });
      for (const name of [basename(cacheFile(cwd)), 'lint-00000000.bin'])
        writeFileSync(join(cwd, place, name), forged);
    }
    rmSync(cacheFile(cwd));
    expect((await run(['lint', '--cache'], { cwd })).code).toBe(1);
    mkdirSync(join(cwd, '.git'));
    writeFileSync(join(cwd, '.git/index'), 'DIRC .dunmark-cache/lint-00000000.bin');
    const tracked = await run(args, { cwd });
    expect(tracked.stderr).toContain('is part of the repository');
    expect(tracked.code).toBe(1);
  });

  it('works with a baseline, --quiet and shares; --fix does not look at it', async () => {
    const cwd = folder({ 'a.md': HOPE, 'b.md': HOPE, 'c.md': HOPE });
    await both(cwd, ['--quiet']);
    await both(cwd, ['--shard', '2/3']);
    await run(['lint', '--cache', '--baseline', 'known.json', '--write-baseline'], { cwd });
    const known = await run(['lint', '--cache', '--baseline', 'known.json'], { cwd });
    expect([known.code, known.stdout]).toEqual([0, expect.stringContaining('nothing new')]);
    forge(cwd);
    expect((await run(['lint', '--cache', '--fix'], { cwd })).stdout).toContain('hope-wording');
  });
});

function rewrite(cwd: string, what: RegExp, by: string): void {
  const path = cacheFile(cwd);
  writeFileSync(path, Buffer.from(readFileSync(path, 'latin1').replace(what, by), 'latin1'));
}

const WORDS = `id: our-rule
group: tone
severity: warning
title: { en: Ours, zh: 自定 }
why: { en: Our house avoids it., zh: 本公司不用。 }
message: { en: '“{found}” is not how we put it.', zh: '“{found}”不是本司的说法。' }
hint: { en: Say it plainly., zh: 请直说。 }
en:
  entries: [synergy]
  bad: []
  good: []
`;
