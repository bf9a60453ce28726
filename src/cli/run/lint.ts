/** `dunmark lint`: files in, findings out, and an exit code. */
import { resolve } from 'node:path';
import { decode } from '../../node/decode.js';
import { type LintedPaths, type LintPathsOptions, lintPaths } from '../../node/lint-paths.js';
import { Problem } from '../../node/problem.js';
import { shown } from '../../node/shown.js';
import { writeFileWhole } from '../../node/write-file.js';
import type { FileFindings } from '../../project/lint-files.js';
import { clean } from '../clean.js';
import { wantsColor } from '../colors.js';
import type { LintOptions } from '../commands/lint.js';
import { CLEAN, type ExitCode, FAILED, FOUND, type Io } from '../io.js';
import { REPORTERS } from '../reporters/index.js';
import type { LintReport } from '../reporters/reporter.js';
import { configChoice } from './config-choice.js';

/** @throws Problem when nothing can be judged at all */
export async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const linted = await look(paths, options, io);
  for (const problem of linted.problems) io.err.write(`dunmark: ${clean(problem)}\n`);
  if (!linted.files.length && !linted.problems.length)
    io.err.write(
      'dunmark: nothing to judge: no pack.yml and no letter with front matter of ours was found\n',
    );
  const report = options.quiet ? errorsOnly(linted) : linted;
  const text = REPORTERS[options.format]!(report, {
    locale: options.locale,
    color: !options.outputFile && wantsColor(io, io.out, options.color),
    columns: Math.max(40, Math.min(120, io.out.columns ?? 100)),
  });
  if (options.outputFile === undefined) io.out.write(text);
  else writeFileWhole(resolve(io.cwd, options.outputFile), text, options.outputFile);
  return verdict(linted, options, io);
}

async function look(paths: readonly string[], options: LintOptions, io: Io): Promise<LintedPaths> {
  const { cwd } = io;
  const common: LintPathsOptions = { cwd, locale: options.locale, ...configChoice(options) };
  if (!options.stdin) {
    if (options.stdinFilename !== undefined) throw new Problem('--stdin-filename needs --stdin');
    return lintPaths(paths, { ...common, fix: options.fix === true });
  }
  if (paths.length) throw new Problem('--stdin judges standard input only; leave out the paths');
  if (options.fix) throw new Problem('--fix writes to files; standard input is none, name the file instead');
  const path = shown(resolve(cwd, options.stdinFilename ?? 'stdin.md'), cwd);
  const { text, bom, fault } = decode(await io.input());
  return lintPaths([path], { ...common, instead: { path, text, bom, ...(fault ? { fault } : {}) } });
}

const errorsOnly = (linted: LintedPaths): LintReport => ({
  ...linted,
  files: linted.files.map(
    (file): FileFindings => ({
      ...file,
      findings: file.findings.filter((each) => each.severity === 'error'),
    }),
  ),
  summary: { ...linted.summary, warnings: 0, infos: 0 },
});

function verdict({ summary, problems }: LintedPaths, { maxWarnings }: LintOptions, io: Io): ExitCode {
  if (problems.length) return FAILED;
  if (summary.errors) return FOUND;
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return CLEAN;
  io.err.write(
    `dunmark: ${summary.warnings} warnings are more than the ${maxWarnings} allowed by --max-warnings\n`,
  );
  return FOUND;
}
