/** Our lexicons as word lists for prh: the same words, without the conditions and exceptions it cannot express. */
import { readWords } from '../../scripts/generate/words.js';
import type { Level } from '../../src/model/finding.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import type { Lexicon, LexiconEntry } from '../../src/model/lexicon.js';
import { STAGES, type Stage } from '../../src/model/stage.js';
import { verbForms } from '../../src/text/pattern.js';
import { regexOf } from './regex.js';

export type ListStage = Stage | 'outside' | 'any';

/** The name of the list for letters of a stage; `any` has the words of all stages. */
export const listName = (lang: Language, stage: ListStage): string => `${lang}-${stage}`;

const speaks = (level: Level | undefined): boolean => level !== undefined && level !== 'off';

/** Whether the rule looks at the stage, and the entry does not sit it out. */
const looksAt = ({ severity }: Lexicon, entry: LexiconEntry, stage: Stage | 'outside'): boolean =>
  speaks(severity[stage]) && entry.severity?.[stage] !== 'off';

/** By list name, each a `prh.yml` (as JSON, which is YAML): a rule for each entry, naming our rule as what is expected. */
export function prhLists(): Readonly<Record<string, string>> {
  const { lexicons, classes, verbs } = readWords();
  const forms = (verb: string) => verbForms(verb, verbs);
  const listOf = (lang: Language, stage: ListStage): string => {
    const vocabulary = { classes: new Map(classes.map(({ id, words }) => [id, words[lang]])), forms };
    const rules = lexicons.flatMap((lexicon) =>
      lexicon.words[lang].entries
        .filter((entry) => stage === 'any' || looksAt(lexicon, entry, stage))
        .map(({ pattern }) => ({
          pattern: `/${regexOf(pattern, lang, vocabulary)}/i`,
          expected: `(${lexicon.id})`,
        })),
    );
    return JSON.stringify({ version: 1, rules });
  };
  return Object.fromEntries(
    LANGUAGES.flatMap((lang) =>
      ([...STAGES, 'outside', 'any'] as const).map((stage) => [listName(lang, stage), listOf(lang, stage)]),
    ),
  );
}
