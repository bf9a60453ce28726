/** `dunmark init`: what it makes, what it keeps, what it asks, and where it will not write. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STAGES } from '../../src/model/stage.js';
import { contents, folder } from '../node/folder.js';
import { dunmark } from './seated.js';

describe('the starter pack', () => {
  it('has the days of the shipped preset, and channels for each stage', () => {
    const root = join(import.meta.dirname, '../..');
    const read = <T>(path: string) => parse(readFileSync(join(root, path), 'utf8')) as T;
    const { presets } = read<{ presets: { tight: object } }>('templates/pack.yml');
    expect(read<{ stages: object }>('starter/pack.yml').stages).toEqual(presets.tight);
    expect(Object.keys(read<{ channels: object }>('starter/channels.yml').channels)).toEqual(STAGES);
  });
});

describe('dunmark init', () => {
  it('makes a pack that lints clean, even strictly, in each choice of languages', async () => {
    for (const args of [[], ['--lang', 'en'], ['--lang', 'zh'], ['--empty'], ['--pack', 'dunning/letters']]) {
      const cwd = folder();
      expect((await dunmark(cwd, ['init', ...args])).code).toBe(0);
      const { out, code } = await dunmark(cwd, ['lint', '--config', 'strict', '--max-warnings', '0']);
      expect([args, code, out]).toEqual([args, 0, expect.stringContaining('nothing to mend')]);
    }
  });

  it('keeps what is there, to the letter, and shows what to add', async () => {
    const mine = {
      'dunmark.yml': 'rules:\n  vague-time: error\n',
      '.gitlab-ci.yml': 'stages: [test]\n',
      '.pre-commit-config.yaml': 'repos: []\n',
      '.vscode/tasks.json': '{ "version": "2.0.0" }\n',
      'package.json': '{"name":"x", "scripts":{"a":"b"}}',
    };
    const cwd = folder(mine);
    const { code, out } = await dunmark(cwd, ['init', '--force']);
    expect(code).toBe(0);
    const { 'dunmark.yml': settings, ...others } = mine;
    expect(contents(cwd)).toMatchObject(others);
    expect(contents(cwd)['dunmark.yml']).not.toBe(settings);
    for (const text of [
      'codequality: gl-code',
      '- id: dunmark',
      '"label": "dunmark: lint"',
      '"lint:letters"',
    ])
      expect(out).toContain(text);
    const again = await dunmark(folder(mine), ['init']);
    expect(again.out).toMatch(/= dunmark\.yml +is there already and stays; --force/);
  });

  it('adds one line to package.json and .gitignore, every other character as it was', async () => {
    const manifest = '{\r\n\t"name": "x",\r\n\t"scripts": {\r\n\t\t"a":   "b"\r\n\t}\r\n}';
    const cwd = folder({ 'package.json': manifest, '.gitignore': 'coverage' });
    await dunmark(cwd, ['init']);
    const files = contents(cwd);
    expect(files['package.json']).toMatch(
      /^\{\r\n\t"name": "x",\r\n\t"scripts": \{\r\n\t\t"lint:letters": "npx --yes dunmark@\S+ lint",\r\n\t\t"a": {3}"b"\r\n\t\}\r\n\}$/,
    );
    expect(files['.gitignore']).toBe('coverage\ndist\n');
    const twice = await dunmark(cwd, ['init']);
    expect(twice.out).toContain('Everything is there already');
    expect(contents(cwd)).toEqual(files);
  });

  it('runs the version that package.json names, where it names one', async () => {
    const cwd = folder({ 'package.json': '{ "devDependencies": { "dunmark": "0.1.0" } }' });
    await dunmark(cwd, ['init']);
    const files = contents(cwd);
    expect(files['.github/workflows/letters.yml']).toContain(
      '- run: npm ci\n      - run: npx --no -- dunmark lint --format github\n',
    );
    expect(files['.pre-commit-config.yaml']).toContain('entry: npx --no -- dunmark lint --as-found');
    expect(files['.vscode/settings.json']).toContain('./node_modules/dunmark/schema/pack.schema.json');
  });

  it('makes CI files for the host that the repository tells of', async () => {
    const config = (url: string) => ({ '.git/config': `[remote "origin"]\n\turl = ${url}\n` });
    const made = async (files: Record<string, string>, ...args: string[]) => {
      const cwd = folder(files);
      await dunmark(cwd, ['init', ...args]);
      return ['.github/workflows/letters.yml', '.gitlab-ci.yml'].map((path) => path in contents(cwd));
    };
    expect(await made({})).toEqual([true, true]);
    expect(await made(config('git@github.com:acme/letters.git'))).toEqual([true, false]);
    expect(await made(config('https://gitlab.example.com/acme/letters.git'))).toEqual([false, true]);
    expect(await made({}, '--ci', 'none')).toEqual([false, false]);
    expect(await made(config('git@github.com:acme/letters.git'), '--ci', 'both')).toEqual([true, true]);
  });

  it('writes nothing outside its folder: what belongs at the root of the repository is shown', async () => {
    const cwd = folder({ '.git/HEAD': 'ref: refs/heads/main\n' });
    const before = Object.keys(contents(cwd));
    const { out } = await dunmark(cwd, ['init', 'finance dept']);
    const made = Object.keys(contents(cwd)).filter((path) => !before.includes(path));
    expect(made.every((path) => path.startsWith('finance dept/'))).toBe(true);
    expect(made.some((path) => path.includes('.github') || path.includes('gitlab'))).toBe(false);
    expect(out).toContain('working-directory: "finance dept"');
    expect(out).toContain(`- "cd 'finance dept'"`);
    expect(out).toContain('files: "^finance dept/templates/.*\\\\.(md|markdown|ya?ml)$"');
  });

  it('in a monorepo uses the program of the root, and takes no name of another pack', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      'package.json': '{ "devDependencies": { "dunmark": "0.1.0" } }',
      'package-lock.json': '{}',
    });
    const shown = async (dir: string) => (await dunmark(cwd, ['init', dir, '--ci', 'both'])).out;
    const out = await shown('sales');
    expect(Object.keys(contents(cwd)).filter((path) => path.includes('.vscode'))).toEqual([]);
    for (const text of [
      '- id: dunmark-sales\n',
      'entry: npx --no -- dunmark lint --as-found\n',
      '! .github/workflows/letters-sales.yml ',
      'name: "Letters (sales)"\n',
      '      - run: npm ci\n              working-directory: "."\n            - run: npx --no -- dunmark lint --format github\n',
      '- npm ci\n          - "cd \'sales\'"\n          - npx --no -- dunmark lint --format gitlab',
      '"command": "npx --no -- dunmark lint --format unix"',
      '"cwd": "${workspaceFolder}/sales"',
      '"./node_modules/dunmark/schema/pack.schema.json": "sales/templates/pack.yml"',
      '\nNext, in sales:\n',
      'npx dunmark lint\n',
    ])
      expect(out).toContain(text);
    expect(out.match(/^ +dunmark-sales:$/gm)).toHaveLength(2);
    const names = async (dir: string) => /- id: (\S+)/.exec(await shown(dir))![1];
    expect(await names('a b/c')).toBe('dunmark-a-b-c');
    expect(await names('财务')).toMatch(/^dunmark-[\w-]+$/);
    expect(await names('财务')).not.toBe(await names('销售'));
  });

  it('a pack with its own package.json does not hand its program to a hook at the root', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      'sales/package.json': '{ "devDependencies": { "dunmark": "0.1.0" } }',
    });
    const { out } = await dunmark(cwd, ['init', 'sales', '--ci', 'gitlab']);
    expect(out).toContain('language: node\n');
    expect(out).toContain(`- "(cd 'sales' && npm ci)"`);
  });

  it('follows no link out of the folder', async () => {
    const outside = folder({ 'tasks.json': 'theirs' });
    for (const name of ['.vscode', 'templates']) {
      const cwd = folder();
      symlinkSync(outside, join(cwd, name));
      const { code, err } = await dunmark(cwd, ['init', '--force', '--empty']);
      expect([code, err]).toEqual([2, expect.stringContaining('a link that leads out of this folder')]);
      expect(Object.keys(contents(cwd))).toEqual([]);
    }
    const cwd = folder();
    symlinkSync(join(outside, 'new'), join(cwd, '.gitignore'));
    expect((await dunmark(cwd, ['init'])).code).toBe(2);
    expect(contents(outside)).toEqual({ 'tasks.json': 'theirs' });
  });

  it('puts no letters among the files of others', async () => {
    const cwd = folder({ 'templates/invoice.html': '<p>' });
    const { code, err } = await dunmark(cwd, ['init']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/templates\/ holds other files, invoice\.html .*--pack/),
    ]);
    expect(Object.keys(contents(cwd))).toEqual(['templates/invoice.html']);
    expect((await dunmark(cwd, ['init', '--empty'])).code).toBe(0);
  });

  it('leaves a pack that is there as it is', async () => {
    const cwd = folder();
    await dunmark(cwd, ['init', '--empty', '--ci', 'none']);
    const before = contents(cwd);
    mkdirSync(join(cwd, 'x'));
    await dunmark(cwd, ['init', '--ci', 'github']);
    const { '.github/workflows/letters.yml': added, ...rest } = contents(cwd);
    expect([added !== undefined, rest]).toEqual([true, before]);
    const inside = await dunmark(join(cwd, 'templates'), ['init', '--ci', 'none']);
    expect(inside.out).not.toMatch(/pack\.yml|\.md|letters in/);
  });

  it('asks where somebody sits there, and writes nothing without a yes', async () => {
    for (const [answers, code] of [
      [['en', 'n'], 0],
      [['zh', undefined], 2],
      [[undefined], 2],
    ] as const) {
      const cwd = folder();
      expect((await dunmark(cwd, ['init'], answers)).code).toBe(code);
      expect(contents(cwd)).toEqual({});
    }
    const cwd = folder();
    expect((await dunmark(cwd, ['init'], ['fr', 'zh', ''])).asked).toHaveLength(3);
    expect(Object.keys(contents(cwd)).some((path) => path.includes('/en/'))).toBe(false);
    expect((await dunmark(folder(), ['init', '--yes'], [])).asked).toEqual([]);
  });

  it('shows the same with --dry-run, and makes nothing', async () => {
    const cwd = folder();
    const dry = await dunmark(cwd, ['init', '--dry-run', '--locale', 'zh']);
    expect(contents(cwd)).toEqual({});
    expect(dry.out).toMatch(/\+ templates\/zh\/ +6 封信函[\s\S]*未写入任何文件。/);
  });

  it.each([
    [['init', 'a-file'], 'a-file is a file'],
    [['init', '--pack', '../x'], 'cannot be the folder of a pack'],
    [['init', '--pack', '$(touch x)'], 'cannot be the folder of a pack'],
    [['init', '--ci', 'gitlba'], 'Did you mean gitlab'],
  ])('%j is refused', async (args, message) => {
    const cwd = folder({ 'a-file': '' });
    const { code, err } = await dunmark(cwd, args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(Object.keys(contents(cwd))).toEqual(['a-file']);
  });
});
