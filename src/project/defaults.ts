/** What a file that belongs to no pack is judged by. */
import type { PackSettings } from '../model/pack.js';
import type { OfferedPhrase } from '../model/phrase.js';
import type { Dictionary } from '../model/variable.js';

/** The shipped pack's settings (`tight` windows) and dictionary, handed in by whoever has them. */
export interface Defaults {
  readonly settings: PackSettings;
  readonly dictionary: Dictionary;
  /** The shipped phrasebook, for letters whose pack has none of its own. */
  readonly phrases?: () => readonly OfferedPhrase[];
  /** The texts both were read from; YAML takes longer to read than a letter takes to judge. */
  readonly shipped?: Shipped;
}

export interface Shipped {
  readonly pack: string;
  readonly variables: string;
  /** What `PackSettings.places` is for that text: key, start, end. */
  readonly places: ReadonlyArray<readonly [string, number, number]>;
}

/** The phrasebook from its text, which is read on first use: most runs want no sentence of it. */
export function phrasesFrom(text: () => string): () => readonly OfferedPhrase[] {
  let phrases: readonly OfferedPhrase[] | undefined;
  return () => {
    phrases ??= JSON.parse(text()) as readonly OfferedPhrase[];
    return phrases;
  };
}
