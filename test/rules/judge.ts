/** Judges one letter by a linter, as the shipped pack and dictionary have it. */
import { defaultDictionary, defaultSettings } from '../../src/generated/defaults.js';
import type { Linter, LintScope } from '../../src/lint/linter.js';
import type { Finding } from '../../src/model/finding.js';
import { parseTemplate } from '../../src/parse/template.js';

export const SCOPE: LintScope = {
  dictionary: defaultDictionary,
  pack: defaultSettings,
  levels: {},
  names: [],
  locale: 'en',
};

export const judge = (linter: Linter, source: string): readonly Finding[] =>
  linter.lint(linter.read(parseTemplate('letter.md', source), SCOPE), SCOPE);
