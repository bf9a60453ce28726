import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CollectOptions, collect, defaultPath } from '../../src/node/collect.js';
import { folder } from './folder.js';

const LETTER = '---\nstage: final\n---\nPay.\n';
const PACK = {
  'pack/pack.yml': 'id: x\n',
  'pack/variables.yml': '{}\n',
  'pack/en/final/email.md': LETTER,
  'pack/zh/final/email.md': LETTER,
  'pack/README.md': '# About\n',
  'pack/drafts/new.md': LETTER,
  'loose.md': LETTER,
  'README.md': '# About\n',
  'ci.yml': 'on: push\n',
};

function found(
  paths: readonly string[],
  files: Readonly<Record<string, string>> = PACK,
  more: Partial<CollectOptions> = {},
) {
  const cwd = folder(files);
  const { packs, letters, others, problems } = collect(paths, { cwd, ...more });
  const inside = (root: string, path: string) => (root ? path.slice(root.length + 1) : path);
  return {
    packs: packs.map(({ root, files: own, only }) => ({
      root,
      files: own.map(({ path }) => inside(root, path)).sort(),
      only: only && [...only].map((path) => inside(root, path)).sort(),
    })),
    letters: letters.map(({ path }) => path),
    others,
    problems,
  };
}
const ALL = [
  'README.md',
  'drafts/new.md',
  'en/final/email.md',
  'pack.yml',
  'variables.yml',
  'zh/final/email.md',
];

describe('collect', () => {
  it('a folder that holds a pack means the whole pack, and the letters beside it', () => {
    const all = {
      packs: [{ root: 'pack', files: ALL, only: undefined }],
      letters: ['loose.md'],
      others: [],
      problems: [],
    };
    expect(found(['.'])).toEqual(all);
    expect(found(['pack'])).toEqual({ ...all, letters: [] });
    expect(found(['pack/pack.yml'])).toEqual({ ...all, letters: [] });
    expect(found(['pack', 'pack/en', './pack/en/final/email.md'])).toEqual({ ...all, letters: [] });
  });

  it('a file or a folder of a pack brings only what it is judged by', () => {
    const some = (...only: readonly string[]) => ({
      packs: [{ root: 'pack', files: [...only, 'pack.yml', 'variables.yml'].sort(), only }],
      letters: [],
      others: [],
      problems: [],
    });
    expect(found(['pack/en/final/email.md'])).toEqual(some('en/final/email.md'));
    expect(found(['pack/zh'])).toEqual(some('zh/final/email.md'));
    expect(found(['pack/drafts'])).toEqual(some('drafts/new.md'));
    expect(found(['pack/README.md'])).toEqual(some('README.md'));
    expect(found(['pack/variables.yml']).packs[0]).toEqual({
      root: 'pack',
      files: ['pack.yml', 'variables.yml'],
      only: ['variables.yml'],
    });
  });

  it('a file named outright is judged, one found on the way only when it is ours', () => {
    expect(found(['README.md']).letters).toEqual(['README.md']);
    expect(found(['.']).letters).not.toContain('README.md');
    expect(found(['ci.yml']).others).toEqual(['ci.yml']);
    expect(found(['.']).others).toEqual([]);
  });

  it('goes on when something cannot be read, and says so once', () => {
    const { letters, problems } = found(['gone.md', 'loose.md', 'gone.md', 'nowhere']);
    expect(letters).toEqual(['loose.md']);
    expect(problems).toEqual([
      'cannot read gone.md: there is no such file or folder',
      'cannot read nowhere: there is no such file or folder',
    ]);
  });

  it('reports a broken link and judges the rest', () => {
    const cwd = folder(PACK);
    symlinkSync('nowhere.md', join(cwd, 'pack/en/final/letter.md'));
    const { packs, problems } = collect(['pack'], { cwd });
    expect(packs[0]!.files).toHaveLength(ALL.length);
    expect(problems).toEqual([
      expect.stringContaining('cannot read pack/en/final/letter.md: a link to nowhere'),
    ]);
  });

  it('leaves out what is ignored, but not what is named', () => {
    const ignores = (path: string) => path.startsWith('pack/drafts') || path === 'loose.md';
    expect(found(['.'], PACK, { ignores })).toMatchObject({
      letters: [],
      packs: [{ files: expect.not.arrayContaining(['drafts/new.md']) }],
    });
    expect(found(['loose.md'], PACK, { ignores }).letters).toEqual(['loose.md']);
  });

  it('takes a text that is not on the disk in place of a file', () => {
    const instead = { path: 'pack/en/final/letter.md', text: LETTER, bom: false };
    expect(found([instead.path], PACK, { instead }).packs[0]!.only).toEqual(['en/final/letter.md']);
    expect(found(['new.md'], PACK, { instead: { ...instead, path: 'new.md' } }).letters).toEqual(['new.md']);
  });

  it('finds the pack in the working directory itself', () => {
    const files = { 'pack.yml': 'id: x\n', 'en/final/email.md': LETTER };
    expect(found(['.'], files).packs).toEqual([
      { root: '', files: ['en/final/email.md', 'pack.yml'], only: undefined },
    ]);
  });
});

describe('defaultPath', () => {
  it.each([
    [{ 'pack.yml': '', 'templates/pack.yml': '' }, '.'],
    [{ 'templates/pack.yml': '' }, 'templates'],
    [{ 'a.md': '' }, '.'],
  ])('%j → %s', (files, path) => {
    expect(defaultPath(folder(files as Record<string, string>))).toBe(path);
  });
});
