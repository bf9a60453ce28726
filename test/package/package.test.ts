/** The package as npm would hand it out: what is in it, that every command works from it alone, and that its doors have types. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli/program.js';
import { pack } from './pack.js';

const place = mkdtempSync(join(tmpdir(), 'dunmark-package-'));
let packed: Awaited<ReturnType<typeof pack>>;

/** A folder outside the checkout with the package and what it depends on, and no more. */
beforeAll(async () => {
  packed = await pack(place);
  const home = join(place, 'node_modules/dunmark');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['xzf', packed.tarball, '-C', home, '--strip-components=1']);
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    mkdirSync(dirname(join(place, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(place, 'node_modules', name));
  }
  cpSync(join(home, 'templates'), join(place, 'templates'), { recursive: true });
  cpSync(join(ROOT, 'examples/invoice.json'), join(place, 'invoice.json'));
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }');
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

const node = (args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, {
    cwd: place,
    maxBuffer: 1e8,
    env: { PATH: process.env.PATH },
  });
const dunmark = (...args: readonly string[]) => node(['node_modules/dunmark/dist/bin/dunmark.cjs', ...args]);

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    const kinds = new Set(packed.files.map(({ path }) => KINDS.find((kind) => kind.test(path)) ?? path));
    expect([...kinds].filter((kind) => typeof kind === 'string')).toEqual([]);
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(packed.size).toBeLessThan(5_000_000);
  });

  it.each([
    [['lint'], '272 files checked, nothing to mend'],
    [['lint', '--format', 'sarif'], '"2.1.0"'],
    [['lint', '--format', 'html'], '<!doctype html>'],
    [['build'], 'Built'],
    [['build', '--check'], 'up to date'],
    [['rules'], 'hope-wording'],
    [['explain', 'hope-wording', '--locale', 'zh'], 'hope-wording'],
    [['explain', 'templates/en/final/email.md'], 'Final demand'],
    [['render', 'final/email', '--data', 'invoice.json', '--lint'], 'Subject: '],
    [['render', 'final/email', '--data', 'invoice.json', '--to', 'html'], '<p>'],
    [['render', 'final/email', '--data', 'invoice.json', '--to', 'pdf'], '%PDF'],
    [['phrasebook', '--format', 'html', '--out', 'book'], 'Made'],
    [['phrasebook', '--format', 'md', '--out', 'book'], 'Made'],
    [['phrasebook', '--format', 'pdf', '--stage', 'final', '--lang', 'en', '--out', 'book'], 'Made'],
  ])('runs dunmark %j', async (args, expected) => {
    expect((await dunmark(...args)).stdout).toContain(expected);
  });

  it('begins a pack that lints clean, in an empty folder', async () => {
    await dunmark('init', 'team', '--yes');
    const { stdout } = await dunmark('lint', 'team/templates', '--max-warnings', '0');
    expect(stdout).toContain('nothing to mend');
  });

  it.each([
    [`import { lintText } from 'dunmark'; console.log(lintText('x').length > 0)`, 'true'],
    [
      `import { lintPaths } from 'dunmark/node'; console.log(lintPaths(['templates'], { cwd: '.' }).summary.errors)`,
      '0',
    ],
    [`import remarkDunmark from 'dunmark/remark'; console.log(typeof remarkDunmark())`, 'function'],
    [`import { everywhere } from 'dunmark/rule'; console.log(everywhere('error').final)`, 'error'],
  ])('opens its doors: %s', async (code, expected) => {
    writeFileSync(join(place, 'door.mjs'), code);
    expect((await node(['door.mjs'])).stdout.trim()).toBe(expected);
  });

  it('can be prepared again, which does nothing', () => {
    const cwd = join(place, 'node_modules/dunmark');
    const prepared = execFileSync('npm', ['run', 'prepare', '--silent'], { cwd, encoding: 'utf8' });
    expect(prepared).toBe('');
  });

  it('is in order for publint', async () => {
    const { stdout } = await node([
      join(ROOT, 'node_modules/publint/src/cli.js'),
      packed.tarball,
      '--strict',
    ]);
    expect(stdout).toContain('All good!');
  });

  it('has types that are right at each door', async () => {
    const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { stdout } = await node([attw, packed.tarball, '--profile', 'esm-only', '--format', 'json']);
    const { analysis, problems } = JSON.parse(stdout);
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining(['.', './node', './remark', './rule']),
    );
    expect(Object.keys(problems ?? {}).filter((kind) => !BEFORE_MODULES.has(kind))).toEqual([]);
  });

  it('has types that a strict project for Node can use', async () => {
    writeFileSync(join(place, 'use.ts'), USE);
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const strict = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
      '--typeRoots',
      join(ROOT, 'node_modules/@types'),
    ];
    const { code = 0, stdout, stderr } = await node([tsc, ...strict, 'use.ts']).catch((error) => error);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

/** What `require` and the resolution of Node 10 cannot do with a package of modules. */
const BEFORE_MODULES = new Set(['NoResolution', 'CJSResolvesToESM']);

const KINDS: readonly RegExp[] = [
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/bin\/(?:dunmark|lint|cached|app|import-module|packs|readers|server)\.cjs$/,
  /^dist\/bin\/(?:words|grammar|phrases|entities|rule-notes|starter|typst|page-assets)\.json$/,
  /^dist\/bin\/(?:words\.trie|build\.id)$/,
  /^dist\/(?:index|node|remark|rule)\.js$/,
  /^dist\/chunks\/chunk-\w+\.js$/,
  /^dist\/types\/(?!cli|parse|rules|generated).+\.d\.ts$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^schema\/[\w-]+\.schema\.json$/,
  /^templates\/(?:pack|variables|playbook|law)\.yml$/,
  /^templates\/phrases\/[\w-]+\.yml$/,
  /^templates\/(?:en|zh)\/[\w-]+\/[\w-]+\.md$/,
  /^lexicons\/.+\.yml$/,
  /^scripts\/prepare\.mjs$/,
];

const USE = `import { lint, type Finding } from 'dunmark';
import { fileSettings, lintPaths, loadPackFolder, withPlugins } from 'dunmark/node';
import remarkDunmark, { type RemarkDunmarkOptions } from 'dunmark/remark';
import { everywhere, toSource, type LetterRule } from 'dunmark/rule';
const options: RemarkDunmarkOptions = { locale: 'zh', rules: { 'vague-time': 'error' } };
remarkDunmark(options);
export const found: readonly Finding[] = lint(loadPackFolder('templates')).files.flatMap(({ findings }) => findings);
export const set: boolean = fileSettings('a.md', { cwd: '.' }).ignored;
export const linted = withPlugins((plugins) => lintPaths(['.'], { cwd: '.', plugins }));
const both = (en: string, zh: string) => ({ en, zh });
export const rule: LetterRule = {
  id: 'x', scope: 'letter', group: 'tone', severity: everywhere('error'), title: both('a', 'b'), why: both('a', 'b'),
  messages: { m: { message: both('a', 'b'), hint: both('a', 'b') } },
  check: (letter) => letter.template.blocks.map((block) => ({ code: 'm', span: toSource(block, 0, 1) })),
};
`;
