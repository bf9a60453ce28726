/** Lexicon files → one trie and its tables, at build time. Every fault in our own words stops the build here. */
import { LANGUAGES, type Language } from '../model/language.js';
import type { Conditions, FactWords, Lexicon, WordClass } from '../model/lexicon.js';
import { expandPattern, verbForms } from '../text/pattern.js';
import { buildTrie, encodeTrie } from '../text/trie.js';
import type { ValueWords } from '../text/values.js';
import type { CompiledLexicon, CompiledWords, EntryOptions } from './words.js';

export interface WordSources {
  readonly lexicons: readonly Lexicon[];
  readonly facts: readonly FactWords[];
  readonly classes: readonly WordClass[];
  /** Irregular English verbs and their forms. */
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  readonly values: ValueWords;
  readonly abbreviations: readonly string[];
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
export function compileWords(sources: WordSources, knownRules?: ReadonlySet<string>): CompiledWords {
  const owners: string[] = [];
  const ownerOf: number[] = [];
  const entryOf: number[] = [];
  const strings: Array<readonly [string, number]> = [];
  const forms = (verb: string) => verbForms(verb, sources.verbs);
  const classes = expandClasses(sources.classes, forms);

  const own = (id: string) => owners.push(id) - 1;
  const add = (owner: number, entry: number, where: string, pattern: string) => {
    const output = ownerOf.push(owner) - 1;
    entryOf.push(entry);
    for (const text of expand(pattern, where, classes, forms)) strings.push([text, output]);
  };

  for (const { id } of sources.classes) {
    const owner = own(`class:${id}`);
    for (const text of classes.get(id)!) strings.push([text, ownerOf.length]);
    ownerOf.push(owner);
    entryOf.push(0);
  }
  for (const { role, words } of sources.facts) {
    const owner = own(`fact:${role}`);
    for (const lang of LANGUAGES) {
      for (const pattern of words[lang].entries) add(owner, 0, `facts/${role} (${lang})`, pattern);
      for (const pattern of words[lang].except) add(owner, -1, `facts/${role} (${lang}, except)`, pattern);
    }
  }
  const lexicons = sources.lexicons.map((lexicon) => {
    const owner = own(lexicon.id);
    const entries: EntryOptions[] = [];
    for (const lang of LANGUAGES) {
      for (const { pattern, span: _place, ...options } of lexicon.words[lang].entries) {
        add(owner, entries.length, `${lexicon.id} (${lang})`, pattern);
        entries.push({ ...options, lang });
      }
      for (const pattern of lexicon.words[lang].except)
        add(owner, -1, `${lexicon.id} (${lang}, except)`, pattern);
    }
    return compileLexicon(lexicon, entries);
  });

  const known = new Set([...owners, ...sources.classes.map((c) => c.id)]);
  for (const lexicon of lexicons) checkNames(lexicon, known, knownRules);
  checkFirmness(sources.firmness, known);
  const { values, abbreviations, traditional, simplified, firmness, stageNames, fixTitles } = sources;
  return {
    trie: encodeTrie(buildTrie(strings)),
    owners,
    ownerOf,
    entryOf,
    lexicons,
    values,
    abbreviations,
    traditional,
    simplified,
    firmness,
    stageNames,
    fixTitles,
  };
}

function compileLexicon(
  { words, proof: _proof, ...card }: Lexicon,
  entries: readonly EntryOptions[],
): CompiledLexicon {
  const fixes = Object.fromEntries(
    LANGUAGES.map((lang) => [lang, words[lang].fixes]),
  ) as CompiledLexicon['fixes'];
  return { ...card, entries, fixes };
}

/** A class may name classes above it in the file. */
function expandClasses(classes: readonly WordClass[], forms: (verb: string) => readonly string[]) {
  const out = new Map<string, readonly string[]>();
  for (const { id, words } of classes) {
    const texts = LANGUAGES.flatMap((lang: Language) =>
      words[lang].flatMap((pattern) => expand(pattern, `classes.yml ${id} (${lang})`, out, forms)),
    );
    out.set(id, [...new Set(texts)]);
  }
  return out;
}

function expand(
  pattern: string,
  where: string,
  classes: ReadonlyMap<string, readonly string[]>,
  forms: (verb: string) => readonly string[],
): readonly string[] {
  try {
    return expandPattern(pattern, { classes, forms });
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
  for (const each of [lexicon, ...lexicon.entries] as readonly Conditions[]) {
    for (const name of [...(each.needs ?? []), ...(each.unless ?? []), ...(each.unlessLetter ?? [])])
      if (!name.startsWith('value:') && !known.has(name))
        throw new Error(`lexicons/${lexicon.id}: a condition names “${name}”, which is no class and no fact`);
  }
  for (const id of lexicon.over)
    if (rules && !rules.has(id))
      throw new Error(`lexicons/${lexicon.id}: over names “${id}”, which is no rule`);
}
