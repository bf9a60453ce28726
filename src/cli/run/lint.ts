/** `dunmark lint`: files in, findings out, and an exit code. */
import { resolve } from 'node:path';
import { ruleNotesText } from '../../generated/rule-notes.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import { decode } from '../../node/decode.js';
import { type LintedPaths, type LintPathsOptions, lintPaths } from '../../node/lint-paths.js';
import { Problem } from '../../node/problem.js';
import { shown } from '../../node/shown.js';
import { writeFileWhole } from '../../node/write-file.js';
import { type FileFindings, type Summary, summarise } from '../../project/lint-files.js';
import { clean } from '../clean.js';
import { wantsColor } from '../colors.js';
import type { LintOptions } from '../commands/lint.js';
import { CLEAN, type ExitCode, FAILED, FOUND, type Io } from '../io.js';
import { forLog } from '../job-log.js';
import { REPORTERS } from '../reporters/index.js';
import type { LintReport } from '../reporters/reporter.js';
import { repositoryPaths } from '../repository-path.js';
import { withBaseline } from './baseline.js';
import { configChoice } from './config-choice.js';
import { writeStepSummary } from './step-summary.js';

/** @throws Problem when nothing can be judged at all */
export async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.js');
    return printConfig(options.printConfig, options, io);
  }
  const linted = await look(paths, options, io);
  const logged = forLog(io);
  const tell = (line: string) => io.err.write(logged(`dunmark: ${clean(line)}\n`));
  linted.problems.forEach(tell);
  if (!linted.files.length && !linted.problems.length)
    tell('nothing to judge: no pack.yml and no letter with front matter of ours was found');
  const { files, notes, known } = withBaseline(linted.files, options, io);
  const summary = summarise(files);
  const report: LintReport = { ...linted, files, summary, known };
  await showChanges(linted, options, io);
  const made = REPORTERS[options.format]!(options.quiet ? errorsOnly(report) : report, {
    locale: options.locale,
    color: !options.outputFile && wantsColor(io, io.out, options.color),
    columns: Math.max(40, Math.min(120, io.out.columns ?? 100)),
    shownPath: repositoryPaths(io),
    rules: linted.rules,
    notes: () => JSON.parse(ruleNotesText()) as Readonly<Record<string, RuleNotes>>,
  });
  const text = options.format === 'stylish' ? logged(made) : made;
  if (options.outputFile === undefined) io.out.write(text);
  else writeFileWhole(resolve(io.cwd, options.outputFile), text, options.outputFile);
  if (options.format === 'github') writeStepSummary(report, options.locale, io);
  notes.forEach(tell);
  return verdict(summary, linted, options, io);
}

async function look(paths: readonly string[], options: LintOptions, io: Io): Promise<LintedPaths> {
  const { cwd } = io;
  const { locale, fix = false, fixDryRun: dryRun = false } = options;
  if (fix && dryRun) throw new Problem('--fix writes and --fix-dry-run does not; leave out one of them');
  const common: LintPathsOptions = { cwd, locale, dryRun, ...configChoice(options) };
  if (!options.stdin) {
    if (options.stdinFilename !== undefined) throw new Problem('--stdin-filename needs --stdin');
    return lintPaths(paths, { ...common, fix });
  }
  if (paths.length) throw new Problem('--stdin judges standard input only; leave out the paths');
  if (fix) throw new Problem('--fix writes to files; standard input is none, name the file instead');
  const path = shown(resolve(cwd, options.stdinFilename ?? 'stdin.md'), cwd);
  const { text, bom, fault } = decode(await io.input());
  return lintPaths([path], { ...common, instead: { path, text, bom, ...(fault ? { fault } : {}) } });
}

/** Before the report for people, and beside a report for programs. */
async function showChanges(
  { changes }: LintedPaths,
  { format, outputFile, color }: LintOptions,
  io: Io,
): Promise<void> {
  if (!changes.length) return;
  const { diffText } = await import('../diff.js');
  const sink = format === 'stylish' && outputFile === undefined ? io.out : io.err;
  sink.write(diffText(changes, wantsColor(io, sink, color)));
}

const errorsOnly = (report: LintReport): LintReport => ({
  ...report,
  files: report.files.map(
    (file): FileFindings => ({
      ...file,
      findings: file.findings.filter((each) => each.severity === 'error'),
    }),
  ),
  summary: { ...report.summary, warnings: 0, infos: 0 },
});

function verdict(
  summary: Summary,
  { problems }: LintedPaths,
  { maxWarnings }: LintOptions,
  io: Io,
): ExitCode {
  if (problems.length) return FAILED;
  if (summary.errors) return FOUND;
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return CLEAN;
  io.err.write(
    `dunmark: ${summary.warnings} warnings are more than the ${maxWarnings} allowed by --max-warnings\n`,
  );
  return FOUND;
}
