/** All words of all lexicons, compiled: one trie, and what each of its outputs stands for. */
import type { FirmnessPart } from '../model/firmness.js';
import type { Bilingual, Language } from '../model/language.js';
import type { Conditions, Lexicon, LexiconEntry, LexiconFix } from '../model/lexicon.js';
import type { Stage } from '../model/stage.js';
import { withPairs } from '../text/fold.js';
import { decodeTrie, type Trie } from '../text/trie.js';
import type { ValueWords } from '../text/values.js';

/** An entry without its pattern: what to do once it is met. */
export type EntryOptions = Omit<LexiconEntry, 'pattern' | 'span'> & { readonly lang: Language };

/** A wording rule without its words and its proof. */
export interface CompiledLexicon
  extends Omit<Lexicon, 'words' | 'proof' | 'span' | keyof Conditions>,
    Conditions {
  readonly entries: readonly EntryOptions[];
  readonly fixes: Readonly<Record<Language, readonly LexiconFix[]>>;
}

/** Patterns and what each stands for. */
export interface WordTable {
  /** Who owns an output: a rule's id, `class:<id>` or `fact:<role>`. */
  readonly owners: readonly string[];
  /** Owner index of each output. */
  readonly ownerOf: readonly number[];
  /** Entry index of each output within its owner; −1 is an exception. */
  readonly entryOf: readonly number[];
}

/** The JSON form, made at build time by `compileWords`. */
export interface CompiledWords extends WordTable {
  /** As `encodeTrie` makes it, or the bytes of that. */
  readonly trie: string | Uint8Array<ArrayBuffer>;
  readonly lexicons: readonly CompiledLexicon[];
  readonly values: ValueWords;
  readonly abbreviations: readonly string[];
  /** Words that, with a colon, open the subject line of a finished letter. */
  readonly subjectLabels: readonly string[];
  /** Traditional characters and, at the same index, the simplified ones they fold to. */
  readonly traditional: string;
  readonly simplified: string;
  readonly firmness: readonly FirmnessPart[];
  readonly stageNames: Readonly<Record<Stage | 'outside', Bilingual>>;
  /** What a mend is called when its file gives it no title. */
  readonly fixTitles: Readonly<Record<LexiconFix['kind'] | 'use-phrase', Bilingual>>;
}

/** Where the hits of an owner go. */
export interface Owner {
  readonly id: string;
  /** The place of those whose hits they are, or take away. */
  readonly place: number;
  /** True for a class of exceptions: `class:pay-except` takes from `class:pay`. */
  readonly excuses: boolean;
}

/** Patterns ready to be looked for. */
export interface WordLayer extends Pick<WordTable, 'ownerOf' | 'entryOf'> {
  readonly trie: Trie;
  readonly owners: readonly Owner[];
}

/** The run-time form. */
export interface Words {
  readonly compiled: Omit<CompiledWords, 'trie' | keyof WordTable>;
  /** The shipped words, then each team's own. */
  readonly layers: readonly WordLayer[];
  /** A number for each that owns hits in any layer. */
  readonly places: ReadonlyMap<string, number>;
  /** The same by the name that hits are asked for: a rule's id or, where no wording rule has it, that of a class; or −1. */
  readonly placeOf: (id: string) => number;
  readonly fold: Uint16Array;
  readonly lexicons: ReadonlyMap<string, CompiledLexicon>;
  readonly abbreviations: ReadonlySet<string>;
}

/** Decodes the trie and the fold table, once per process. */
export function loadWords(compiled: CompiledWords): Words {
  const places = new Map<string, number>();
  return {
    compiled,
    layers: [wordLayer(compiled, decodeTrie(compiled.trie), places)],
    places,
    placeOf: placeFinder(places),
    fold: withPairs(compiled.traditional, compiled.simplified),
    lexicons: new Map(compiled.lexicons.map((lexicon) => [lexicon.id, lexicon])),
    abbreviations: new Set(compiled.abbreviations),
  };
}

/** @param places grows by the owners that are new */
export const wordLayer = (
  { owners, ownerOf, entryOf }: WordTable,
  trie: Trie,
  places: Map<string, number>,
): WordLayer => ({
  trie,
  ownerOf,
  entryOf,
  owners: owners.map((id) => ownerNamed(id, places)),
});

const CLASS = 'class:';

/** See `Words.placeOf`; each name is looked for once. */
export function placeFinder(places: ReadonlyMap<string, number>): Words['placeOf'] {
  const known = new Map<string, number>();
  return (id) => {
    let place = known.get(id);
    if (place === undefined) {
      place = places.get(id) ?? places.get(CLASS + id) ?? -1;
      known.set(id, place);
    }
    return place;
  };
}

const EXCEPT = '-except';

function ownerNamed(id: string, places: Map<string, number>): Owner {
  const excuses = id.startsWith(CLASS) && id.endsWith(EXCEPT);
  const of = excuses ? id.slice(0, -EXCEPT.length) : id;
  const place = places.get(of) ?? places.size;
  places.set(of, place);
  return { id, place, excuses };
}
