/** The way of a new team, with real processes: begin, break a letter, be refused, mend, commit, live with old faults. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, ROOT, run } from './program.js';
import { has, LETTER, repository } from './repository.js';

const HOPE = 'We hope to hear from you soon.\n\n';
const spoil = (text: string) => text.replace('Yours sincerely', `${HOPE}Yours sincerely`);
const mend = (text: string) => text.replace(HOPE, '');

/** The hook that docs/ci.md gives to those who want no other tool. */
const HOOK = /```sh\n(#!\/bin\/sh\n# \.git\/hooks\/pre-commit[\s\S]*?)```/.exec(
  readFileSync(join(ROOT, 'docs/ci.md'), 'utf8'),
)?.[1];

describe('a new team', () => {
  beforeAll(bundled);

  const hooks = [
    {
      name: 'a plain git hook',
      skip: false,
      install: (cwd: string) =>
        writeFileSync(join(cwd, '.git/hooks/pre-commit'), HOOK ?? 'exit 9', { mode: 0o755 }),
    },
    {
      name: 'pre-commit',
      // .ci/run installs it.
      skip: !has('pre-commit'),
      install: (cwd: string) =>
        expect(spawnSync('pre-commit', ['install'], { cwd, encoding: 'utf8' }).stderr).toBe(''),
    },
  ];
  for (const { name, skip, install } of hooks)
    it.skipIf(skip)(`walks from init to CI with ${name}`, async () => {
      const { cwd, git } = repository();
      const edit = (change: (text: string) => string) => {
        const path = join(cwd, LETTER);
        writeFileSync(path, change(readFileSync(path, 'utf8')));
      };
      const dunmark = (...args: string[]) => run(args, { cwd });

      expect((await dunmark('init')).code).toBe(0);
      expect((await dunmark('lint', '--config', 'strict')).code).toBe(0);
      install(cwd);
      git('add', '-A');
      expect(git('commit', '-qm', 'Begin')).toMatchObject({ code: 0 });

      edit(spoil);
      git('add', '-A');
      const refused = git('commit', '-qm', 'Soften');
      expect(refused).toEqual({ code: 1, text: expect.stringMatching(/hope-wording/) });
      expect(git('log', '--oneline').text.trim().split('\n')).toHaveLength(1);

      edit(mend);
      appendFileSync(join(cwd, 'README.md'), '\nNot a letter, and none of our business.\n');
      git('add', '-A');
      expect(git('commit', '-qm', 'Say what it is')).toMatchObject({ code: 0 });

      // Old faults: known from now on, new ones fail.
      edit(spoil);
      const baseline = ['--baseline', 'dunmark-baseline.json'];
      expect((await dunmark('lint', ...baseline, '--write-baseline')).code).toBe(0);
      expect((await dunmark('lint', ...baseline)).code).toBe(0);
      edit((text) => text.replace(HOPE, `${HOPE}Thank you for your understanding.\n\n`));
      const fresh = await dunmark('lint', ...baseline, '--format', 'json');
      const { files } = JSON.parse(fresh.stdout) as { files: { findings: { rule: string }[] }[] };
      const rules = files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
      expect([fresh.code, rules]).toEqual([1, expect.arrayContaining(['understanding-wording'])]);
      expect(rules).not.toContain('hope-wording');

      for (const format of ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'html', 'unix']) {
        const { code, stdout } = await dunmark('lint', ...baseline, '--format', format);
        expect([format, code, stdout.includes('understanding-wording')]).toEqual([format, 1, true]);
      }
      edit((text) => mend(text).replace('Thank you for your understanding.\n\n', ''));
      const pruned = await dunmark('lint', ...baseline, '--prune-baseline');
      expect([pruned.code, pruned.stderr]).toEqual([0, expect.stringContaining('struck off')]);
    });
});
