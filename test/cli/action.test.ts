/** action.yml, its steps run as GitHub runs them: inputs put into expressions, the script handed to bash. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contents, folder } from '../node/folder.js';
import { bundled, ROOT, run } from './program.js';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: ReadonlyArray<{
      readonly run: string;
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
    }>;
  };
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const SOFT = 'Dear {{ client_name }},\n\nWe hope for your understanding.\n';

/** A project of a team; `installed` puts the program where npm would. */
async function project({ installed = true } = {}): Promise<string> {
  const cwd = folder();
  await run(['init', '--lang', 'en', '--ci', 'none'], { cwd });
  if (installed) {
    mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
    symlinkSync(join(ROOT, 'dist/bin/dunmark.cjs'), join(cwd, 'node_modules/.bin/dunmark'));
  }
  return cwd;
}

const spoil = (cwd: string): void => {
  const path = join(cwd, 'templates/en/final/email.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Dear {{ client_name }},\n', SOFT));
};

/** Runs the steps. `npx` is a stand-in that writes down what it was asked for. */
function act(cwd: string, inputs: Readonly<Record<string, string>> = {}) {
  const bin = folder({ npx: '#!/bin/sh\nprintf "%s\\n" "$@" > "$ASKED"\n' });
  chmodSync(join(bin, 'npx'), 0o755);
  const known: Record<string, string> = { 'github.action_path': ROOT };
  for (const [name, { default: value }] of Object.entries(action.inputs)) known[`inputs.${name}`] = value;
  for (const [name, value] of Object.entries(inputs)) known[`inputs.${name}`] = value;
  const files = { GITHUB_OUTPUT: join(bin, 'output'), GITHUB_STEP_SUMMARY: join(bin, 'summary') };
  let out = '';
  for (const step of action.runs.steps) {
    expect(step.shell).toBe('bash');
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ (.+?) \}\}/g, (_, key: string) => {
          expect(known).toHaveProperty([key]);
          return known[key]!;
        }),
      ]),
    );
    const { stdout, stderr, status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: `${bin}:${process.env.PATH}`,
        ASKED: join(bin, 'asked'),
        GITHUB_WORKSPACE: cwd,
        ...files,
        ...env,
      },
    });
    out += stdout + stderr;
    if (status) return { code: status, out, made: contents(bin) };
  }
  return { code: 0, out, made: contents(bin) };
}

describe('the action', () => {
  beforeAll(bundled);

  it('puts no expression into the text of a script', () => {
    for (const step of action.runs.steps) expect(step.run).not.toContain('${{');
  });

  it('passes a clean pack, and fails a soft letter with an annotation on its line', async () => {
    const cwd = await project();
    expect(act(cwd)).toMatchObject({ code: 0 });
    spoil(cwd);
    const { code, out, made } = act(cwd);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=templates\/en\/final\/email\.md,line=1\d,/m);
    expect(made.summary).toContain('understanding-wording');
  });

  it('takes paths and options one a line, and a baseline', async () => {
    const cwd = await project();
    spoil(cwd);
    expect(act(cwd, { paths: 'templates/en/reminder\n\ntemplates/en/formal/email.md\n' }).code).toBe(0);
    expect(act(cwd, { args: '--rule=hope-wording=off\n--rule=understanding-wording=off\n' }).code).toBe(0);
    await run(['lint', '--baseline', 'known findings.json', '--write-baseline'], { cwd });
    expect(act(cwd, { baseline: 'known findings.json' }).code).toBe(0);
  });

  it('writes SARIF beside the annotations, with the same exit code', async () => {
    const cwd = await project();
    spoil(cwd);
    const { code, made } = act(cwd, { sarif: 'dunmark.sarif' });
    expect(code).toBe(1);
    expect(made.output).toMatch(/^sarif<<(\S+)\ndunmark\.sarif\n\1\n$/);
    const { runs } = JSON.parse(readFileSync(join(cwd, 'dunmark.sarif'), 'utf8')) as { runs: object[] };
    expect(runs).toHaveLength(1);
  });

  it('runs in a folder of the repository, by the program installed above it', async () => {
    const cwd = await project();
    spoil(cwd);
    const { made, code, out } = act(cwd, { 'working-directory': 'templates/en', paths: 'final/email.md' });
    expect([code, made.asked]).toEqual([1, undefined]);
    expect(out).toMatch(/^::error file=templates\/en\/final\/email\.md,line=1\d,/m);
  });

  it('runs no program from above the repository', async () => {
    const home = await project();
    const cwd = join(home, 'checkout');
    mkdirSync(join(cwd, 'sub'), { recursive: true });
    for (const inside of ['.', 'sub']) {
      const { made } = act(cwd, { 'working-directory': inside });
      expect(made.asked).toContain('--package\ndunmark@');
    }
  });

  it('takes one package and nothing else where none is installed', async () => {
    const cwd = await project({ installed: false });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const start = (wanted: string) => `--yes\n--package\ndunmark@${wanted}\n--\ndunmark\nlint\n`;
    expect(act(cwd).made.asked).toBe(`${start(version)}--format=github\n--\n`);
    expect(act(cwd, { version: '1.2.3' }).made.asked).toContain(start('1.2.3'));
    for (const version of ['file:../evil', 'https://x/y.tgz', '1 --registry=http://x'])
      expect(act(cwd, { version })).toMatchObject({ code: 2 });
  });

  it('runs nothing that an input says', async () => {
    const cwd = await project();
    const evil = '"; touch pwned; $(touch pwned) `touch pwned` #';
    for (const name of Object.keys(action.inputs)) act(cwd, { [name]: evil });
    for (const name of Object.keys(action.inputs)) act(cwd, { [name]: `x\n${evil}` });
    expect(Object.keys(contents(cwd)).filter((path) => path.endsWith('pwned'))).toEqual([]);
  });
});
