/** The contract of a rule: what it says about itself, what it is shown and what it hands back. */
import type { RuleOptions } from '../model/config.js';
import type { Edit, Level, Severity } from '../model/finding.js';
import type { Bilingual, Language } from '../model/language.js';
import type { Proof, RuleGroup, SeverityTable } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { STAGES, type Stage } from '../model/stage.js';
import type { Letter, Pack } from './letter.js';

/** A finding's words: what was found and why it hurts here; what to write instead. `{slots}` are filled from `data`. */
export interface Message {
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** Everything about a rule but its code. */
export interface RuleCard {
  /** Names the thing found, kebab-case; public, its meaning never changes. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Where it looks and how much it matters there; a stage that is left out is not looked at. */
  readonly severity: SeverityTable;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly messages: Readonly<Record<string, Message>>;
  /** Titles of its fixes by code. */
  readonly titles?: Readonly<Record<string, Bilingual>>;
  /** What can be set of it in dunmark.yml beside its severity; the shapes are in config.schema.json. */
  readonly options?: Readonly<Record<string, Bilingual>>;
  /** Where a legal or practice claim comes from. */
  readonly sources?: readonly string[];
}

/** What a rule hands back. The linter adds severity, language and stage. */
export interface Report {
  /** A key of the rule's `messages`. */
  readonly code: string;
  readonly data?: Readonly<Record<string, string>>;
  /** In the source. A finding about something missing points where it belongs. */
  readonly span: Span;
  /** A function is called only for a report that is kept. `title` is a key of the rule's `titles`; its slots are filled from the fix's data, then the report's. */
  readonly fixes?: readonly ReportFix[] | (() => readonly ReportFix[]);
  /** When this case weighs less (or more) than the rule's table says. */
  readonly severity?: Severity;
}

/** The mends of a report, made now if they have not been. */
export const fixesOf = ({ fixes = [] }: Report): readonly ReportFix[] =>
  typeof fixes === 'function' ? fixes() : fixes;

export interface ReportFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  readonly data?: Readonly<Record<string, string>>;
}

/** Looks at one letter. Pure: the same letter gives the same reports. */
export interface LetterRule extends RuleCard {
  readonly scope: 'letter';
  /** It judges what is said, not what is missing around it, and so holds for a sentence of the phrasebook, too. */
  readonly alone?: true;
  /** It speaks of what a letter lacks, and so keeps silent while a part of the letter could not be read. */
  readonly ofLack?: true;
  /** Rules beside whose findings this one's mends are only guesses: what looks unused may belong in the blank. */
  readonly guessesBeside?: readonly string[];
  readonly check: (letter: Letter, options: RuleOptions) => readonly Report[];
}

/** Looks at a whole pack. */
export interface PackRule extends RuleCard {
  readonly scope: 'pack';
  readonly check: (pack: Pack, options: RuleOptions) => readonly PackReport[];
}

export interface PackReport extends Report {
  /** The file the finding stands in: a letter's path or the pack file's. */
  readonly path: string;
}

export type Rule = LetterRule | PackRule;

/** The sentences (or small packs) a code rule proves itself with, exported beside it as `proof`. */
export type RuleProof = Readonly<Record<Language, Proof>>;

/** The same severity at every stage and outside the ladder. */
export const everywhere = (level: Level): SeverityTable => at([...STAGES, 'outside'], level);

/** The same severity at the named stages only. */
export const at = (stages: ReadonlyArray<Stage | 'outside'>, level: Level): SeverityTable =>
  Object.fromEntries(stages.map((stage) => [stage, level]));
