/** The cases as one script that an extension host can load: in Node, and in a worker. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { HERE } from './editors.js';

/** @returns the extension that holds the cases, and the script the host is told to run */
export async function bundleCases(folder: string): Promise<{ extension: string; script: string }> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'cases',
      publisher: 'dunmark-test',
      version: '0.0.1',
      engines: { vscode: '^1.91.0' },
      main: './nothing.js',
      browser: './nothing.js',
    }),
  );
  writeFileSync(join(folder, 'nothing.js'), 'exports.activate = () => {};\n');
  const script = join(folder, 'cases.js');
  await build({
    entryPoints: [join(HERE, 'host/main.js')],
    outfile: script,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    target: 'es2022',
  });
  return { extension: folder, script };
}
