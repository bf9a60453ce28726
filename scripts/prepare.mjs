/**
 * What npm runs before this repository is used as a package: builds it. Installed globally from git (as
 * pre-commit does), npm brings what a build needs to the wrong place: then it is brought here first. The
 * package as it is handed out is built already and has no sources.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const npm = process.env.npm_execpath;
const run = (...args) => {
  const { npm_config_global: _, ...env } = process.env;
  const [command, ...rest] = npm ? [process.execPath, npm, ...args] : ['npm', ...args];
  const { status } = spawnSync(command, rest, { env, stdio: ['ignore', 2, 2], shell: !npm });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync('src')) process.exit(0);
if (!existsSync('node_modules/.bin/tsx'))
  run('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
run('run', 'build');
