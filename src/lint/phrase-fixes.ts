/** Which sentences of the phrasebook are offered in place of a faulty one. */
import { declared, declaring } from '../model/declared.js';
import type { LexiconFix } from '../model/lexicon.js';
import type { OfferedPhrase } from '../model/phrase.js';
import type { Span } from '../model/span.js';
import { variableNames } from '../text/variable-names.js';
import type { EngineLetter } from './create-letter.js';
import type { Hit } from './letter.js';
import { mend } from './mend.js';
import type { ReportFix } from './rule.js';

/** A choice, not a catalogue: the console prints each one. */
const MOST = 2;

/**
 * Phrases for the letter's own stage, channel, market and cause: those first that ask for the fewest new variables,
 * then those that name this rule first.
 * @param rule whose finding stands at `hit`
 */
export function phraseFixes(
  letter: EngineLetter,
  rule: string,
  hit: Hit,
  sentence: Span,
): readonly ReportFix[] {
  const { template, lang, stage, dictionary } = letter;
  // A subject is a heading, and a phrase is a sentence.
  if (!stage || template.excerpt || hit.block.kind === 'subject') return [];
  const known = new Set(declared(template.head).map(({ value }) => value));
  const fresh = (text: string) => new Set(variableNames(text).filter((name) => !known.has(name))).size;
  return letter
    .phrases()
    .filter((phrase) => phrase.insteadOf.includes(rule) && fits(phrase, letter))
    .map((phrase) => ({ text: phrase.text[lang], rank: phrase.insteadOf.indexOf(rule) }))
    .filter(({ text }) => !template.source.includes(text))
    .filter(({ text }) => variableNames(text).every((name) => dictionary.has(name)))
    .map(({ text, rank }) => ({ text, rank, cost: fresh(text) }))
    .sort((a, b) => a.cost - b.cost || a.rank - b.rank)
    .flatMap(({ text }): ReportFix[] => {
      const edits = mend(template.source, hit, sentence, { ...REPLACE, text });
      if (!edits) return [];
      const all = [...edits, ...declaring(template, variableNames(text))];
      return [{ title: 'use-phrase', safe: false, edits: all, data: { phrase: text } }];
    })
    .slice(0, MOST);
}

const REPLACE = { kind: 'replace-sentence', safe: false } satisfies Partial<LexiconFix>;

function fits(phrase: OfferedPhrase, { stage, channel, template }: EngineLetter): boolean {
  const { market, cause } = template.head;
  return (
    phrase.stages.includes(stage!) &&
    (!channel || phrase.channels.includes(channel)) &&
    (!phrase.market || phrase.market === market?.value) &&
    (!phrase.cause || phrase.cause === cause?.value)
  );
}
