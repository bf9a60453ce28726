/** What a run of `lint` found → a report, a baseline kept up to date, and an exit code. */
import { resolve } from 'node:path';
import { ruleNotesText } from '../../generated/rule-notes.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import type { LintedPaths } from '../../node/lint-paths.js';
import { refuseWayOut } from '../../node/way-out.js';
import { writeFileWhole } from '../../node/write-file.js';
import { type FileFindings, type Summary, summarise } from '../../project/lint-files.js';
import { wantsColor } from '../colors.js';
import type { LintOptions } from '../commands/lint.js';
import { CLEAN, type ExitCode, FAILED, FOUND, type Io } from '../io.js';
import { forLog } from '../job-log.js';
import { REPORTERS } from '../reporters/index.js';
import type { LintReport, Told } from '../reporters/reporter.js';
import { repositoryPaths } from '../repository-path.js';
import { tell } from '../tell.js';
import { withBaseline } from './baseline.js';
import { screenOf } from './screen.js';

/** Formats in which a line may begin with what the repository says. */
const FOR_PEOPLE = ['stylish', 'unix'];

/**
 * @param told what an earlier run told of a file
 * @throws Problem when a baseline or the report's own file cannot be read or written
 */
export async function report(
  linted: LintedPaths,
  options: LintOptions,
  io: Io,
  told?: Told,
): Promise<ExitCode> {
  for (const line of [...linted.problems, ...linted.notes]) tell(line, io);
  const anything = [linted.files, linted.problems, linted.notes].some(({ length }) => length);
  // A share of few files may be empty; what a hook hands in may all be other people's.
  const isNothing = !anything && !options.asFound && !options.shard;
  if (isNothing) tell('nothing to judge: no pack.yml and no letter with front matter of ours was found', io);
  const { files, notes, known } = withBaseline(linted.files, options, io);
  const summary = summarise(files);
  const found: LintReport = { ...linted, files, summary, known };
  const shown = options.quiet ? errorsOnly(found) : found;
  await showChanges(linted, options, io);
  const made = (await REPORTERS[options.format]!())(shown, {
    ...screenOf(options, io),
    told,
    shownPath: repositoryPaths(io),
    rules: linted.rules,
    notes: () => JSON.parse(ruleNotesText()) as Readonly<Record<string, RuleNotes>>,
  });
  const text = FOR_PEOPLE.includes(options.format) ? forLog(io)(made) : made;
  if (options.outputFile === undefined) io.out.write(text);
  else {
    refuseWayOut(resolve(io.cwd, options.outputFile), io.cwd, options.outputFile);
    writeFileWhole(resolve(io.cwd, options.outputFile), text, options.outputFile);
  }
  if (options.format === 'github') {
    const { writeStepSummary } = await import('./step-summary.js');
    writeStepSummary(shown, options.locale, io);
  }
  for (const note of notes) tell(note, io);
  // A gate that looks at nothing must not stay open: a renamed folder would never be noticed.
  return isNothing ? FAILED : verdict(summary, linted, options, io);
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
  // A pipe gets the very bytes, for `git apply`; a screen and a job's log get what they cannot obey.
  sink.write(forLog(io)(diffText(changes, wantsColor(io, sink, color), sink.isTTY)));
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
