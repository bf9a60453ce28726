/** Patterns gathered owner by owner, expanded, and laid out as one trie. */
import { LANGUAGES, type Language } from '../model/language.js';
import type { WordClass } from '../model/lexicon.js';
import { expandPattern, type PatternOptions } from '../text/pattern.js';
import { buildTrie, type Trie } from '../text/trie.js';
import { verbForms } from '../text/verb-forms.js';
import type { WordTable } from './words.js';

/** What patterns may speak of by name. */
export interface Grammar {
  readonly classes: readonly WordClass[];
  /** Irregular English verbs and their forms. */
  readonly verbs: ReadonlyMap<string, readonly string[]>;
}

/** What a team's own words are read with. */
export interface HouseGrammar extends Grammar {
  /** Words that make no rule alone. */
  readonly common: Readonly<Record<Language, readonly string[]>>;
}

export interface TableBuilder {
  /** A new owner of patterns; its index. */
  readonly own: (id: string) => number;
  /** Texts that mean `entry` of an owner; −1 is an exception. */
  readonly add: (owner: number, entry: number, texts: readonly string[]) => void;
  readonly build: () => WordTable & { readonly trie: Trie };
}

export function tableBuilder(): TableBuilder {
  const owners: string[] = [];
  const ownerOf: number[] = [];
  const entryOf: number[] = [];
  const outputs = new Map<string, number>();
  const strings: Array<readonly [string, number]> = [];
  return {
    own: (id) => owners.push(id) - 1,
    add(owner, entry, texts) {
      const key = `${owner} ${entry}`;
      const output = outputs.get(key) ?? ownerOf.push(owner) - 1;
      if (!outputs.has(key)) entryOf.push(entry);
      outputs.set(key, output);
      for (const text of texts) strings.push([text, output]);
    },
    build: () => ({ owners, ownerOf, entryOf, trie: buildTrie(strings) }),
  };
}

/** What a grammar's names stand for; a class is expanded when it is first asked for, and may name classes above it. */
export function namesOf({ classes, verbs }: Grammar): PatternOptions {
  const forms = (verb: string) => verbForms(verb, verbs);
  const known = new Map<string, readonly string[]>();
  const get = (id: string, below = classes.length): readonly string[] | undefined => {
    const done = known.get(id);
    if (done) return done;
    const at = classes.findIndex((each) => each.id === id);
    if (at < 0 || at >= below) return undefined;
    const options = { classes: { get: (name: string) => get(name, at) }, forms };
    const { words } = classes[at]!;
    const texts = LANGUAGES.flatMap((lang) =>
      words[lang].flatMap((pattern) => {
        try {
          return expandPattern(pattern, options);
        } catch (error) {
          throw new Error(`lexicons/classes.yml ${id} (${lang}): “${pattern}”: ${(error as Error).message}`);
        }
      }),
    );
    const all = [...new Set(texts)];
    known.set(id, all);
    return all;
  };
  return { classes: { get }, forms };
}
