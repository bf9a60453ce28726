/** The shipped linter: every rule, all words and the defaults, put together once per process. */
import { defaultDictionary, defaultSettings } from '../generated/defaults.js';
import { grammarText } from '../generated/grammar.js';
import { law } from '../generated/law.js';
import { parseErrors } from '../generated/parse-errors.js';
import { phrasesText } from '../generated/phrases.js';
import { placeholders } from '../generated/placeholders.js';
import { printable } from '../generated/printable.js';
import { shipped } from '../generated/shipped.js';
import { compiledWords } from '../generated/words.js';
import { addLexicons, type HouseLexicon, type HouseWords } from '../lint/house-words.js';
import { createLinter, type Linter } from '../lint/linter.js';
import type { Rule } from '../lint/rule.js';
import type { HouseGrammar } from '../lint/word-table.js';
import { loadWords, type Words } from '../lint/words.js';
import { type Defaults, phrasesFrom } from '../project/defaults.js';
import { codeRules } from '../rules/index.js';
import { readPrintable } from '../text/printable.js';

export interface Engine {
  readonly linter: Linter;
  readonly defaults: Defaults;
  /** The same linter with a team's own rules, of words and as code, and what is wrong with the words. */
  readonly withHouse: (
    lexicons: readonly HouseLexicon[],
    rules: readonly Rule[],
  ) => Pick<HouseWords, 'faults'> & { readonly linter: Linter };
}

let made: Engine | undefined;

export function engine(): Engine {
  made ??= create(loadWords(compiledWords));
  return made;
}

function create(words: Words): Engine {
  const code = codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) });
  const linter = createLinter(code, words, placeholders);
  return {
    linter,
    defaults: {
      settings: defaultSettings,
      dictionary: defaultDictionary,
      phrases: phrasesFrom(phrasesText),
      shipped,
    },
    withHouse(lexicons, rules) {
      const added = lexicons.length
        ? addLexicons(
            words,
            lexicons,
            new Set([...linter.rules.keys(), ...rules.map(({ id }) => id)]),
            grammar(),
          )
        : { words, faults: new Map() };
      return { linter: createLinter([...code, ...rules], added.words, placeholders), faults: added.faults };
    },
  };
}

function grammar(): HouseGrammar {
  const { verbs, ...rest } = JSON.parse(grammarText()) as Omit<HouseGrammar, 'verbs'> & {
    readonly verbs: ReadonlyArray<readonly [string, readonly string[]]>;
  };
  return { ...rest, verbs: new Map(verbs) };
}
