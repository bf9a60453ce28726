/** The program run once on real letters, so that what V8 compiled on the way can be kept beside it. See src/cli/compiled.ts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as App from '../../src/cli/app.js';
import { cachePath, loadScript, type ScriptName, tune } from '../../src/cli/compiled.js';
import type { Io, Sink } from '../../src/cli/io.js';
import type { readFullMarkdown } from '../../src/parse/full-markdown.js';
import type { readFullYaml } from '../../src/parse/full-yaml.js';
import type { readLexicon } from '../../src/parse/lexicon-file.js';
import type { readPhrases } from '../../src/parse/phrase-file.js';
import type { readPlaybook } from '../../src/parse/playbook-file.js';

const root = join(import.meta.dirname, '../..');

const LINTS: ReadonlyArray<readonly string[]> = [
  ['lint', 'templates'],
  ['lint', 'templates/en/final/email.md', '--color'],
  ['lint', 'examples', '--color'],
  ['lint', 'examples', '--format', 'json'],
];

/** Every other command's usual path. */
const OTHERS: ReadonlyArray<readonly string[]> = [
  ['rules'],
  ['explain', 'hope-wording'],
  ['build', '--check', 'templates'],
];

/** @param folder where the scripts lie; their compiled forms are written beside them */
export async function rehearse(folder: string): Promise<void> {
  for (const file of readdirSync(folder)) if (file.endsWith('.cache')) rmSync(join(folder, file));
  const load = createRequire(join(folder, 'dunmark.cjs'));
  const place = mkdtempSync(join(tmpdir(), 'dunmark-rehearsal-'));
  const kept = ['--cache', '--cache-location', place];
  const keep = async <Exports>(name: ScriptName, play: (exports: Exports) => unknown): Promise<void> => {
    const { exports, script } = loadScript<Exports>(folder, name, load);
    await play(exports);
    writeFileSync(cachePath(folder, name), script.createCachedData());
  };
  const run =
    (lines: ReadonlyArray<readonly string[]>, also: readonly string[] = []) =>
    async (app: typeof App) => {
      for (const args of lines) await app.main([...args, ...also], io());
    };
  try {
    // What the cached runs then answer from.
    for (const args of LINTS)
      spawnSync(process.execPath, [join(folder, 'dunmark.cjs'), ...args, ...kept], { cwd: root });
    await keep('cached', run(LINTS, kept));
    tune(load);
    await keep('readers', readAll);
    await keep('packs', readPack);
    await keep('lint', run(LINTS));
    await keep('app', run(OTHERS));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function io(): Io {
  const nowhere: Sink = { write: () => {}, isTTY: false };
  return { out: nowhere, err: nowhere, cwd: root, env: {}, input: async () => new Uint8Array() };
}

interface Readers {
  readonly readFullMarkdown: typeof readFullMarkdown;
  readonly readFullYaml: typeof readFullYaml;
}

function readAll(readers: Readers): void {
  for (const name of files('templates')) {
    const text = read(name);
    if (!name.endsWith('.md')) readers.readFullYaml(text, 0, { aliases: true });
    else {
      const end = text.indexOf('\n---', 4) + 1;
      readers.readFullYaml(text.slice(4, end), 4, { aliases: false });
      readers.readFullMarkdown(text, end + 4, text.includes('|'));
    }
  }
}

interface Packs {
  readonly readLexicon: typeof readLexicon;
  readonly readPhrases: typeof readPhrases;
  readonly readPlaybook: typeof readPlaybook;
}

function readPack(packs: Packs): void {
  for (const name of files('templates/phrases')) packs.readPhrases(name, read(name));
  packs.readPlaybook('playbook.yml', read('templates/playbook.yml'));
  packs.readLexicon('hope-wording.yml', read('lexicons/hope-wording.yml'));
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** Paths from the root of the project. */
const files = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yml)$/.test(name))
    .map((name) => join(folder, name))
    .sort();
