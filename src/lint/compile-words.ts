/** Lexicon files → one trie and its tables, at build time. Every fault in our own words stops the build here. */
import { LANGUAGES } from '../model/language.js';
import type { Conditions, FactWords, Lexicon } from '../model/lexicon.js';
import { expandPattern, type PatternOptions } from '../text/pattern.js';
import { encodeTrie } from '../text/trie.js';
import type { ValueWords } from '../text/values.js';
import { type Grammar, namesOf, tableBuilder } from './word-table.js';
import type { CompiledLexicon, CompiledWords, EntryOptions } from './words.js';

export interface WordSources extends Grammar {
  readonly lexicons: readonly Lexicon[];
  readonly facts: readonly FactWords[];
  readonly values: ValueWords;
  readonly abbreviations: readonly string[];
  readonly subjectLabels: readonly string[];
  readonly traditional: string;
  readonly simplified: string;
  readonly firmness: CompiledWords['firmness'];
  readonly stageNames: CompiledWords['stageNames'];
  readonly fixTitles: CompiledWords['fixTitles'];
}

/**
 * Expands every pattern and builds the trie.
 * @throws Error naming lexicon and entry when a pattern is faulty, a condition names nothing, or a
 * rule yields to a rule that does not exist (`knownRules`, when given).
 */
export function compileWords(
  sources: WordSources,
  knownRules?: ReadonlySet<string>,
): CompiledWords & { readonly trie: string } {
  const names = namesOf(sources);
  const table = tableBuilder();
  const add = (owner: number, entry: number, where: string, pattern: string) =>
    table.add(owner, entry, expand(pattern, where, names));

  for (const { id } of sources.classes) table.add(table.own(`class:${id}`), 0, names.classes.get(id)!);
  for (const { role, words } of sources.facts) {
    const owner = table.own(`fact:${role}`);
    for (const lang of LANGUAGES) {
      for (const pattern of words[lang].entries) add(owner, 0, `facts/${role} (${lang})`, pattern);
      for (const pattern of words[lang].except) add(owner, -1, `facts/${role} (${lang}, except)`, pattern);
    }
  }
  const lexicons = sources.lexicons.map((lexicon) => {
    const owner = table.own(lexicon.id);
    const entries: EntryOptions[] = [];
    for (const lang of LANGUAGES) {
      for (const { pattern, span: _place, ...options } of lexicon.words[lang].entries)
        add(owner, entryOf(entries, { ...options, lang }), `${lexicon.id} (${lang})`, pattern);
      for (const pattern of lexicon.words[lang].except)
        add(owner, -1, `${lexicon.id} (${lang}, except)`, pattern);
    }
    return compileLexicon(lexicon, entries);
  });

  const { trie, ...rest } = table.build();
  const known = new Set([...rest.owners, ...sources.classes.map((c) => c.id)]);
  for (const lexicon of lexicons) checkNames(lexicon, known, knownRules);
  checkFirmness(sources.firmness, known);
  const { values, abbreviations, subjectLabels, traditional, simplified, firmness, stageNames, fixTitles } =
    sources;
  return {
    trie: encodeTrie(trie),
    ...rest,
    lexicons,
    values,
    abbreviations,
    subjectLabels,
    traditional,
    simplified,
    firmness,
    stageNames,
    fixTitles,
  };
}

/** Entries that differ in nothing but their words are one: their texts then share branches of the trie. */
function entryOf(entries: EntryOptions[], options: EntryOptions): number {
  const key = JSON.stringify(options);
  const known = entries.findIndex((each) => JSON.stringify(each) === key);
  return known < 0 ? entries.push(options) - 1 : known;
}

/** A lexicon without what only its reader and its proof need. */
export function compileLexicon(
  { words, proof: _proof, span: _place, ...card }: Lexicon,
  entries: readonly EntryOptions[],
): CompiledLexicon {
  const fixes = Object.fromEntries(
    LANGUAGES.map((lang) => [lang, words[lang].fixes]),
  ) as CompiledLexicon['fixes'];
  return { ...card, entries, fixes };
}

function expand(pattern: string, where: string, names: PatternOptions): readonly string[] {
  try {
    return expandPattern(pattern, names);
  } catch (error) {
    throw new Error(`lexicons/${where}: “${pattern}”: ${(error as Error).message}`);
  }
}

function checkFirmness(parts: CompiledWords['firmness'], known: ReadonlySet<string>): void {
  const ids = new Set(parts.map(({ id }) => id));
  for (const { id, sources, without } of parts) {
    const stranger =
      sources.find((source) => !known.has(source.replace(/^rule:/, ''))) ??
      without?.find((other) => !ids.has(other));
    if (stranger)
      throw new Error(`lexicons/firmness: ${id} names “${stranger}”, which is nothing it can count`);
  }
}

function checkNames(lexicon: CompiledLexicon, known: ReadonlySet<string>, rules?: ReadonlySet<string>): void {
  for (const each of [lexicon, ...lexicon.entries]) {
    const stranger = conditionNames(each).find((name) => !name.startsWith('value:') && !known.has(name));
    if (stranger)
      throw new Error(
        `lexicons/${lexicon.id}: a condition names “${stranger}”, which is no class and no fact`,
      );
  }
  for (const id of lexicon.over)
    if (rules && !rules.has(id))
      throw new Error(`lexicons/${lexicon.id}: over names “${id}”, which is no rule`);
}

/** Everything a condition may speak of. */
export const conditionNames = ({
  needs = [],
  unless = [],
  unlessLetter = [],
}: Conditions): readonly string[] => [...needs, ...unless, ...unlessLetter];
