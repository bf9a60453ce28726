/** Which sentences of the phrasebook are offered in place of a faulty one. */
import { declared } from '../model/declared.js';
import type { Language } from '../model/language.js';
import type { LexiconFix } from '../model/lexicon.js';
import type { OfferedPhrase } from '../model/phrase.js';
import type { Span } from '../model/span.js';
import type { Role } from '../model/variable.js';
import { variableNames } from '../text/variable-names.js';
import { alreadySaysBare, bare } from './already-says.js';
import type { EngineLetter } from './create-letter.js';
import type { Hit, Letter } from './letter.js';
import { statedOnlyIn } from './lost-facts.js';
import { mend } from './mend.js';
import type { ReportFix } from './rule.js';
import { withVariables } from './with-variables.js';

/** A choice, not a catalogue: the console prints each one. */
const MOST = 2;

/** A phrase that suits a letter. */
export interface Candidate extends Pick<OfferedPhrase, 'isSound'> {
  readonly text: string;
  readonly roles: ReadonlySet<Role | undefined>;
}

/**
 * Phrases for the letter's own stage, channel, market and cause: those first that ask for the fewest new variables,
 * then those that name this rule first.
 */
export function candidates(letter: EngineLetter, rule: string): readonly Candidate[] {
  const { template, lang, stage, dictionary } = letter;
  if (!stage || template.excerpt) return [];
  const known = new Set(declared(template.head).map(({ value }) => value));
  return letter
    .phrases()
    .filter((phrase) => phrase.insteadOf.includes(rule) && suits(phrase, letter))
    .flatMap((phrase) => {
      const { plain, names } = sentenceOf(phrase, lang);
      if (alreadySaysBare(template, plain) || !names.every((name) => dictionary.has(name))) return [];
      return {
        ...phrase,
        text: phrase.text[lang],
        rank: phrase.insteadOf.indexOf(rule),
        cost: names.filter((name) => !known.has(name)).length,
        roles: new Set(names.map((name) => dictionary.get(name)?.role)),
      };
    })
    .sort((a, b) => a.cost - b.cost || a.rank - b.rank);
}

/** What is looked at of a phrase in each letter it may suit. */
interface Sentence {
  readonly plain: string;
  /** Each variable once. */
  readonly names: readonly string[];
}

const sentences = new WeakMap<OfferedPhrase, Partial<Record<Language, Sentence>>>();

function sentenceOf(phrase: OfferedPhrase, lang: Language): Sentence {
  const known = sentences.get(phrase) ?? {};
  sentences.set(phrase, known);
  const text = phrase.text[lang];
  known[lang] ??= { plain: bare(text), names: [...new Set(variableNames(text))] };
  return known[lang];
}

/** Those of the candidates that can stand in this place and state what is stated here. */
export function phraseFixes(
  letter: EngineLetter,
  suited: () => readonly Candidate[],
  hit: Hit,
  sentence: Span,
): readonly ReportFix[] {
  // A subject is a heading, and a phrase is a sentence.
  if (hit.block.kind === 'subject') return [];
  const stated = statedOnlyIn(letter, hit.block, sentence);
  const fixes: ReportFix[] = [];
  for (const { text, roles, isSound } of suited()) {
    if (fixes.length === MOST) break;
    if (!stated.every((role) => roles.has(role))) continue;
    // It would end the cell.
    if (hit.block.kind === 'cell' && text.includes('|')) continue;
    const edits = mend(letter.template.source, hit, sentence, { ...REPLACE, text });
    const all = edits && withVariables(letter, edits, text);
    if (all && (isSound?.() ?? true))
      fixes.push({ title: 'use-phrase', safe: false, edits: all, data: { phrase: text } });
  }
  return fixes;
}

const REPLACE = { kind: 'replace-sentence', safe: false } satisfies Partial<LexiconFix>;

/** Whether a phrase is for the letter's own stage, channel, market and cause. */
export function suits(
  phrase: Pick<OfferedPhrase, 'stages' | 'channels' | 'market' | 'cause'>,
  { stage, channel, template }: Pick<Letter, 'stage' | 'channel' | 'template'>,
): boolean {
  const { market, cause } = template.head;
  return (
    stage !== undefined &&
    phrase.stages.includes(stage) &&
    // What names no channel is written, not said.
    (channel ? phrase.channels.includes(channel) : phrase.channels.some((each) => each !== 'phone')) &&
    (!phrase.market || phrase.market === market?.value) &&
    (!phrase.cause || phrase.cause === cause?.value)
  );
}
