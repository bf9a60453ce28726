/** The shipped linter: every rule, all words and the defaults, put together once per process. */
import { defaultDictionary, defaultSettings } from '../generated/defaults.js';
import { law } from '../generated/law.js';
import { parseErrors } from '../generated/parse-errors.js';
import { phrasesText } from '../generated/phrases.js';
import { placeholders } from '../generated/placeholders.js';
import { printable } from '../generated/printable.js';
import { shipped } from '../generated/shipped.js';
import { compiledWords } from '../generated/words.js';
import { createLinter, type Linter } from '../lint/linter.js';
import type { Rule } from '../lint/rule.js';
import { loadWords, type Words } from '../lint/words.js';
import { type Defaults, phrasesFrom } from '../project/defaults.js';
import { codeRules } from '../rules/index.js';
import { readPrintable } from '../text/printable.js';

export interface ShippedLinter {
  readonly linter: Linter;
  readonly defaults: Defaults;
  readonly words: Words;
  /** Those of its rules that are code. */
  readonly code: readonly Rule[];
}

let made: ShippedLinter | undefined;

export function shippedLinter(): ShippedLinter {
  made ??= create(loadWords(compiledWords));
  return made;
}

function create(words: Words): ShippedLinter {
  const code = codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) });
  return {
    linter: createLinter(code, words, placeholders),
    defaults: {
      settings: defaultSettings,
      dictionary: defaultDictionary,
      phrases: phrasesFrom(phrasesText),
      shipped,
    },
    words,
    code,
  };
}
