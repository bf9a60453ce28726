/** The files of a new pack: settings, dictionary and a first ladder of letters, in the languages a team writes. */
import type { Language } from '../model/language.js';
import type { Skeletons } from './skeleton.js';

/** What `starter/` holds, as the program carries it. */
export interface Starter {
  readonly pack: string;
  /** Appended to pack.yml where there are letters to keep it. */
  readonly channels: string;
  readonly variables: string;
  /** By path inside the pack. */
  readonly letters: Readonly<Record<string, string>>;
  readonly skeletons: Skeletons;
}

export interface StarterChoice {
  readonly languages: readonly Language[];
  /** `false` for a team that brings its own letters. */
  readonly letters: boolean;
  /** ISO day the pack begins on. */
  readonly date: string;
}

/** Path inside the pack → text. pack.yml comes last: a folder that has it has everything. */
export function starterPack(starter: Starter, choice: StarterChoice): ReadonlyMap<string, string> {
  const letters = choice.letters
    ? Object.entries(starter.letters).filter(([path]) =>
        choice.languages.some((lang) => path.startsWith(`${lang}/`)),
      )
    : [];
  const settings = starter.pack
    .replace(/^date: .*$/m, `date: "${choice.date}"`)
    .replace(/^languages: .*$/m, `languages: [${choice.languages.join(', ')}]`);
  return new Map([
    ...letters,
    ['variables.yml', starter.variables],
    ['pack.yml', choice.letters ? settings + starter.channels : settings],
  ]);
}
