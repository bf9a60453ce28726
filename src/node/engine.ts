/** The shipped linter: every rule, all words and the defaults, put together once per process. */

import { defaultDictionary, defaultSettings } from '../generated/defaults.js';
import { parseErrors } from '../generated/parse-errors.js';
import { placeholders } from '../generated/placeholders.js';
import { shipped } from '../generated/shipped.js';
import { compiledWords } from '../generated/words.js';
import { createLinter, type Linter } from '../lint/linter.js';
import { loadWords } from '../lint/words.js';
import type { Defaults } from '../project/defaults.js';
import { codeRules } from '../rules/index.js';

export interface Engine {
  readonly linter: Linter;
  readonly defaults: Defaults;
}

let made: Engine | undefined;

export function engine(): Engine {
  made ??= {
    linter: createLinter(codeRules({ placeholders, parseErrors }), loadWords(compiledWords), placeholders),
    defaults: { settings: defaultSettings, dictionary: defaultDictionary, shipped },
  };
  return made;
}
