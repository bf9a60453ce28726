/** `--baseline`: known findings pass, new ones fail, mended ones are told and struck off. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { letter } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

const FILE = 'known.json';
const GOOD = letter('final/email');
/** Two errors in one line and one in another. */
const BAD = GOOD.replace(
  '\n---\n\n',
  '\n---\n\nPlease pay soon, do pay soon.\n\nKindly pay at your earliest convenience.\n\n',
);

interface Entry {
  readonly rule: string;
  readonly words: string;
  readonly count: number;
}
interface File {
  readonly version: number;
  readonly findings: Readonly<Record<string, readonly Entry[]>>;
}

const known = (cwd: string): File => JSON.parse(readFileSync(join(cwd, FILE), 'utf8')) as File;
const sum = ({ findings }: File): number =>
  Object.values(findings)
    .flat()
    .reduce((all, { count }) => all + count, 0);

async function lint(cwd: string, ...args: string[]) {
  const ran = await run(['lint', '.', '--baseline', FILE, '--format', 'json', ...args], { cwd });
  const { files, summary } = JSON.parse(ran.stdout || '{"files":[],"summary":{"errors":0}}') as {
    files: ReadonlyArray<{
      path: string;
      findings: ReadonlyArray<{ rule: string; start: { line: number } }>;
    }>;
    summary: { errors: number };
  };
  const told = files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`));
  return { ...ran, told, summary };
}

/** A folder with faults that its baseline knows. */
async function adopted(files: Readonly<Record<string, string>> = { 'a.md': BAD }): Promise<string> {
  const cwd = folder(files);
  expect((await run(['lint', '.'], { cwd })).code).toBe(1);
  const { code, stderr, told } = await lint(cwd, '--write-baseline');
  expect({ code, told }).toEqual({ code: 0, told: [] });
  expect(stderr).toContain(`${sum(known(cwd))} `);
  return cwd;
}

describe('--baseline', () => {
  it('passes what it knows, by words and count, and writes the same bytes again', async () => {
    const cwd = await adopted();
    const before = contents(cwd);
    expect(await lint(cwd)).toMatchObject({ code: 0, told: [], summary: { errors: 0 } });
    expect(contents(cwd)).toEqual(before);
    await lint(cwd, '--write-baseline');
    expect(contents(cwd)).toEqual(before);
    const entry = known(cwd).findings['a.md']!.find(({ words }) => words === 'soon');
    expect(entry).toEqual({ rule: 'vague-time', words: 'soon', count: 2 });
  });

  it('knows words that have moved, with other spaces, line ends and neighbours', async () => {
    const cwd = await adopted();
    for (const text of [
      BAD.replace('\n---\n\n', '\n---\n\nFinal demand, invoice {{ invoice_number }}.\n\n'),
      BAD.replaceAll('\n', '\r\n'),
      BAD.replace('Please pay', 'Please  pay'),
      BAD.replace('do pay soon.', 'dear client, you must pay soon.'),
    ]) {
      writeFileSync(join(cwd, 'a.md'), text);
      expect(await lint(cwd)).toMatchObject({ code: 0, told: [] });
    }
  });

  it('tells a third of two known ones, other words, and known words in another file', async () => {
    const cwd = await adopted();
    writeFileSync(join(cwd, 'a.md'), BAD.replace('\n---\n\n', '\n---\n\nPlease pay soon, do pay soon.\n\n'));
    expect(await lint(cwd)).toMatchObject({ code: 1, told: ['a.md vague-time', 'a.md vague-time'] });
    writeFileSync(join(cwd, 'a.md'), BAD.replace('do pay soon.', 'do pay shortly.'));
    expect(await lint(cwd)).toMatchObject({ code: 1, told: ['a.md vague-time'] });
    writeFileSync(join(cwd, 'a.md'), BAD);
    writeFileSync(join(cwd, 'b.md'), BAD);
    const { code, told } = await lint(cwd);
    expect(code).toBe(1);
    expect(new Set(told.map((each) => each.split(' ')[0]))).toEqual(new Set(['b.md']));
  });

  it('says what is mended and strikes it off only when asked to', async () => {
    const cwd = await adopted({ 'a.md': BAD, 'b.md': BAD });
    const all = sum(known(cwd));
    writeFileSync(join(cwd, 'a.md'), BAD.replace('Please pay soon, do pay soon.\n\n', ''));
    rmSync(join(cwd, 'b.md'));
    const before = contents(cwd);
    const { code, stderr } = await lint(cwd);
    expect(code).toBe(0);
    expect(stderr).toMatch(/--prune-baseline/);
    expect(contents(cwd)).toEqual(before);
    const pruned = await lint(cwd, '--prune-baseline');
    expect(pruned.code).toBe(0);
    expect(pruned.stderr).toContain(`${all - all / 2 + 2} `);
    expect(Object.keys(known(cwd).findings)).toEqual(['a.md']);
    expect(sum(known(cwd))).toBe(all / 2 - 2);
    expect((await lint(cwd)).stderr).not.toMatch(/--prune-baseline/);
  });

  it('a run over one file says nothing of the others and strikes none of them off', async () => {
    const cwd = await adopted({ 'a.md': BAD, 'b.md': BAD });
    const before = contents(cwd);
    const { code, stderr } = await run(['lint', 'a.md', '--baseline', FILE, '--prune-baseline'], { cwd });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/struck|prune/);
    expect(contents(cwd)).toEqual(before);
  });

  it('means the same from another folder, and moves with its files', async () => {
    const cwd = await adopted({ 'in/a.md': BAD });
    const args = ['lint', 'a.md', '--baseline', `../${FILE}`];
    expect((await run(args, { cwd: join(cwd, 'in') })).code).toBe(0);
    const input = { cwd: join(cwd, 'in'), input: BAD };
    const stdin = ['lint', '--stdin', '--stdin-filename', 'a.md', '--baseline', `../${FILE}`];
    expect((await run(stdin, input)).code).toBe(0);
    mkdirSync(join(cwd, 'moved'));
    renameSync(join(cwd, 'in'), join(cwd, 'moved/in'));
    renameSync(join(cwd, FILE), join(cwd, 'moved', FILE));
    expect((await lint(join(cwd, 'moved'))).code).toBe(0);
  });

  it('counts warnings and errors only of what is new, also with --quiet and --max-warnings', async () => {
    const cwd = await adopted();
    expect((await lint(cwd, '--quiet', '--max-warnings', '0')).code).toBe(0);
    writeFileSync(
      join(cwd, 'b.md'),
      letter('reminder/message').replace('reply here.', 'reply here. Pay soon.'),
    );
    const set = ['--rule', 'vague-time=warning', '--max-warnings', '0'];
    expect((await lint(cwd, ...set)).code).toBe(1);
  });

  it('is used without being asked for once it lies where it is usual, unless it is not wanted', async () => {
    const cwd = folder({ 'a.md': BAD, 'b.md': BAD });
    expect((await run(['lint', '.', '--write-baseline'], { cwd })).code).toBe(0);
    const silent = await run(['lint', '.'], { cwd });
    expect([silent.code, silent.stderr]).toEqual([0, expect.stringContaining('dunmark-baseline.json')]);
    expect((await run(['lint', '.', '--no-baseline'], { cwd })).code).toBe(1);
  });

  it('written over some files, keeps what it knows of the others', async () => {
    const cwd = await adopted({ 'a.md': BAD, 'b.md': BAD });
    const before = contents(cwd);
    await run(['lint', 'a.md', '--baseline', FILE, '--write-baseline'], { cwd });
    expect(contents(cwd)).toEqual(before);
  });

  it('strikes nothing off that other settings only do not find', async () => {
    const cwd = await adopted();
    for (const more of [['--rule', 'vague-time=off'], ['--no-config'], ['--config', 'strict']]) {
      const { code, stderr } = await lint(cwd, '--prune-baseline', ...more);
      expect([code, stderr]).toEqual([2, expect.stringContaining('leave out --rule and --config')]);
    }
  });

  it('takes an entry that a merge has doubled for two', async () => {
    const cwd = await adopted();
    const { version, findings } = known(cwd);
    const halves = findings['a.md']!.flatMap((entry) =>
      entry.count === 2
        ? [
            { ...entry, count: 1 },
            { ...entry, count: 1 },
          ]
        : [entry],
    );
    writeFileSync(join(cwd, FILE), JSON.stringify({ version, findings: { 'a.md': halves } }));
    expect(await lint(cwd)).toMatchObject({ code: 0, told: [] });
  });

  it.each([
    ['an empty file', ''],
    ['no JSON', '{ "version": 1,'],
    ['a merge left half way', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a version of later', '{ "version": 2, "findings": {} }'],
    ['no findings', '{ "version": 1 }'],
    ['findings that are none', '{ "version": 1, "findings": { "a.md": "all" } }'],
    [
      'a count that is none',
      '{ "version": 1, "findings": { "a.md": [{ "rule": "x", "words": "x", "count": -1 }] } }',
    ],
    ['lists in lists', '['.repeat(100_000)],
    ['no text', Uint8Array.of(0xff, 0xfe, 0)],
  ])('is refused whole, in one line, and left as it is: %s', async (_what, text) => {
    const cwd = folder({ 'a.md': BAD, [FILE]: text });
    for (const args of [[], ['--prune-baseline']]) {
      const { code, stdout, stderr } = await lint(cwd, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^dunmark: known\.json [^\n]*--write-baseline[^\n]*\n$/);
      expect(readFileSync(join(cwd, FILE))).toEqual(Buffer.from(text));
    }
  });

  it('says how to make one that is missing, and that its options need it', async () => {
    const cwd = folder({ 'a.md': BAD });
    expect(await lint(cwd)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--write-baseline'),
    });
    const { code, stderr } = await run(['lint', '.', '--prune-baseline'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--baseline <file>')]);
    const nowhere = await run(['lint', '.', '--baseline', 'none/known.json', '--write-baseline'], { cwd });
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toMatch(/^dunmark: cannot write none\/known\.json: [^\n]+\n$/);
  });

  it('a baseline that means ill silences what it names and nothing else', async () => {
    const entry = { rule: 'vague-time', words: 'x', count: 1 };
    const findings = JSON.stringify({
      '../../../etc/passwd': [entry],
      '/etc/passwd': [entry],
      'a\u0000b': [entry],
      toString: [entry],
    });
    const text = `{ "version": 1, "findings": { "__proto__": [${JSON.stringify(entry)}], ${findings.slice(1)} }`;
    const cwd = folder({ 'a.md': BAD, '__proto__/a.md': BAD, [FILE]: text });
    const plain = await run(['lint', '.', '--format', 'json'], { cwd });
    const { code, stdout, stderr } = await lint(cwd, '--prune-baseline');
    expect({ code, stdout }).toEqual({ code: 1, stdout: plain.stdout });
    expect(stderr).toMatch(/^dunmark: [^\n]+\n$/);
    const [, after] = [await lint(cwd, '--write-baseline'), await lint(cwd)];
    expect(after).toMatchObject({ code: 0, told: [] });
    expect(Object.keys(known(cwd).findings)).toEqual(expect.arrayContaining(['__proto__/a.md', 'a.md']));
  });
});
