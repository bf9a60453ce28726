/** The other tools over the same letters: installed when first asked for, run in a process of their own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/generate/files.js';
import { parseTemplate } from '../../src/parse/template.js';
import type { CorpusLetter } from './corpus.js';
import { listName, prhLists } from './prh.js';
import type { Found } from './score.js';

const HOME = join(ROOT, 'bench/peers');

export interface Peer {
  readonly name: string;
  /** By a letter's path; a letter whose language the tool does not know is not there. */
  readonly findings: ReadonlyMap<string, readonly Found[]>;
}

type Places = ReadonlyArray<readonly [start: number, end: number]>;

/** @throws Error when the tools cannot be installed or one of them fails */
export function peersOver(letters: readonly CorpusLetter[]): readonly Peer[] {
  installPeers();
  const input = JSON.stringify({ lists: prhLists(), letters: letters.map(handed) });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOME, 'run.mjs')], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`bench/peers/run.mjs: ${stderr}`);
  const tools = JSON.parse(stdout) as ReadonlyArray<{ name: string; places: ReadonlyArray<Places | null> }>;
  return tools.map(({ name, places }) => ({
    name,
    findings: new Map(
      letters.flatMap(({ path }, index) => {
        const own = places[index];
        return own ? [[path, own.map(([start, end]) => ({ span: { start, end } }))]] : [];
      }),
    ),
  }));
}

/** What a tool is told of a letter. */
function handed({ path, lang, source }: CorpusLetter) {
  const stage = parseTemplate(path, source).head.stage?.value ?? 'outside';
  return { lang, source, stageList: listName(lang, stage), wholeList: listName(lang, 'any') };
}

/** npm leaves a record of what it installed; one older than the lock file is of something else. */
export function installPeers(): void {
  const record = join(HOME, 'node_modules/.package-lock.json');
  const lock = join(HOME, 'package-lock.json');
  if (existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HOME, stdio: 'inherit' });
}
