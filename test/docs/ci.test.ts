/** docs/ci.md: every snippet is parsed, every command in it runs, and what it names is there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundled, ROOT, run } from '../cli/program.js';
import { contents, folder } from '../node/folder.js';

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = text('docs/ci.md');
const { version } = JSON.parse(text('package.json')) as { version: string };
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, code]) => ({
  kind: kind!,
  code: code!,
}));
const of = (kind: string): readonly string[] =>
  blocks.filter((block) => block.kind === kind).map(({ code }) => code);

/** Lines of any snippet that run this program, as a shell would get them. */
const commands = blocks.flatMap(({ code }) =>
  code.split('\n').flatMap((line) => {
    const found = /(?:^|run: |- |sh ')(npx (?:--no -- )?dunmark .*?)'?$/.exec(line.trim());
    return found ? [found[1]!] : [];
  }),
);

/** A project with the program where npm would put it. */
function project(): string {
  const cwd = folder({ 'package.json': '{ "devDependencies": { "dunmark": "*" } }\n' });
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'dist/bin/dunmark.cjs'), join(cwd, 'node_modules/.bin/dunmark'));
  return cwd;
}

describe('docs/ci.md', () => {
  beforeAll(bundled);

  it('has snippets of each kind, and no other', () => {
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['sh', 'yaml', 'json', 'groovy']));
    expect(commands.length).toBeGreaterThan(12);
  });

  it('holds YAML and JSON that can be read, and shell that a shell takes', () => {
    for (const code of of('yaml')) expect(parse(code)).toBeTypeOf('object');
    for (const code of of('json')) expect(JSON.parse(code)).toBeTypeOf('object');
    for (const code of of('sh'))
      expect(spawnSync('sh', ['-n'], { input: code, encoding: 'utf8' }).stderr).toBe('');
  });

  it('shows commands that run as they stand, in this order', async () => {
    const cwd = project();
    for (const command of commands) {
      const shell = spawnSync(
        'bash',
        ['-e', '-c', command.replace(/^npx (?:--no -- )?/, 'node_modules/.bin/')],
        {
          cwd,
          encoding: 'utf8',
        },
      );
      expect([command, shell.status, shell.stderr]).toEqual([command, 0, expect.any(String)]);
    }
    for (const script of Object.values(
      (
        JSON.parse(of('json').find((code) => code.includes('"scripts"'))!) as {
          scripts: Record<string, string>;
        }
      ).scripts,
    ))
      execFileSync('bash', ['-c', `node_modules/.bin/${script}`], { cwd, stdio: 'pipe' });
    expect(Object.keys(contents(cwd))).toEqual(
      expect.arrayContaining([
        'dunmark.sarif',
        'gl-code-quality-report.json',
        'dunmark.xml',
        'dunmark.rdjson',
      ]),
    );
  });

  it('shows the hook, the workflow and the job that init writes', async () => {
    const cwd = project();
    await run(['init', '--ci', 'both'], { cwd });
    const made = contents(cwd);
    for (const [path, hint] of [
      ['.pre-commit-config.yaml', 'language: system'],
      ['.github/workflows/letters.yml', '# .github/workflows'],
      ['.gitlab-ci.yml', '# .gitlab-ci.yml'],
    ] as const) {
      const shown = parse(of('yaml').find((code) => code.includes(hint))!);
      const written = parse(made[path]!.replace('[main, master]', '[main]'));
      expect([path, shown]).toEqual([path, written]);
    }
    const bare = folder();
    await run(['init'], { cwd: bare });
    const shown = parse(of('yaml').find((code) => code.includes('additional_dependencies'))!);
    expect(shown).toEqual(parse(contents(bare)['.pre-commit-config.yaml']!));
  });

  it('names this version, the hook, the inputs of the action and every format', async () => {
    for (const [, named] of page.matchAll(/dunmark@v?(\d[\w.]*)/g)) expect(named).toBe(version);
    const hooks = parse(text('.pre-commit-hooks.yaml')) as { id: string; files: string }[];
    expect(hooks.map(({ id }) => id)).toEqual(['dunmark-lint']);
    expect(page).toContain('`dunmark-lint`');
    const { inputs } = parse(text('action.yml')) as { inputs: object };
    const listed = page.slice(page.indexOf('| input |'), page.indexOf('### Code scanning'));
    expect([...listed.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(
      Object.keys(inputs).sort(),
    );
    const { stdout } = await run(['lint', '--help']);
    const formats = /--format <name>\s+([\s\S]*?)\(default/.exec(stdout)![1]!.split(',');
    for (const format of formats) expect(page).toContain(`\`${format.trim()}\``);
  });

  it('publishes reports where a failed command does not keep them from it', () => {
    expect(of('groovy')).toHaveLength(2);
    for (const code of of('groovy')) {
      const [steps, post] = code.split('post {');
      expect(steps).toMatch(/sh 'npm ci'\n\s+sh 'npx dunmark/);
      expect(steps).not.toMatch(/^\s*(?:junit|recordIssues)\b/m);
      expect(post).toMatch(/always \{ (?:junit|recordIssues) /);
    }
  });

  it('says truly what JUnit makes of a warning, and of --quiet', async () => {
    const letter = '---\nlang: en\nstage: pre-due\nchannel: email\nsubject: x\n---\n\nPay soon.\n';
    const cwd = folder({ 'a.md': letter });
    const junit = async (...args: string[]) =>
      Number(
        /failures="(\d+)"/.exec(
          (await run(['lint', 'a.md', '--format', 'junit', ...args], { cwd })).stdout,
        )?.[1],
      );
    const { stdout } = await run(['lint', 'a.md', '--format', 'json'], { cwd });
    const { summary } = JSON.parse(stdout) as {
      summary: { errors: number; warnings: number; infos: number };
    };
    expect(summary.warnings).toBeGreaterThan(0);
    expect(await junit()).toBe(summary.errors + summary.warnings + summary.infos);
    expect(await junit('--quiet')).toBe(summary.errors);
  });
});
