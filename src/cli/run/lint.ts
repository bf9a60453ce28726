/** `dunmark lint`: files in, findings out, and an exit code. */
import { resolve } from 'node:path';
import { type LintedPaths, type LintPathsOptions, lintPaths } from '../../node/lint-paths.js';
import { decode } from '../../workspace/decode.js';
import { shown } from '../../workspace/shown.js';
import type { LintOptions } from '../commands/lint.js';
import type { ExitCode, Io } from '../io.js';
import { openCache, saveCache } from './cache-of-run.js';
import { checkOptions, lintChoice } from './lint-choice.js';
import { withConsent } from './plugins.js';
import { progress } from './progress.js';
import { report } from './report.js';

/** @throws Problem when nothing can be judged at all */
export async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.js');
    return printConfig(options.printConfig, options, io);
  }
  checkOptions(paths, options);
  if (options.watch) {
    const { watch } = await import('./watch.js');
    return watch(paths, options, io);
  }
  return report(await look(paths, options, io), options, io);
}

async function look(paths: readonly string[], options: LintOptions, io: Io): Promise<LintedPaths> {
  const { cwd } = io;
  const { onLetter, end } = progress(io);
  const common: LintPathsOptions = { ...lintChoice(options, cwd), onLetter };
  try {
    if (options.stdin) {
      const [path, given] = await standardInput(options, common, io);
      return await withConsent(options, io, (allowed) => lintPaths(path, { ...given, ...allowed }));
    }
    const opened = openCache(options, io);
    const linted = await withConsent(options, io, (allowed) =>
      lintPaths(paths, { ...common, ...allowed, ...(opened && { cache: opened.cache }) }),
    );
    if (opened && linted.kept) saveCache(opened.file, linted.kept, io);
    return linted;
  } finally {
    end();
  }
}

async function standardInput(
  { stdinFilename = 'stdin.md' }: LintOptions,
  common: LintPathsOptions,
  io: Io,
): Promise<[readonly string[], LintPathsOptions]> {
  const path = shown(resolve(io.cwd, stdinFilename), io.cwd);
  const { text, bom, fault } = decode(await io.input());
  return [[path], { ...common, instead: { path, text, bom, ...(fault ? { fault } : {}) } }];
}
