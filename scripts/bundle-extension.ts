/** Bundles the VS Code extension: an entry for a desktop with its server beside it, one for the web with the server in it, two pages. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { withoutEngines } from './bundle/leave-out.js';
import { notices } from './extension/notices.js';
import { snippetsText } from './extension/snippets.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const home = join(root, 'editors/vscode');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Client and server speak through the same code, of which one copy is enough: the root's, which the server takes. */
const oneProtocol: Plugin = {
  name: 'one protocol',
  setup(build) {
    const filter = /^vscode-(?:jsonrpc|languageserver-(?:protocol|types|textdocument))(?:\/|$)/;
    build.onResolve({ filter }, ({ path, kind, pluginData }) =>
      pluginData === 'root' ? undefined : build.resolve(path, { kind, resolveDir: root, pluginData: 'root' }),
    );
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
  target: 'es2022',
  plugins: [withoutEngines, oneProtocol],
  define: { DUNMARK_VERSION: JSON.stringify(version) },
} satisfies BuildOptions;

/** VS Code loads both entries as CommonJS modules and hands them `vscode` itself. */
const entry = { format: 'cjs', external: ['vscode'] } satisfies BuildOptions;

async function bundle() {
  const outdir = join(home, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  const built = await Promise.all([
    build({
      ...common,
      ...entry,
      platform: 'node',
      entryPoints: { extension: 'editors/vscode/src/extension.ts' },
      outdir,
    }),
    build({
      ...common,
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      entryPoints: { server: 'editors/vscode/src/server-node.ts' },
      outdir,
    }),
    build({
      ...common,
      ...entry,
      platform: 'browser',
      // One package names characters with the help of the DOM, which a worker does not have.
      conditions: ['worker', 'browser'],
      alias: { 'node:path': fileURLToPath(import.meta.resolve('path-browserify')) },
      entryPoints: { 'extension-web': 'editors/vscode/src/extension-web.ts' },
      outdir,
    }),
    build({
      ...common,
      format: 'iife',
      platform: 'browser',
      entryPoints: ['preview', 'ladder'].flatMap((name) =>
        ['ts', 'css'].map((kind) => `editors/vscode/src/webview/${name}.${kind}`),
      ),
      outdir,
    }),
  ]);
  return built.map(({ metafile }) => metafile!);
}

if (!existsSync(join(home, 'node_modules')))
  throw new Error('run npm ci --ignore-scripts in editors/vscode first, or npm run vscode');
writeFileSync(join(home, 'snippets/letters.code-snippets'), await snippetsText());
const made = await bundle();
writeFileSync(join(home, 'ThirdPartyNotices.txt'), notices(root, made));
