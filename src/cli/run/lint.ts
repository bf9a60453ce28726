/** `dunmark lint`: files in, findings out, and an exit code. */
import { resolve } from 'node:path';
import type { LintCache, Look } from '../../node/cache/lint-cache.js';
import { type LintedPaths, type LintPathsOptions, lintPaths } from '../../node/lint-paths.js';
import type { FileFindings } from '../../project/lint-files.js';
import { decode } from '../../workspace/decode.js';
import { shown } from '../../workspace/shown.js';
import type { LintOptions } from '../commands/lint.js';
import type { ExitCode, Io } from '../io.js';
import type { ScreenOptions, Told } from '../reporters/reporter.js';
import { keptScreen, openCache, saveCache } from './cache-of-run.js';
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
  const { linted, told } = await look(paths, options, io);
  return report(linted, options, io, told);
}

interface Looked {
  readonly linted: LintedPaths;
  readonly told?: Told;
}

async function look(paths: readonly string[], options: LintOptions, io: Io): Promise<Looked> {
  const { cwd } = io;
  const { onLetter, end } = progress(io);
  const common: LintPathsOptions = { ...lintChoice(options, cwd), onLetter };
  try {
    if (options.stdin) {
      const [path, given] = await standardInput(options, common, io);
      const linted = await withConsent(options, io, (allowed) => lintPaths(path, { ...given, ...allowed }));
      return { linted };
    }
    const opened = openCache(options, io);
    const screen = opened && keptScreen(options, io);
    const texts = screen && (await keptTexts(opened.cache, screen));
    const linted = await withConsent(options, io, (allowed) =>
      lintPaths(paths, {
        ...common,
        ...allowed,
        ...(opened && { cache: opened.cache }),
        ...(texts && { tell: texts.tell }),
      }),
    );
    if (opened && linted.kept) saveCache(opened.file, linted.kept, io);
    return { linted, ...(texts && { told: texts.told }) };
  } finally {
    end();
  }
}

/** What is kept with a file's findings is what the report then shows of it. */
async function keptTexts(
  { toldOf }: LintCache,
  screen: ScreenOptions,
): Promise<{ readonly tell: Look['tell']; readonly told: Told }> {
  const { fileText } = await import('../reporters/stylish.js');
  const texts = new Map<FileFindings['findings'], string>();
  return {
    tell(file) {
      const text = toldOf(file.findings) ?? fileText(file, screen);
      texts.set(file.findings, text);
      return text;
    },
    told: (findings) => texts.get(findings) ?? toldOf(findings),
  };
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
