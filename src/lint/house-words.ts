/** A team's own wording rules, compiled when they are read and laid over the shipped words. */
import type { Fault } from '../model/fault.js';
import { LANGUAGES, type Language } from '../model/language.js';
import type { Lexicon, LexiconEntry } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { nearest } from '../text/nearest.js';
import { expandPattern, PatternError, type PatternOptions } from '../text/pattern.js';
import { compileLexicon, conditionNames } from './compile-words.js';
import { isTooWide, neverMatches } from './entry-checks.js';
import { type HouseGrammar, namesOf, tableBuilder } from './word-table.js';
import {
  type CompiledLexicon,
  type EntryOptions,
  placeFinder,
  type WordLayer,
  type Words,
  wordLayer,
} from './words.js';

/** A file of a team's own words. */
export interface HouseLexicon {
  readonly path: string;
  readonly lexicon: Lexicon;
}

export interface HouseWords {
  /** The shipped words and these; what is at fault is left out. */
  readonly words: Words;
  /** What is wrong, by path, each at the very entry. */
  readonly faults: ReadonlyMap<string, readonly Fault[]>;
}

/**
 * @param words what is there already
 * @param taken ids of all rules there are; a team's rule must have one of its own
 */
export function addLexicons(
  words: Words,
  house: readonly HouseLexicon[],
  taken: ReadonlySet<string>,
  grammar: HouseGrammar,
): HouseWords {
  const names = namesOf(grammar);
  const common = new Set(
    LANGUAGES.flatMap((lang) => grammar.common[lang].flatMap((pattern) => expandPattern(pattern, names))),
  );
  const table = tableBuilder();
  const known = new Set([
    ...words.layers.flatMap(({ owners }) => owners.map(({ id }) => id)),
    ...grammar.classes.map(({ id }) => id),
  ]);
  const ids = new Set(taken);
  const faults = new Map<string, Fault[]>();
  const added: CompiledLexicon[] = [];
  for (const { path, lexicon } of house) {
    const found: Fault[] = [];
    faults.set(path, found);
    if (ids.has(lexicon.id)) {
      found.push(fault('rule-id-taken', lexicon.span, { id: lexicon.id }));
      continue;
    }
    ids.add(lexicon.id);
    found.push(...strangers(lexicon, lexicon.span, known), ...unknownRules(lexicon, taken));
    const owner = table.own(lexicon.id);
    const entries: EntryOptions[] = [];
    for (const lang of LANGUAGES) {
      const except = exceptions(lexicon, lang, names, found);
      if (except.length) table.add(owner, -1, except);
      const seen = new Map<string, LexiconEntry>();
      for (const entry of lexicon.words[lang].entries) {
        const texts = textsOf(entry, names, found);
        const wrong = texts && wrongWith(lexicon, entry, texts, { seen, except, common });
        if (wrong) found.push(wrong);
        const bad = strangers(entry, entry.span, known);
        found.push(...bad);
        if (!texts || wrong || bad.length) continue;
        table.add(owner, entries.length, texts);
        const { pattern: _words, span: _place, ...options } = entry;
        entries.push({ ...options, lang });
      }
    }
    added.push(compileLexicon(lexicon, entries));
  }
  const { trie, ...built } = table.build();
  const places = new Map(words.places);
  const layer = wordLayer(built, trie, places);
  return { words: laidOver({ ...words, places, placeOf: placeFinder(places) }, layer, added), faults };
}

const laidOver = (words: Words, layer: WordLayer, added: readonly CompiledLexicon[]): Words => {
  const lexicons = [...words.compiled.lexicons, ...added];
  return {
    ...words,
    compiled: { ...words.compiled, lexicons },
    layers: [...words.layers, layer],
    lexicons: new Map(lexicons.map((lexicon) => [lexicon.id, lexicon])),
  };
};

interface Around {
  /** Texts of the entries before it that hold without conditions. */
  readonly seen: Map<string, LexiconEntry>;
  readonly except: readonly string[];
  readonly common: ReadonlySet<string>;
}

/** Why an entry would find everything, nothing, or only what another finds. */
function wrongWith(
  lexicon: Lexicon,
  entry: LexiconEntry,
  texts: readonly string[],
  { seen, except, common }: Around,
): Fault | undefined {
  const { pattern, span } = entry;
  const wide = texts.find((text) => isTooWide(text, common));
  if (wide !== undefined && !conditionNames(lexicon).length && !conditionNames(entry).length)
    return fault('entry-too-wide', span, { pattern, text: wide });
  const never = neverMatches(pattern, texts, except);
  if (never) return fault(never, span, { pattern });
  if (texts.every((text) => seen.has(text))) {
    const { pattern: first } = seen.get(texts[0]!)!;
    return fault('entry-twice', span, { pattern, first });
  }
  if (!conditionNames(entry).length && !entry.allowIn && !entry.severity)
    for (const text of texts) if (!seen.has(text)) seen.set(text, entry);
  return undefined;
}

/** All texts of an entry, or a fault that says which part of its pattern cannot be read. */
function textsOf(
  { pattern, span }: Pick<LexiconEntry, 'pattern' | 'span'>,
  names: PatternOptions,
  faults: Fault[],
): readonly string[] | undefined {
  try {
    return expandPattern(pattern, names);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    faults.push(fault('entry-pattern', span, { pattern, reason: error.message, at: `${error.index + 1}` }));
    return undefined;
  }
}

const exceptions = (lexicon: Lexicon, lang: Language, names: PatternOptions, faults: Fault[]) =>
  lexicon.words[lang].except.flatMap(
    (pattern) => textsOf({ pattern, span: lexicon.span }, names, faults) ?? [],
  );

/** Conditions that speak of nothing there is. */
function strangers(
  conditions: Parameters<typeof conditionNames>[0],
  span: Span,
  known: ReadonlySet<string>,
): readonly Fault[] {
  return conditionNames(conditions)
    .filter((name) => !name.startsWith('value:') && !known.has(name))
    .map((name) => {
      const near = nearest(name, known);
      return fault('unknown-condition', span, { name, near: near ? ` “${near}”` : ' pay' });
    });
}

const unknownRules = ({ over, span }: Lexicon, taken: ReadonlySet<string>): readonly Fault[] =>
  over.filter((id) => !taken.has(id)).map((id) => fault('unknown-over', span, { id }));

const fault = (code: string, span: Span, data: Fault['data']): Fault => ({
  rule: 'parse-error',
  code,
  data,
  span,
  fixes: [],
});
