import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { disk } from '../../src/node/disk.js';
import { readSource } from '../../src/node/read-file.js';
import { type CollectOptions, collect, defaultPath } from '../../src/workspace/collect.js';
import { Problem } from '../../src/workspace/problem.js';
import { folder } from '../node/folder.js';

/** The superuser may read anything, so the refusal is made here. */
vi.mock('../../src/node/read-file.js', { spy: true });

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
  const { packs, letters, others, problems, notes } = collect(paths, { cwd, files: disk, ...more });
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
    notes,
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
      notes: [],
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
      notes: [],
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

  it('passes over named links that lead out of the repository, as a walk does', () => {
    const outside = folder({ 'theirs.md': LETTER });
    const cwd = folder({ ...PACK, '.git/HEAD': '' });
    symlinkSync(join(outside, 'theirs.md'), join(cwd, 'out.md'));
    symlinkSync(outside, join(cwd, 'there'));
    symlinkSync('../loose.md', join(cwd, 'pack/in.md'));
    const paths = ['out.md', 'there/theirs.md', 'pack/in.md', 'loose.md'];
    const { letters, packs, notes, problems } = collect(paths, { cwd, files: disk, asFound: true });
    expect(letters.map(({ path }) => path)).toEqual(['loose.md']);
    expect([...packs[0]!.only!]).toEqual(['pack/in.md']);
    expect([notes, problems]).toEqual([
      ['out.md', 'there/theirs.md'].map(
        (path) => `${path} is not judged: it is a link that leads out of the repository`,
      ),
      [],
    ]);
    rmSync(join(cwd, 'pack/variables.yml'));
    symlinkSync(join(outside, 'theirs.md'), join(cwd, 'pack/variables.yml'));
    const beside = collect(['pack/in.md'], { cwd, files: disk, asFound: true });
    expect(beside.packs[0]!.files.map(({ path }) => path)).toEqual(['pack/pack.yml', 'pack/in.md']);
    expect(beside.notes).toEqual([expect.stringMatching(/^pack\/variables\.yml is not judged: /)]);
    const below = collect(['../out.md', '../loose.md'], {
      cwd: join(cwd, 'pack'),
      files: disk,
      asFound: true,
    });
    expect(below.letters.map(({ path }) => path)).toEqual(['../loose.md']);
    expect(collect(paths, { cwd, files: disk }).letters).toHaveLength(3);
  });

  it('reports a broken link and judges the rest', () => {
    const cwd = folder(PACK);
    symlinkSync('nowhere.md', join(cwd, 'pack/en/final/letter.md'));
    const { packs, problems } = collect(['pack'], { cwd, files: disk });
    expect(packs[0]!.files).toHaveLength(ALL.length);
    expect(problems).toEqual([
      expect.stringContaining('cannot read pack/en/final/letter.md: a link to nowhere'),
    ]);
  });

  it('brings the phrases to a letter that the whole pack would bring', () => {
    const cwd = folder({
      ...PACK,
      'pack/phrases/closing.yml': '',
      'pack/phrases/deadline.yaml': '',
      'pack/phrases/.draft.yml': '',
      'pack/phrases/fact.yml/note.md': '',
      'pack/phrases/options.yml': '',
      'pack/more/impact.yml': '',
      'elsewhere/opening.yml': '',
    });
    symlinkSync('user@host.1', join(cwd, 'pack/phrases/.#closing.yml'));
    symlinkSync('nowhere.yml', join(cwd, 'pack/phrases/way-out.yml'));
    symlinkSync('../more/impact.yml', join(cwd, 'pack/phrases/impact.yml'));
    symlinkSync('../../elsewhere/opening.yml', join(cwd, 'pack/phrases/opening.yml'));
    const ignoredBy = (_: string, path: string) => (path.endsWith('options.yml') ? 'a test' : undefined);
    const bookOf = (path: string) => {
      const { packs, problems } = collect([path], { cwd, files: disk, ignoredBy });
      const book = packs[0]!.files.map((file) => file.path).filter((file) => /phrases\/[^/]+$/.test(file));
      return { book, problems: problems.length };
    };
    const book = ['closing.yml', 'deadline.yaml', 'impact.yml'].map((name) => `pack/phrases/${name}`);
    expect(bookOf('pack/en/final/email.md')).toEqual({ book, problems: 0 });
    expect(bookOf('pack').book).toEqual(book);
  });

  it('says nothing of a phrase file that cannot be read and that nobody asked for', async () => {
    const actual = await vi.importActual<typeof import('../../src/node/read-file.js')>(
      '../../src/node/read-file.js',
    );
    vi.mocked(readSource).mockImplementation((path, shown) => {
      if (shown.endsWith('closing.yml')) throw new Problem('cannot read it');
      return actual.readSource(path, shown);
    });
    const files = { ...PACK, 'pack/phrases/closing.yml': '' };
    const { packs, problems } = found(['pack/en/final/email.md'], files);
    expect([packs[0]!.files, problems]).toEqual([['en/final/email.md', 'pack.yml', 'variables.yml'], []]);
    expect(found(['pack'], files).problems).toEqual(['cannot read it']);
    vi.mocked(readSource).mockReset();
  });

  it('knows a pack that keeps a book of its own, be it empty or ignored', () => {
    const keeps = (cwd: string, path: string) =>
      collect([path], {
        files: disk,
        cwd,
        ignoredBy: (_, file) => (file.includes('phrases') ? 'a test' : undefined),
      }).packs.map(({ ownPhrases }) => ownPhrases);
    const cwd = folder(PACK);
    expect([keeps(cwd, 'pack'), keeps(cwd, 'pack/en')]).toEqual([[false], [false]]);
    mkdirSync(join(cwd, 'pack/phrases'));
    expect([keeps(cwd, 'pack'), keeps(cwd, 'pack/en')]).toEqual([[true], [true]]);
  });

  it('leaves out what is ignored, and says so of what is named', () => {
    const ignoredBy = (_: string, path: string) =>
      path.startsWith('pack/drafts') || path === 'loose.md' ? '“x” in y' : undefined;
    expect(found(['.'], PACK, { ignoredBy })).toMatchObject({
      letters: [],
      packs: [{ files: expect.not.arrayContaining(['drafts/new.md']) }],
      notes: [],
    });
    expect(found(['loose.md'], PACK, { ignoredBy })).toMatchObject({
      letters: [],
      problems: [],
      notes: ['loose.md is not judged: it is ignored by “x” in y; --no-ignore judges it'],
    });
  });

  it.each([
    ['**/*.md', ['loose.md'], ['pack/drafts/new.md', 'pack/en/final/email.md', 'pack/zh/final/email.md']],
    ['pack/{en,zh}/**', [], ['pack/en/final/email.md', 'pack/zh/final/email.md']],
    ['pack\\*\\final\\*.md', [], ['pack/en/final/email.md', 'pack/zh/final/email.md']],
    ['./pack/e?/**/email.md', [], ['pack/en/final/email.md']],
    ['*.md', ['loose.md'], []],
  ])('%s means the letters it matches', (glob, letters, only) => {
    const all = found([glob]);
    expect(all.letters).toEqual(letters);
    expect(all.packs.flatMap((pack) => (pack.only ?? []).map((path) => `pack/${path}`))).toEqual(only);
    expect(all.problems).toEqual([]);
  });

  it('takes a path with backslashes, and names a glob that matches nothing', () => {
    expect(found(['pack\\en\\final\\email.md']).packs[0]!.only).toEqual(['en/final/email.md']);
    expect(found(['nowhere/*.md', 'loose.md'])).toMatchObject({
      letters: ['loose.md'],
      problems: ['no letter and no file of a pack matches “nowhere/*.md”'],
    });
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
    expect(defaultPath(folder(files as Record<string, string>), disk)).toBe(path);
  });
});
