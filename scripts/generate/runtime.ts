/** src/compile/runtime.ts and all it uses → one script as text, which the module of a pack carries with it. */
import { build } from 'esbuild';
import { RUNTIME_NAME } from '../../src/compile/typed-module.js';
import { ROOT, write } from './files.js';

export async function generate(): Promise<readonly string[]> {
  const source = await bundleRuntime();
  return [
    write(
      'src/generated/runtime-source.ts',
      `/** Generated from src/compile/runtime.ts; do not edit. */\nexport const runtimeSource: string = ${JSON.stringify(source)};\n`,
    ),
  ];
}

/** For browsers and for Node: no import is left in it, and nothing it touches is missing in either. */
export async function bundleRuntime(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/compile/runtime.ts'],
    bundle: true,
    write: false,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    globalName: RUNTIME_NAME,
    target: 'es2022',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}
