/** Judges a finished letter: by the rules of its stage and channel, its pack's windows and its own days. */
import type { Finding } from '../model/finding.js';
import { type AboutLetter, readPlainLetter } from '../parse/plain-letter.js';
import type { Defaults } from './defaults.js';
import { type LintContext, scopeOf } from './lint-context.js';

export interface FinishedLetter {
  /** For the settings of its folder, and for what is printed. */
  readonly path: string;
  readonly text: string;
  readonly about: AboutLetter;
}

/** @param own windows, working days and names of variables: its pack's, or the defaults */
export function judgeFinished(
  { path, text, about }: FinishedLetter,
  own: Pick<Defaults, 'settings' | 'dictionary'>,
  context: LintContext,
): readonly Finding[] {
  const scope = scopeOf(path, context, own);
  const { linter } = context;
  const template = readPlainLetter(path, text, about, linter.subjectLabels);
  return linter.lint(linter.read(template, scope), scope);
}
