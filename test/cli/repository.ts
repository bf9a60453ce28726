/** A scratch repository of a team that has installed this program, with git's own settings kept out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../node/folder.js';
import { ROOT } from './program.js';

export const LETTER = 'templates/en/final/email.md';
export const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** A repository whose package.json names dunmark, with the program where npm would put it. */
export function repository() {
  const cwd = folder({
    'package.json': '{\n  "private": true,\n  "devDependencies": {\n    "dunmark": "0.1.0"\n  }\n}\n',
    '.gitignore': 'node_modules\n',
    'README.md': '# Ours\n',
  });
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, join(cwd, 'node_modules/dunmark'));
  symlinkSync('../dunmark/dist/bin/dunmark.cjs', join(cwd, 'node_modules/.bin/dunmark'));
  const home = folder();
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: home,
        GIT_CONFIG_NOSYSTEM: '1',
        npm_config_update_notifier: 'false',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.com',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@example.com',
      },
    });
    return { code: status, text: stdout + stderr };
  };
  git('init', '-q', '-b', 'main');
  return { cwd, git };
}
