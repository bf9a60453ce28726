/** The rules inside the real remark, beside its own lint: the same findings as `dunmark lint`, said as remark says them. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { letter, packFolder } from '../cli/letters.js';
import { bundled, ROOT, run } from '../cli/program.js';
import { folder } from '../node/folder.js';

beforeAll(bundled);

/** Prints every message of every file as JSON, as a reporter of unified's own. */
const REPORTER = `export default (files) => JSON.stringify(files.map(({ path, messages }) => ({ path,
  messages: messages.map(({ reason, ruleId, source, fatal, note, place, actual, expected, url }) =>
    ({ reason, ruleId, source, fatal: fatal ?? null, note, place, actual, expected, url })) })));`;

interface Said {
  readonly path: string;
  readonly messages: ReadonlyArray<{
    readonly reason: string;
    readonly ruleId?: string;
    readonly source: string;
    readonly fatal: boolean | null;
    readonly note?: string;
    readonly place: {
      readonly start: { readonly offset: number };
      readonly end: { readonly offset: number };
    };
    readonly actual?: string;
    readonly expected?: readonly string[];
    readonly url?: string;
  }>;
}

const BESIDE = ['remark-frontmatter', 'remark-lint', 'remark-preset-lint-recommended'];

/** Runs remark in a folder that has this package, remark-lint and a configuration of its own. */
async function remark(cwd: string, options = {}, args: readonly string[] = ['.']) {
  mkdirSync(join(cwd, 'node_modules'), { recursive: true });
  symlinkSync(ROOT, join(cwd, 'node_modules/dunmark'));
  for (const name of BESIDE) symlinkSync(join(ROOT, 'node_modules', name), join(cwd, 'node_modules', name));
  writeFileSync(join(cwd, 'reporter.mjs'), REPORTER);
  const plugins = ['remark-frontmatter', 'remark-preset-lint-recommended', ['dunmark/remark', options]];
  writeFileSync(join(cwd, '.remarkrc.json'), JSON.stringify({ plugins }));
  const cli = join(ROOT, 'node_modules/remark-cli/cli.js');
  const command = [cli, '--report', './reporter.mjs', '--no-stdout', ...args];
  const done = await promisify(execFile)(process.execPath, command, { cwd }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }) => ({ code: code as number, stderr: stderr as string }),
  );
  return { ...done, files: JSON.parse(done.stderr) as readonly Said[] };
}

const ours = ({ messages }: Said) => messages.filter(({ source }) => source === 'dunmark');
const FATAL = { error: true, warning: false, info: null };

describe('dunmark/remark', () => {
  it('finds in the faulty examples what dunmark lint finds, at the same places', async () => {
    const cwd = folder();
    cpSync(join(ROOT, 'examples'), cwd, { recursive: true });
    const { code, files } = await remark(cwd);
    expect(code).toBe(1);
    const linted = JSON.parse((await run(['lint', '--format', 'json'], { cwd })).stdout);
    const said = files.map((file) => [
      file.path,
      ours(file).map(({ ruleId, reason, note, fatal, place: { start, end } }) => ({
        rule: ruleId,
        message: reason,
        hint: note,
        fatal,
        start,
        end,
      })),
    ]);
    const found = linted.files.map((file: { path: string; findings: Finding[] }) => [
      file.path,
      file.findings.map(({ rule, message, hint, severity, start, end }) => ({
        rule,
        message,
        hint,
        fatal: FATAL[severity],
        start,
        end,
      })),
    ]);
    expect(Object.fromEntries(said)).toMatchObject(Object.fromEntries(found));
    expect(found.flat(2).length).toBeGreaterThan(20);
    expect(files.flatMap(ours).length).toBe(
      linted.files.flatMap((file: Said & { findings: [] }) => file.findings).length,
    );
  });

  it('knows the pack a letter lies in', async () => {
    const cwd = packFolder();
    const path = 'templates/en/final/email.md';
    writeFileSync(
      join(cwd, path),
      letter('final/email').replace('Dear ', 'We hope for {{ nothing }}.\n\nDear '),
    );
    const { files } = await remark(cwd);
    const names = readdirSync(join(cwd, 'templates'), { recursive: true, encoding: 'utf8' });
    expect(files.length).toBe(names.filter((name) => name.endsWith('.md')).length);
    expect(files.flatMap(ours).map(({ ruleId }) => ruleId)).toEqual(['hope-wording', 'unknown-variable']);
  });

  it('speaks beside remark-lint, offers what may stand instead, and gives no address', async () => {
    const text = letter('final/email').replace('tone: decisive', 'tone: friendly');
    const { files } = await remark(folder({ 'a.md': `${text}\n[x]: http://a.b\n` }));
    expect(files[0]!.messages.map(({ source }) => source)).toContain('remark-lint');
    const [found] = ours(files[0]!);
    expect(found).toMatchObject({ ruleId: 'tone-mismatch', actual: 'friendly', expected: ['decisive'] });
    expect(found).not.toHaveProperty('url');
  });

  it('leaves alone what is no letter and what is ignored', async () => {
    const files = {
      'README.md': '# We hope you pay\n',
      'drafts/a.md': letter('final/email').replace('Dear ', 'We hope. Dear '),
      'dunmark.yml': 'ignore: ["drafts/**"]\n',
    };
    const { code, files: said } = await remark(folder(files));
    expect([code, said.flatMap(ours)]).toEqual([0, []]);
    expect(said).toHaveLength(2);
  });

  it('takes severities, settings and language', async () => {
    const text = letter('final/email').replace('Dear ', 'We hope that you pay.\n\nDear ');
    const options = { rules: { 'hope-wording': 'warning' }, locale: 'zh', config: 'other.yml' };
    const files = {
      'a.md': text,
      'dunmark.yml': 'rules: { hope-wording: "off" }\n',
      'other.yml': 'names: [A]\n',
    };
    const { code, files: said } = await remark(folder(files), options);
    expect(code).toBe(0);
    expect(ours(said[0]!)).toMatchObject([{ ruleId: 'hope-wording', fatal: false }]);
    expect(ours(said[0]!)[0]!.reason).toMatch(/\p{Script=Han}/u);
  });

  it('settings that cannot be used are a message, not a crash', async () => {
    const files = { 'a.md': letter('final/email'), 'dunmark.yml': 'ruls: {}\n' };
    const { code, files: said } = await remark(folder(files));
    expect(code).toBe(1);
    expect(ours(said[0]!)).toMatchObject([
      { fatal: true, reason: expect.stringMatching(/^dunmark\.yml:1:1: /) },
    ]);
  });

  it('runs rules written as code only when told to', async () => {
    const both = '{ en: "x", zh: "x" }';
    const files = {
      'a.md': letter('final/email'),
      'dunmark.yml': 'plugins: [./x.mjs]\n',
      'x.mjs': `export const rule = { id: 'house-x', scope: 'letter', group: 'tone', severity: 'warning', title: ${both}, why: ${both},
        messages: { x: { message: ${both}, hint: ${both} } }, check: () => [{ code: 'x', span: { start: 0, end: 3 } }] };`,
    };
    const left = await remark(folder(files));
    expect(ours(left.files[0]!)).toMatchObject([{ reason: expect.stringContaining('not run unasked') }]);
    const ran = await remark(folder(files), { plugins: true });
    expect(ours(ran.files[0]!)).toMatchObject([{ ruleId: 'house-x' }]);
    expect(ours((await remark(folder(files), { plugins: false })).files[0]!)).toEqual([]);
  });
});

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly start: unknown;
  readonly end: unknown;
}
