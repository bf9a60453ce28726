/** `dunmark build`: a pack in, a folder of letters out, or the reasons why not. */

import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { BUILD_TARGETS, type BuildTarget } from '../../compile/build-outputs.js';
import { runtimeSource } from '../../generated/runtime-source.js';
import { disk } from '../../node/disk.js';
import { readPack } from '../../node/read-pack.js';
import { refuseWayOut } from '../../node/way-out.js';
import { readFolder, writeFolder } from '../../node/write-folder.js';
import { buildPack, type Difference, difference, type Outputs, otherTargets } from '../../project/build.js';
import { judgePack, summarise } from '../../project/lint-files.js';
import { cleanLine } from '../../text/clean.js';
import { nearest } from '../../text/nearest.js';
import { engine } from '../../workspace/engine.js';
import { Problem } from '../../workspace/problem.js';
import { settingsOfFiles } from '../../workspace/settings.js';
import { colors, wantsColor } from '../colors.js';
import type { BuildOptions } from '../commands/build.js';
import { CLEAN, type ExitCode, FAILED, FOUND, type Io } from '../io.js';
import { forLog } from '../job-log.js';
import { stylish } from '../reporters/stylish.js';
import { BUILD, REPORT, say } from '../words.js';
import { configChoice } from './config-choice.js';
import { withConsent } from './plugins.js';

/** @throws Problem when the pack cannot be read or the folder cannot be written */
export async function build(folder: string | undefined, options: BuildOptions, io: Io): Promise<ExitCode> {
  const { cwd } = io;
  if (!options.out.trim()) throw new Problem('--out needs the name of a folder');
  refuseWayOut(resolve(cwd, options.out), cwd, options.out);
  const targets = targetsOf(options.target);
  const shipped = engine();
  const { defaults } = shipped;
  const { pack, problems } = readPack(folder, cwd, defaults);
  for (const problem of problems) io.err.write(`dunmark: ${cleanLine(problem)}\n`);
  if (problems.length) return FAILED;
  const { locale } = options;
  const request = { cwd, engine: shipped, locale, ...configChoice(options) };
  const { findings, notes, failures } = await withConsent(options, io, (allowed) => {
    const { settingsFor, house } = settingsOfFiles({ ...request, files: disk, ...allowed });
    for (const { template } of pack.letters) settingsFor(template.path);
    const { linter, results, ...told } = house();
    return { findings: [...judgePack(pack, { linter, defaults, locale, settingsFor }), ...results], ...told };
  });
  for (const line of [...notes, ...failures]) io.err.write(forLog(io)(`dunmark: ${cleanLine(line)}\n`));
  if (failures.size) return FAILED;
  const result = buildPack({ pack, findings, runtimeSource, ...(targets ? { targets } : {}) });
  if ('outputs' in result) {
    const present = readFolder(resolve(cwd, options.out));
    const others = present && targets ? otherTargets(present, targets) : undefined;
    const outputs = others ? new Map([...result.outputs, ...others]) : result.outputs;
    if (options.check) return check(outputs, present, options, io);
    await write(outputs, pack.root, options, io);
    return CLEAN;
  }
  if ('errors' in result) {
    const color = wantsColor(io, io.out, options.color);
    const columns = Math.max(40, Math.min(120, io.out.columns ?? 100));
    io.out.write(
      stylish({ files: findings, summary: summarise(findings), mended: 0 }, { locale, color, columns }),
    );
    const count = `${result.errors} error${result.errors === 1 ? '' : 's'}`;
    io.err.write(`dunmark: not built, ${count} in the pack; ${cleanLine(options.out)} is as it was\n`);
  } else io.err.write(`dunmark: not built: ${cleanLine(result.reason)}\n`);
  return FOUND;
}

function targetsOf(asked: string | undefined): readonly BuildTarget[] | undefined {
  if (asked === undefined) return undefined;
  return asked.split(',').map((raw) => {
    const name = raw.trim();
    const known = BUILD_TARGETS.find((target) => target === name);
    if (known) return known;
    const meant = nearest(name, BUILD_TARGETS);
    const help = meant ? `did you mean ${meant}?` : `choose from ${BUILD_TARGETS.join(', ')}`;
    throw new Problem(`--target: there is no target “${name}”; ${help}`);
  });
}

/** Ctrl-C is heard between two files; then the old folder stands as it was. */
async function write(
  outputs: Outputs,
  packRoot: string,
  { out, force, color, locale }: BuildOptions,
  io: Io,
): Promise<void> {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    await writeFolder(resolve(io.cwd, out), outputs, {
      shown: out,
      force: force === true,
      spare: [io.cwd, resolve(io.cwd, packRoot), homedir()],
      stopped: () => interrupted,
    });
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
  const c = colors(wantsColor(io, io.out, color));
  const kinds = new Map<string, number>();
  for (const path of outputs.keys()) {
    const kind = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const rows = [...kinds].map(
    ([kind, n]) =>
      `  ${kind.padEnd(24)} ${c.dim(kind.endsWith('/') ? say(REPORT.files, locale, { n }) : '')}`,
  );
  io.out.write(
    `${c.green(say(BUILD.built, locale, { n: outputs.size, out: c.bold(cleanLine(out)) }))}\n${rows.map((row) => row.trimEnd()).join('\n')}\n`,
  );
}

function check(
  outputs: Outputs,
  present: Outputs | undefined,
  { out, locale }: BuildOptions,
  io: Io,
): ExitCode {
  const found: Difference = difference(outputs, present);
  const shown = cleanLine(out);
  const words = (['missing', 'changed', 'extra'] as const).filter((word) => found[word].length);
  if (!words.length) {
    io.out.write(`${say(BUILD.current, locale, { out: shown })}\n`);
    return CLEAN;
  }
  for (const word of words)
    for (const path of found[word])
      io.out.write(`${BUILD[word][locale].padEnd(8)} ${shown}/${cleanLine(path)}\n`);
  io.err.write(`dunmark: ${shown} is not up to date; run the same command without --check\n`);
  return FOUND;
}
