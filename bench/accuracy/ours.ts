/** The findings of this linter, as it is shipped and with nothing configured. */

import { parseTemplate } from '../../src/parse/template.js';
import { engine } from '../../src/workspace/engine.js';
import type { Found } from './score.js';

const { linter, defaults } = engine();
const scope = {
  dictionary: defaults.dictionary,
  pack: defaults.settings,
  levels: {},
  names: [],
  locale: 'en',
} as const;

export const ruleIds: ReadonlySet<string> = new Set(linter.rules.keys());

/** @param path names the letter, it is not read */
export const ourFindings = (path: string, source: string): readonly (Found & { readonly rule: string })[] =>
  linter.lint(linter.read(parseTemplate(path, source), scope), scope);
