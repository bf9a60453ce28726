/** A repository with links and paths that lead out of it: nothing out there is read aloud, written or taken away. */
import { existsSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { head, letter, packFolder } from '../cli/letters.js';
import { bundled, run, shell } from '../cli/program.js';
import { contents, folder } from '../node/folder.js';

beforeAll(bundled);

/** What lies outside: words that must never appear in any output, in files that settings could be mistaken for. */
const SECRET = 'hunter2-hunter2';
const OUTSIDE = {
  'secret.yml': `token: ${SECRET}\n`,
  'secret.md': `---\npassword: ${SECRET}\n---\n\n${SECRET}\n`,
  'words/secret.yml': `${SECRET}: true\n`,
  'empty/.keep': '',
};
const SLIP = letter('reminder/message').replace('reply here.', 'reply here, {{ clinet_name }}.');
const VARIABLES = 'templates/variables.yml';

interface Attack {
  readonly name: string;
  /** Files of the repository. */
  readonly files?: Readonly<Record<string, string>>;
  /** Links of the repository, to places outside. */
  readonly links?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly pack?: boolean;
  /** What the program must say. */
  readonly says: RegExp;
  readonly code?: number;
}

/** A repository beside a folder of somebody's own. Whatever is tried, that folder stays as it is and untold. */
async function check({ files = {}, links = {}, args, pack, says, code = 2 }: Attack) {
  const outside = folder(OUTSIDE);
  rmSync(join(outside, 'empty/.keep'));
  const cwd = pack ? packFolder() : folder();
  mkdirSync(join(cwd, '.git'));
  const fill = (text: string) => text.replaceAll('OUTSIDE', outside);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), fill(text));
  }
  for (const [name, to] of Object.entries(links)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    rmSync(join(cwd, name), { recursive: true, force: true });
    symlinkSync(join(outside, to), join(cwd, name));
  }
  const before = contents(outside);
  const ran = await run(args.map(fill), { cwd });
  const told = ran.stdout + ran.stderr;
  expect(told).not.toContain(SECRET);
  expect(told).not.toMatch(/\n {4}at |unexpected error/);
  expect(told).toMatch(says);
  expect(ran.code).toBe(code);
  expect(contents(outside)).toEqual(before);
  expect(existsSync(join(outside, 'empty/pack'))).toBe(false);
  for (const [name, to] of Object.entries(links))
    expect(readlinkSync(join(cwd, name))).toBe(join(outside, to));
}

const LEADS = /leads? out of (?:this|the) (?:repository|folder)/;
const lint = ['lint', 'a.md'];
const A = { 'a.md': letter('reminder/message') };

describe('reading', () => {
  it.each<Attack>([
    {
      name: 'settings that are a link',
      files: A,
      links: { 'dunmark.yml': 'secret.yml' },
      args: lint,
      says: LEADS,
    },
    {
      name: 'settings that build on a file outside',
      files: { ...A, 'dunmark.yml': 'extends: OUTSIDE/secret.yml\n' },
      args: lint,
      says: LEADS,
    },
    {
      name: 'settings that climb out',
      files: { ...A, 'dunmark.yml': 'extends: ../../../../../../../../../etc/passwd.yml\n' },
      args: lint,
      says: /there is no such file|leads out/,
    },
    {
      name: 'settings that build on a link',
      files: { ...A, 'dunmark.yml': 'extends: ./base.yml\n' },
      links: { 'base.yml': 'secret.yml' },
      args: lint,
      says: LEADS,
    },
    {
      name: 'settings that build on what is no settings file',
      files: { ...A, 'dunmark.yml': 'extends: /etc/passwd\n' },
      args: lint,
      says: /is no \.yml, \.yaml or \.json file/,
    },
    {
      name: 'a word file outside',
      files: { ...A, 'dunmark.yml': 'lexicons: [OUTSIDE/secret.yml]\n' },
      args: lint,
      says: LEADS,
    },
    {
      name: 'a folder of word files outside',
      files: { ...A, 'dunmark.yml': 'lexicons: [words]\n' },
      links: { words: 'words' },
      args: lint,
      says: LEADS,
    },
    {
      name: 'a word file of an installed package that is a link',
      files: {
        ...A,
        'dunmark.yml': 'extends: house\n',
        'node_modules/house/package.json': '{"name":"house"}',
        'node_modules/house/dunmark.yml': 'lexicons: [words.yml]\n',
      },
      links: { 'node_modules/house/words.yml': 'secret.yml' },
      args: lint,
      says: LEADS,
    },
    { name: 'a letter that is a link', links: { 'a.md': 'secret.md' }, args: ['lint', '.'], says: LEADS },
    {
      name: 'a dictionary that is a link',
      pack: true,
      links: { [VARIABLES]: 'secret.yml' },
      args: ['lint', 'templates/en/final/email.md'],
      says: LEADS,
      code: 0,
    },
    {
      name: 'a pack with a link in it',
      pack: true,
      links: { [VARIABLES]: 'secret.yml' },
      args: ['build'],
      says: LEADS,
    },
    {
      name: 'a letter asked for by its id',
      pack: true,
      links: { 'templates/en/final/email.md': 'secret.md' },
      args: ['render', 'final/email'],
      says: LEADS,
    },
    {
      name: 'a letter id that climbs',
      pack: true,
      args: ['render', '../../OUTSIDE/secret'],
      says: /there is no letter/,
    },
    {
      name: 'a baseline that is a link',
      files: A,
      links: { 'dunmark-baseline.json': 'secret.yml' },
      args: lint,
      says: /is no baseline/,
    },
    {
      name: 'a file of ignored names that is a link',
      files: A,
      links: { '.dunmarkignore': 'secret.yml', '.gitignore': 'secret.yml' },
      args: lint,
      says: /1 file checked/,
      code: 0,
    },
    {
      name: 'an include',
      files: { 'a.md': `${head()}{% include 'OUTSIDE/secret.md' %}\n` },
      args: lint,
      says: /include/,
      code: 1,
    },
    {
      name: 'an image',
      files: { 'a.md': `${head()}![x](file://OUTSIDE/secret.md)\n` },
      args: lint,
      says: /carries no pictures/,
      code: 1,
    },
  ])('$name', check);
});

describe('writing', () => {
  it.each<Attack>([
    {
      name: '--fix through a link',
      links: { 'a.md': 'secret.md' },
      args: ['lint', 'a.md', '--as-found', '--fix'],
      says: LEADS,
      code: 0,
    },
    {
      name: 'a baseline',
      files: A,
      links: { 'dunmark-baseline.json': 'secret.yml' },
      args: [...lint, '--write-baseline'],
      says: LEADS,
    },
    {
      name: 'a report',
      files: A,
      links: { 'report.json': 'secret.yml' },
      args: [...lint, '-o', 'report.json'],
      says: LEADS,
    },
    {
      name: 'a report in a folder that is a link',
      files: A,
      links: { reports: 'empty' },
      args: [...lint, '-o', 'reports/new.json'],
      says: LEADS,
    },
    {
      name: 'a cache',
      files: A,
      links: { '.cache': 'empty' },
      args: [...lint, '--cache', '--cache-location', '.cache'],
      says: LEADS,
      code: 0,
    },
    { name: 'a build', pack: true, links: { dist: 'empty' }, args: ['build'], says: LEADS },
    {
      name: 'a build, by force',
      pack: true,
      links: { 'dist/pack': 'words' },
      args: ['build', '--force'],
      says: LEADS,
    },
    {
      name: 'a book',
      pack: true,
      links: { dist: 'empty' },
      args: ['phrasebook', '--format', 'md'],
      says: LEADS,
    },
    {
      name: 'a filled letter',
      files: { 'a.md': `${head({ variables: '{ required: [] }', subject: 'x' })}Pay.\n` },
      links: { out: 'empty' },
      args: ['render', 'a.md', '--out', 'out/a.txt'],
      says: LEADS,
    },
    {
      name: 'a new letter',
      pack: true,
      links: { 'templates/en/other': 'empty' },
      args: ['new', 'other/email', '--stage', 'final'],
      says: LEADS,
    },
    {
      name: 'a new letter that climbs',
      pack: true,
      args: ['new', '../../other/email', '--stage', 'final'],
      says: /dunmark: /,
    },
    { name: 'a beginning', links: { templates: 'empty' }, args: ['init', '--yes'], says: LEADS },
    {
      name: 'a beginning in a folder',
      links: { letters: 'empty' },
      args: ['init', 'letters', '--yes'],
      says: LEADS,
    },
  ])('$name', check);

  it('--fix of a link that was named leaves what lies outside as it is', async () => {
    const outside = folder({ 'a.md': SLIP });
    const cwd = folder();
    symlinkSync(join(outside, 'a.md'), join(cwd, 'a.md'));
    const { code, stderr } = await run(['lint', 'a.md', '--fix'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(LEADS);
    expect(contents(outside)).toEqual({ 'a.md': SLIP });
  });

  it('a pack behind a link gets no new letter', async () => {
    const outside = packFolder();
    const before = contents(outside);
    const cwd = folder({ '.git/HEAD': '' });
    symlinkSync(join(outside, 'templates'), join(cwd, 'templates'));
    const { code, stderr } = await run(['new', 'final/other', '--channel', 'email'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(LEADS)]);
    expect(contents(outside)).toEqual(before);
  });

  it('a place outside that somebody names is their choice', async () => {
    const outside = folder();
    const cwd = folder({ ...A, '.git/HEAD': '' });
    const { code } = await run([...lint, '-o', join(outside, 'report.json')], { cwd });
    expect([code, Object.keys(contents(outside))]).toEqual([0, ['report.json']]);
    expect(shell('dunmark lint a.md -o /dev/stdout | cat', cwd).stdout).toContain('1 file checked');
  });
});
