/** The extension as a .vsix and the console it is compared with, both built from this checkout. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './editors.js';

function script(name: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', name], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run ${name} ended with ${status}\n${stdout}${stderr}`);
}

export function buildConsole(say: (line: string) => void): void {
  say('building the console');
  script('build');
}

/** @returns the packed extension */
export function packExtension(say: (line: string) => void): string {
  say('packing the extension');
  script('vscode');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'editors/vscode/package.json'), 'utf8'));
  return join(ROOT, 'dist', `dunmark-${version}.vsix`);
}
