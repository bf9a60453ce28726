/** The hooks of docs/ci.md in a scratch repository: what is added, changed, renamed and deleted is judged as its pack. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, ROOT, run } from '../cli/program.js';
import { has, LETTER, repository } from '../cli/repository.js';

const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
const snippet = (hint: string): string =>
  [...page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code]) => code!).find((c) => c.includes(hint))!;

const asHook = (cwd: string, script: string) =>
  writeFileSync(join(cwd, '.git/hooks/pre-commit'), script, { mode: 0o755 });
const preCommit = (cwd: string) =>
  expect(spawnSync('pre-commit', ['install'], { cwd, encoding: 'utf8' }).stderr).toBe('');

const HOOKS = [
  {
    name: 'the plain hook',
    skip: false,
    install: (cwd: string) => asHook(cwd, snippet('# .git/hooks/pre-commit')),
  },
  {
    name: "lint-staged's hook",
    skip: false,
    // A stand-in: what it runs names only files that are there, and passes.
    install: (cwd: string) => {
      writeFileSync(join(cwd, 'node_modules/.bin/lint-staged'), '#!/bin/sh\n', { mode: 0o755 });
      asHook(cwd, `#!/bin/sh -e\n${snippet('lint-staged || exit')}`);
    },
  },
  {
    name: 'pre-commit that judges every pack',
    // .ci/run installs it.
    skip: !has('pre-commit'),
    install: (cwd: string) => {
      writeFileSync(join(cwd, '.pre-commit-config.yaml'), snippet('always_run'));
      preCommit(cwd);
    },
  },
];

/** A team's first commit made, every hook still off. */
async function begun() {
  const { cwd, git } = repository();
  await run(['init', '--lang', 'en'], { cwd });
  git('add', '-A');
  expect(git('commit', '-qm', 'Begin').code).toBe(0);
  return {
    cwd,
    git,
    commit: () => {
      git('add', '-A');
      return git('commit', '-qm', 'Next');
    },
  };
}

describe('the hooks of docs/ci.md', () => {
  beforeAll(bundled);

  for (const { name, skip, install } of HOOKS) {
    it.skipIf(skip)(`${name} refuses a commit that deletes the last letters of a ladder`, async () => {
      const { cwd, git, commit } = await begun();
      install(cwd);
      git('rm', '-rq', dirname(LETTER));
      const refused = commit();
      expect(refused).toEqual({
        code: expect.any(Number),
        text: expect.stringContaining('missing-final-letter'),
      });
      expect(refused.code).not.toBe(0);
      expect(git('log', '--oneline').text.trim().split('\n')).toHaveLength(1);
    });

    it.skipIf(skip)(
      `${name} refuses one that moves them elsewhere, and lets other deletions pass`,
      async () => {
        const { cwd, git, commit } = await begun();
        install(cwd);
        git('rm', '-q', 'README.md');
        expect(commit()).toMatchObject({ code: 0 });
        mkdirSync(join(cwd, 'old'));
        renameSync(join(cwd, dirname(LETTER)), join(cwd, 'old/final'));
        expect(commit().text).toContain('missing-final-letter');
      },
    );
  }

  it('the plain hook names what is staged, whatever it is called, and nothing else', async () => {
    for (const ending of ['md', 'markdown']) {
      const { cwd, git } = await begun();
      asHook(cwd, snippet('# .git/hooks/pre-commit'));
      writeFileSync(
        join(cwd, dirname(LETTER), `a letter; with signs.${ending}`),
        '---\nstage: nowhere\n---\n',
      );
      // What lies about is no matter of this commit.
      appendFileSync(join(cwd, 'README.md'), 'More.\n');
      git('add', 'README.md');
      expect(git('commit', '-qm', 'Not ours')).toMatchObject({ code: 0, text: '' });
      git('add', '-A');
      const refused = git('commit', '-qm', 'Ours');
      expect(refused.code).not.toBe(0);
      expect(refused.text).toContain(`a letter; with signs.${ending}`);
    }
  });

  it('every pattern takes each ending that a file of a pack can have', () => {
    const endings = ['md', 'markdown', 'yml', 'yaml'];
    for (const hint of ['# .git/hooks/pre-commit', 'lint-staged || exit'])
      for (const ending of endings) expect(snippet(hint)).toContain(`'*.${ending}'`);
    expect(snippet('"lint-staged"')).toContain(`"*.{${endings.join(',')}}"`);
    for (const text of [page, readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')])
      for (const [, pattern] of text.matchAll(/files: (.*)$/gm))
        expect(pattern).toContain('(md|markdown|ya?ml)$');
  });
});
