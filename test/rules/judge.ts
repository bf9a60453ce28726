/** Judges one letter by a linter, as the shipped pack and dictionary have it. */
import { defaultDictionary, defaultSettings } from '../../src/generated/defaults.js';
import type { Linter, LintScope } from '../../src/lint/linter.js';
import type { Finding } from '../../src/model/finding.js';
import { type AboutLetter, readPlainLetter } from '../../src/parse/plain-letter.js';
import { parseTemplate } from '../../src/parse/template.js';

export const SCOPE: LintScope = {
  dictionary: defaultDictionary,
  pack: defaultSettings,
  levels: {},
  names: [],
  locale: 'en',
};

/** @param about there for a finished letter, which is plain text */
export function judge(linter: Linter, source: string, about?: AboutLetter): readonly Finding[] {
  const template = about
    ? readPlainLetter('letter.txt', source, about, linter.subjectLabels)
    : parseTemplate('letter.md', source);
  return linter.lint(linter.read(template, SCOPE), SCOPE);
}
