/** The options of `lint` as the disk room takes them, and which of them do not go together. */
import type { LintPathsOptions } from '../../node/lint-paths.js';
import { Problem } from '../../workspace/problem.js';
import type { LintOptions } from '../commands/lint.js';
import { configChoice } from './config-choice.js';

/** @throws Problem in one line, with the way out */
export function checkOptions(paths: readonly string[], options: LintOptions): void {
  const { fix, fixDryRun, stdin, watch } = options;
  if (fix && fixDryRun) throw new Problem('--fix writes and --fix-dry-run does not; leave out one of them');
  if (options.shard && options.writeBaseline)
    throw new Problem('--write-baseline writes what the whole run finds; leave out --shard');
  if (watch && (fix || fixDryRun)) throw new Problem('--watch only looks; leave out --fix');
  if (watch && stdin)
    throw new Problem('--watch looks at files; standard input is none, name the file instead');
  if (watch && (options.writeBaseline || options.pruneBaseline))
    throw new Problem('--watch only looks; write the baseline in a run of its own');
  if (options.cacheLocation !== undefined && !options.cache)
    throw new Problem('--cache-location needs --cache');
  if (!stdin) {
    if (options.stdinFilename !== undefined) throw new Problem('--stdin-filename needs --stdin');
    return;
  }
  if (paths.length) throw new Problem('--stdin judges standard input only; leave out the paths');
  if (fix) throw new Problem('--fix writes to files; standard input is none, name the file instead');
}

export const lintChoice = (options: LintOptions, cwd: string): LintPathsOptions => ({
  cwd,
  locale: options.locale,
  fix: options.fix ?? false,
  dryRun: options.fixDryRun ?? false,
  asFound: options.asFound ?? false,
  ignore: options.ignore,
  withFirmness: options.format === 'html',
  ...(options.shard && { shard: options.shard }),
  ...configChoice(options),
});
