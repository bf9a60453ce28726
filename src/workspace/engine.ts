/** The shipped linter, and the same with a team's own rules. */
import { grammarText } from '../generated/grammar.js';
import { placeholders } from '../generated/placeholders.js';
import { addLexicons, type HouseLexicon, type HouseWords } from '../lint/house-words.js';
import { createLinter, type Linter } from '../lint/linter.js';
import type { Rule } from '../lint/rule.js';
import type { HouseGrammar } from '../lint/word-table.js';
import { type ShippedLinter, shippedLinter } from './shipped-linter.js';

export interface Engine extends Pick<ShippedLinter, 'linter' | 'defaults'> {
  /** The same linter with a team's own rules, of words and as code, and what is wrong with the words. */
  readonly withHouse: (
    lexicons: readonly HouseLexicon[],
    rules: readonly Rule[],
  ) => Pick<HouseWords, 'faults'> & { readonly linter: Linter };
}

let made: Engine | undefined;

export function engine(): Engine {
  made ??= create(shippedLinter());
  return made;
}

const create = ({ linter, defaults, words, code }: ShippedLinter): Engine => ({
  linter,
  defaults,
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
});

function grammar(): HouseGrammar {
  const { verbs, ...rest } = JSON.parse(grammarText()) as Omit<HouseGrammar, 'verbs'> & {
    readonly verbs: ReadonlyArray<readonly [string, readonly string[]]>;
  };
  return { ...rest, verbs: new Map(verbs) };
}
