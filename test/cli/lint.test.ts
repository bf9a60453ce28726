import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { head, letter, packFolder } from './letters.js';
import { bundled, ROOT, run } from './program.js';

beforeAll(bundled);

interface Result {
  readonly version: number;
  readonly files: ReadonlyArray<{
    readonly path: string;
    readonly findings: ReadonlyArray<{
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: { readonly line: number; readonly column: number; readonly offset: number };
      readonly end: { readonly line: number; readonly column: number; readonly offset: number };
      readonly fixes: ReadonlyArray<{ readonly safe: boolean }>;
    }>;
  }>;
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

async function json(args: readonly string[], cwd?: string, input?: string | Uint8Array) {
  const ran = await run(['lint', '--format', 'json', ...args], {
    ...(cwd ? { cwd } : {}),
    ...(input === undefined ? {} : { input }),
  });
  return { ...ran, result: JSON.parse(ran.stdout) as Result };
}
const rulesIn = ({ files }: Result) => files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

const VAGUE = letter('reminder/message').replace('reply here.', 'reply here. Please pay soon.');
const SLIP = VAGUE.replace('pay soon.', 'pay soon, {{ clinet_name }}.');

describe('lint', () => {
  it('is silent about the shipped pack, at the strictest setting too', async () => {
    for (const cwd of [ROOT, join(ROOT, 'templates')]) {
      const { code, stdout, stderr } = await run(['lint'], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/✔ \d+ files checked, nothing to mend\.\n$/);
    }
    const strict = folder({ 'dunmark.yml': 'extends: strict\n' });
    const { result } = await json([join(ROOT, 'templates'), '--config', join(strict, 'dunmark.yml')]);
    expect(rulesIn(result)).toEqual([]);
  });

  it('json keeps to its schema, its places to the text', async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/lint-result.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const { code, result } = await json(['examples']);
    expect(code).toBe(1);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.summary.errors).toBeGreaterThan(20);
    for (const { path, findings } of result.files) {
      const source = readFileSync(join(ROOT, path), 'utf8');
      for (const { start, end } of findings)
        for (const { line, column, offset } of [start, end]) {
          const lines = source.slice(0, offset).split('\n');
          expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1]);
        }
    }
    expect(result.files.map(({ path }) => path)).toEqual(result.files.map(({ path }) => path).sort());
  });

  it('paths are relative to the working directory', async () => {
    const cwd = folder({ 'in/a.md': VAGUE });
    expect((await json(['a.md'], join(cwd, 'in'))).result.files[0]!.path).toBe('a.md');
    expect((await json([join(cwd, 'in/a.md')], cwd)).result.files[0]!.path).toBe('in/a.md');
  });

  it('ends with 1 for errors, 0 for anything less, by --max-warnings too', async () => {
    const cwd = folder({ 'a.md': VAGUE });
    const code = async (...args: string[]) => (await run(['lint', 'a.md', ...args], { cwd })).code;
    expect(await code()).toBe(0);
    expect(await code('--rule', 'vague-time=error')).toBe(1);
    expect(await code('--rule', 'vague-time=warning')).toBe(0);
    expect(await code('--rule', 'vague-time=warning', '--max-warnings', '1')).toBe(0);
    const over = await run(['lint', 'a.md', '--rule', 'vague-time=warning', '--max-warnings', '0'], { cwd });
    expect(over.code).toBe(1);
    expect(over.stderr).toContain('1 warnings are more than the 0 allowed');
  });

  it('--quiet reports errors only and still counts warnings', async () => {
    const cwd = folder({ 'a.md': SLIP });
    const { result } = await json(['a.md', '--quiet'], cwd);
    expect(new Set(result.files.flatMap(({ findings }) => findings.map(({ severity }) => severity)))).toEqual(
      new Set(['error']),
    );
    const warned = await run(
      [
        'lint',
        'a.md',
        '--quiet',
        '--max-warnings',
        '0',
        '--rule',
        'vague-time=warning',
        '--rule',
        'unknown-variable=off',
        '--rule',
        'undeclared-variable=off',
        '--rule',
        'unused-variable=off',
      ],
      { cwd },
    );
    expect(warned.code).toBe(1);
  });

  it('obeys the nearest settings, --no-config and --rule', async () => {
    const cwd = folder({ 'dunmark.yml': 'rules: { vague-time: error }\n', 'a.md': VAGUE });
    const severity = async (...args: string[]) =>
      (await json(['a.md', ...args], cwd)).result.files[0]!.findings.find(({ rule }) => rule === 'vague-time')
        ?.severity;
    expect(await severity()).toBe('error');
    expect(await severity('--no-config')).toBe('info');
    expect(await severity('--rule', 'vague-time=warning')).toBe('warning');
    expect(await severity('--rule', 'vague-time=off')).toBeUndefined();
  });

  it('a broken settings file ends with 2 and its place', async () => {
    const cwd = folder({ 'dunmark.yml': 'rules:\n  vague-tmie: error\n', 'a.md': VAGUE });
    const { code, stdout, stderr } = await run(['lint', 'a.md'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'dunmark: dunmark.yml:2:3: there is no rule “vague-tmie”; did you mean vague-time?\n',
    );
  });

  it('judges standard input, as if it lay in its pack', async () => {
    const { result, code } = await json(['--stdin'], ROOT, SLIP);
    expect(code).toBe(1);
    expect(result.files.map(({ path }) => path)).toEqual(['stdin.md']);
    expect(rulesIn(result)).toContain('unknown-variable');
    const inPack = await json(['--stdin', '--stdin-filename', 'templates/en/final/new.md'], ROOT, VAGUE);
    expect(inPack.result.files.map(({ path }) => path)).toEqual(['templates/en/final/new.md']);
    expect(inPack.result.files[0]!.findings.map(({ rule }) => rule)).toContain('invalid-front-matter');
  });

  it('speaks Chinese when asked', async () => {
    const { result } = await json(['examples/en/formal-that-hopes.md', '--locale', 'zh']);
    for (const { message } of result.files[0]!.findings) expect(message).toMatch(/\p{Script=Han}/u);
    const { stdout } = await run(['lint', 'examples', '--locale', 'zh']);
    expect(stdout).toMatch(/✖ 错误 {2}\d+:\d+ /);
    expect(stdout).toMatch(/\n {2}最后催告 {3}■+ \d+\n/);
    expect(stdout).toMatch(/✖ \d+ 个文件中有 \d+ 个存在问题，共 \d+ 处问题：\d+ 个错误，/);
    expect(stdout).not.toMatch(/ error| warning| findings/);
  });

  it('writes the report to a file', async () => {
    const cwd = folder({ 'a.md': SLIP });
    const { code, stdout } = await run(['lint', 'a.md', '-o', 'report.txt', '--color'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const report = readFileSync(join(cwd, 'report.txt'), 'utf8');
    expect(report).toContain('unknown-variable');
    expect(report).not.toContain('\u001b');
    const full = await run(['lint', 'a.md', '-o', '/dev/full'], { cwd });
    expect(full).toMatchObject({ code: 2, stderr: 'dunmark: cannot write /dev/full: the disk is full\n' });
  });

  it('reports what it could judge beside what it could not read', async () => {
    const cwd = folder({ 'a.md': SLIP });
    const { code, stdout, stderr } = await run(['lint', 'a.md', 'gone.md'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('unknown-variable');
    expect(stderr).toBe('dunmark: cannot read gone.md: there is no such file or folder\n');
  });
});

describe('lint --fix', () => {
  it('mends until nothing that is safe is left, and a second run changes nothing', async () => {
    const cwd = folder();
    const { cpSync } = await import('node:fs');
    cpSync(join(ROOT, 'examples'), join(cwd, 'examples'), { recursive: true });
    const before = await json(['examples'], cwd);
    expect(before.result.files.flatMap((f) => f.findings).some((f) => f.fixes.some((fix) => fix.safe))).toBe(
      true,
    );
    const mended = await run(['lint', 'examples', '--fix'], { cwd });
    expect(mended.stdout).toMatch(/✔ Mended \d+ findings\./);
    const after = await json(['examples'], cwd);
    expect(
      after.result.files.flatMap((f) => f.findings).filter((f) => f.fixes.some((fix) => fix.safe)),
    ).toEqual([]);
    const now = contents(cwd);
    await run(['lint', 'examples', '--fix'], { cwd });
    expect(contents(cwd)).toEqual(now);
  });

  it('keeps byte order mark, line ends and mode, and touches no other file', async () => {
    const dos = `\ufeff${SLIP.replaceAll('\n', '\r\n')}`;
    const cwd = folder({ 'a.md': dos, 'b.md': letter('reminder/message') });
    chmodSync(join(cwd, 'a.md'), 0o600);
    const { mtimeMs } = statSync(join(cwd, 'b.md'));
    await run(['lint', '.', '--fix'], { cwd });
    const now = readFileSync(join(cwd, 'a.md'), 'utf8');
    expect(now).toBe(dos.replace('clinet_name', 'client_name'));
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o600);
    expect(statSync(join(cwd, 'b.md')).mtimeMs).toBe(mtimeMs);
    expect(Object.keys(contents(cwd)).sort()).toEqual(['a.md', 'b.md']);
  });

  it('mends letters of a pack', async () => {
    const cwd = packFolder();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(cwd, 'templates/en/reminder/message.md'), SLIP);
    expect((await run(['lint', '--fix'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'templates/en/reminder/message.md'), 'utf8')).toBe(
      SLIP.replace('clinet_name', 'client_name'),
    );
  });
});

it('lints a letter of no pack by its own front matter', async () => {
  const cwd = folder({ 'a.md': `${head()}Dear Sir,\n` });
  const { result } = await json(['.'], cwd);
  expect(rulesIn(result)).toContain('missing-consequence');
});
