/** Bundles the console into a few CommonJS files that start fast, and the library into ES modules. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { asFunction } from '../src/cli/compiled.js';
import { ascii, aside, entitiesAside, wordsAside } from './bundle/aside.js';
import { LATER, type LaterScript, later, laterEntry } from './bundle/later.js';
import { colorsUnasked, noOtherPrograms, withoutEngines } from './bundle/leave-out.js';
import { rehearse } from './bundle/rehearse.js';
import { cachedOnly, lintOnly, moduleAside, serverAside } from './bundle/scripts.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

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

const programPlugins: readonly Plugin[] = [serverAside, later('readers', 'packs'), ...serverPlugins];

const LATER_SCRIPTS = Object.keys(LATER) as readonly LaterScript[];

const script: BuildOptions = {
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  // The typesetting engines stay where npm put them. A script that is not a module cannot wait for one with
  // import(): it asks with require().
  external: ['@myriaddreamin/*', 'subset-font'],
  supported: { ...common.supported, 'dynamic-import': false },
  define: { ...common.define, 'import.meta.url': 'undefined' },
};

const program: BuildOptions = { ...script, outdir: 'dist/bin', outExtension: { '.js': '.cjs' } };

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
    ...LATER_SCRIPTS.map((name) =>
      build({
        ...common,
        ...script,
        stdin: laterEntry(name),
        outfile: `dist/bin/${name}.cjs`,
        plugins: [later(...LATER_SCRIPTS.filter((other) => other !== name)), ...serverPlugins],
      }),
    ),
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
  for (const name of ['dunmark', 'app', 'lint', 'cached', ...LATER_SCRIPTS]) {
    const path = join(out, 'bin', `${name}.cjs`);
    // esbuild leaves regular expressions as they are; read as Latin-1, \uff0c in one would be three other signs.
    const code = ascii(readFileSync(path, 'utf8'));
    writeFileSync(path, name === 'dunmark' ? code : asFunction(code));
  }
  chmodSync(join(out, 'bin/dunmark.cjs'), 0o755);
  writeFileSync(join(out, 'bin/build.id'), buildId());
}

/** Of the scripts and of all that the linter is made of: another word in it may be another finding. */
function buildId(): string {
  const hash = createHash('sha256');
  for (const name of [
    'app.cjs',
    'cached.cjs',
    'lint.cjs',
    'readers.cjs',
    'packs.cjs',
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

await bundle();
await rehearse(join(out, 'bin'));
