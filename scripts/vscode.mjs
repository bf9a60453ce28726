/** `npm run vscode`: the extension as one .vsix in dist/, the same bytes every time. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const home = join(root, 'editors/vscode');
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const vsix = join(root, 'dist', `dunmark-${version}.vsix`);
/** Files of a zip are dated: without a date from outside, the day the format's time begins. */
const env = { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH || '315532800' };

const run = (command, args, cwd = root) => {
  const { status } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const tool = (name) => join(home, 'node_modules/.bin', name);

function pack() {
  rmSync(vsix, { force: true });
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  execFileSync(tool('vsce'), ['package', ...options, '--out', vsix], { cwd: home, env, stdio: 'pipe' });
  return createHash('sha256').update(readFileSync(vsix)).digest('hex');
}

if (!existsSync(tool('vsce'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], home);
run('npx', ['tsx', 'scripts/bundle-extension.ts']);
run('npx', ['tsc', '-p', 'editors/vscode/tsconfig.json']);
mkdirSync(join(root, 'dist'), { recursive: true });
const first = pack();
if (process.argv.includes('--twice') && pack() !== first) {
  console.error('the extension was packed twice and came out as two different files');
  process.exit(1);
}
console.log(
  `dist/dunmark-${version}.vsix ${(statSync(vsix).size / 1024).toFixed(0)} kB sha256 ${first.slice(0, 16)}`,
);
