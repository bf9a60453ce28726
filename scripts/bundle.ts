/** Bundles the console into a few CommonJS files that start fast, and the library into ES modules. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type * as App from '../src/cli/app.js';
import { asFunction, cachePath, loadScript } from '../src/cli/compiled.js';
import type { Io, Sink } from '../src/cli/io.js';
import { ascii, aside, entitiesAside, wordsAside } from './bundle/aside.js';
import { colorsUnasked, noOtherPrograms, withoutEngines } from './bundle/leave-out.js';
import { cachedOnly, lintOnly, moduleAside, serverAside } from './bundle/scripts.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Every command's usual path. */
const REHEARSAL: ReadonlyArray<readonly string[]> = [
  ['lint', 'templates'],
  ['lint', 'templates/en/final/email.md', '--color'],
  ['lint', 'examples', '--color'],
  ['lint', 'examples', '--format', 'json'],
  ['rules'],
  ['explain', 'hope-wording'],
  ['build', '--check', 'templates'],
];

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Known to every Node from 20 on but for the newest scripts' names; esbuild would make each such literal
  // a RegExp built anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
  define: { DUNMARK_VERSION: JSON.stringify(version) },
};

const serverPlugins: readonly Plugin[] = [
  moduleAside,
  withoutEngines,
  noOtherPrograms,
  colorsUnasked,
  entitiesAside,
  wordsAside,
  aside('grammar', 'grammarText'),
  aside('phrases', 'phrasesText'),
  aside('rule-notes', 'ruleNotesText'),
];

const programPlugins: readonly Plugin[] = [serverAside, ...serverPlugins];

const program: BuildOptions = {
  outdir: 'dist/bin',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  // The typesetting engines stay where npm put them. A script that is not a module cannot wait for one with
  // import(): it asks with require().
  external: ['@myriaddreamin/*', 'subset-font'],
  supported: { ...common.supported, 'dynamic-import': false },
  define: { ...common.define, 'import.meta.url': 'undefined' },
};

async function bundle(): Promise<void> {
  // Chunks are named by what is in them, so that old ones would stay for ever.
  rmSync(join(out, 'chunks'), { recursive: true, force: true });
  mkdirSync(join(out, 'bin'), { recursive: true });
  await Promise.all([
    build({
      ...common,
      ...program,
      entryPoints: { dunmark: 'src/cli/bin.ts', app: 'src/cli/app.ts' },
      plugins: [
        ...programPlugins,
        aside('starter', 'starterText'),
        aside('typst', 'typstText'),
        aside('page-assets', 'pageAssetsText'),
      ],
    }),
    build({
      ...common,
      ...program,
      entryPoints: { lint: 'src/cli/app.ts' },
      plugins: [...programPlugins, lintOnly],
    }),
    build({
      ...common,
      ...program,
      entryPoints: { cached: 'src/cli/app.ts' },
      plugins: [...programPlugins, cachedOnly],
    }),
    build({
      ...common,
      ...program,
      supported: common.supported!,
      entryPoints: { 'import-module': 'src/node/import-module.ts' },
    }),
    build({
      ...common,
      ...program,
      entryPoints: { server: 'src/server/main-node.ts' },
      plugins: [...serverPlugins, aside('starter', 'starterText')],
    }),
    build({
      ...common,
      plugins: [withoutEngines],
      platform: 'neutral',
      entryPoints: {
        index: 'src/index.ts',
        node: 'src/node/index.ts',
        remark: 'src/remark/index.ts',
        rule: 'src/rule.ts',
      },
      outdir: 'dist',
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      mainFields: ['module', 'main'],
      external: externals(),
    }),
  ]);
  for (const name of ['dunmark', 'app', 'lint', 'cached']) {
    const path = join(out, 'bin', `${name}.cjs`);
    // esbuild leaves regular expressions as they are; read as Latin-1, \uff0c in one would be three other signs.
    const code = ascii(readFileSync(path, 'utf8'));
    writeFileSync(path, name === 'dunmark' ? code : asFunction(code));
  }
  chmodSync(join(out, 'bin/dunmark.cjs'), 0o755);
  writeFileSync(join(out, 'bin/build.id'), buildId());
}

/** Of everything the linter is made of: another word in it may be another finding. */
function buildId(): string {
  const hash = createHash('sha256');
  for (const name of [
    'lint.cjs',
    'words.json',
    'words.trie',
    'grammar.json',
    'phrases.json',
    'entities.json',
  ])
    hash.update(readFileSync(join(out, 'bin', name)));
  return hash.digest('hex').slice(0, 32);
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
  const nowhere: Sink = { write: () => {}, isTTY: false };
  const io: Io = { out: nowhere, err: nowhere, cwd: root, env: {}, input: async () => new Uint8Array() };
  const place = mkdtempSync(join(tmpdir(), 'dunmark-rehearsal-'));
  const kept = ['--cache', '--cache-location', place];
  const lints = REHEARSAL.filter(([command]) => command === 'lint');
  try {
    // In processes of their own: the linter's flags stay set, and compiled code is refused under other ones.
    for (const args of lints)
      spawnSync(process.execPath, [join(folder, 'dunmark.cjs'), ...args, ...kept], { cwd: root });
    for (const name of ['cached', 'lint', 'app'] as const) {
      const { exports: app, script } = loadScript<typeof App>(folder, name);
      const rehearsed = name === 'app' ? REHEARSAL.filter((args) => !lints.includes(args)) : lints;
      for (const args of rehearsed) await app.main(name === 'cached' ? [...args, ...kept] : args, io);
      writeFileSync(cachePath(folder, name), script.createCachedData());
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

await bundle();
await rehearse();
