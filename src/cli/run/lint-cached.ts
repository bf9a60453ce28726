/** `dunmark lint --cache`: where nothing has changed, the answer of last time, without loading the linter. */
import { answerFrom } from '../../node/cache/answer.js';
import type { LintOptions } from '../commands/lint.js';
import type { ExitCode, Io } from '../io.js';
import { openCache } from './cache-of-run.js';
import { checkOptions, lintChoice } from './lint-choice.js';
import { report } from './report.js';

/** These tell of rules, which only the linter knows. */
const NEEDS_RULES: ReadonlySet<string> = new Set(['sarif', 'html']);

/** @throws Problem when nothing can be judged at all */
export async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const isPlain = !options.watch && options.printConfig === undefined && !NEEDS_RULES.has(options.format);
  if (isPlain) {
    checkOptions(paths, options);
    const opened = openCache(options, io, () => {});
    const answer = opened && answerFrom(opened.cache, paths, lintChoice(options, io.cwd));
    if (answer)
      return report({ ...answer, rules: new Map(), settingsFiles: [] }, options, io, opened!.cache.toldOf);
  }
  const { lint: judge } = await import('./lint.js');
  return judge(paths, options, io);
}
