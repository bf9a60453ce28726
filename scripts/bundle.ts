/** Bundles the console into a few CommonJS files that start fast, and the library into ES modules. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type * as App from '../src/cli/app.js';
import { cachePath, loadApp } from '../src/cli/compiled.js';
import type { Io, Sink } from '../src/cli/io.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Every command's usual path. */
const REHEARSAL = [
  ['lint', 'templates'],
  ['lint', 'templates/en/final/email.md', '--color'],
  ['lint', 'examples', '--color'],
  ['lint', 'examples', '--format', 'json'],
  ['rules'],
  ['explain', 'hope-wording'],
  ['build', '--check', 'templates'],
];

/**
 * gray-matter brings a second YAML reader, an engine that evaluates code and a door to the disk. The
 * splitter uses none of them, so none of them is shipped: what would call one gets a refusal.
 */
const withoutEngines: Plugin = {
  name: 'gray-matter without engines',
  setup(build) {
    const refusal = (what: string) => `() => { throw new Error('${what} is not part of this program'); }`;
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /[\\/]gray-matter[\\/]/.test(importer) ? { path: 'fs', namespace: 'refused' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'refused' }, () => ({
      contents: `module.exports = { readFileSync: ${refusal('reading files through gray-matter')} };`,
    }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: `const refuse = ${refusal('this front-matter language')};
        const engine = { parse: refuse, stringify: refuse };
        module.exports = { yaml: engine, json: engine, javascript: engine };`,
    }));
  },
};

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
  define: { DUNMARK_VERSION: JSON.stringify(version) },
  plugins: [withoutEngines],
};

async function bundle(): Promise<void> {
  mkdirSync(join(out, 'bin'), { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { dunmark: 'src/cli/bin.ts', app: 'src/cli/app.ts' },
      outdir: 'dist/bin',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      minify: true,
      keepNames: false,
      external: ['./app.cjs'],
    }),
    build({
      ...common,
      platform: 'neutral',
      entryPoints: { index: 'src/index.ts', node: 'src/node/index.ts' },
      outdir: 'dist',
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      mainFields: ['module', 'main'],
      external: externals(),
    }),
  ]);
  chmodSync(join(out, 'bin/dunmark.cjs'), 0o755);
}

/** Every dependency is loaded from where npm put it, but gray-matter, which goes in without its engines. */
function externals(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const names = Object.keys(dependencies).filter((name) => name !== 'gray-matter');
  return ['node:*', ...names.flatMap((name) => [name, `${name}/*`])];
}

/**
 * Lets the program run once on real letters and keeps what V8 compiled on the way: another start need
 * not compile it again. See src/cli/compiled.ts.
 */
async function rehearse(): Promise<void> {
  const folder = join(out, 'bin');
  for (const file of readdirSync(folder)) if (file.endsWith('.cache')) rmSync(join(folder, file));
  const { exports: app, script } = loadApp<typeof App>(folder);
  const nowhere: Sink = { write: () => {}, isTTY: false };
  const io: Io = { out: nowhere, err: nowhere, cwd: root, env: {}, input: async () => new Uint8Array() };
  for (const args of REHEARSAL) await app.main(args, io);
  writeFileSync(cachePath(folder), script.createCachedData());
}

await bundle();
await rehearse();
