/** What is told of a rule: its name, why it matters, and a sentence that does better; never a finding's own words. */
import { ruleNotesText } from '../generated/rule-notes.js';
import type { Example, RuleNotes } from '../model/rule-notes.js';
import { suitsDesk } from './complete-phrases.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { languageOf, stageOf } from './letter-head.js';
import { code, labelled, paragraphs, plain } from './markdown.js';
import { own } from './names.js';

let notes: Readonly<Record<string, RuleNotes>> | undefined;

/** Markdown; `undefined` for an id that is no rule's. */
export function ruleHelp(desk: Desk, id: string): string | undefined {
  const { linter, locale } = desk;
  const rule = linter.rules.get(id);
  if (!rule) return undefined;
  const better = phraseInstead(desk, id);
  const example = better ? undefined : goodExample(desk, id);
  return paragraphs(
    `**${plain(rule.title[locale])}** ${code(id)}`,
    plain(rule.why[locale]),
    better && labelled(HELP.write, locale, plain(better)),
    example && labelled(HELP.innocent, locale, plain(example)),
  );
}

/** The sentence of the book that answers the rule and suits the letter; in a file that is no letter, any. */
function phraseInstead(desk: Desk, id: string): string | undefined {
  const { template } = desk.file;
  const rank = (phrase: ReturnType<Desk['phrases']>[number]) =>
    phrase.sayInsteadOf.findIndex(({ rule }) => rule === id);
  const found = desk
    .phrases()
    .filter((phrase) => rank(phrase) >= 0 && (!template || suitsDesk(desk, template, phrase)))
    .sort((a, b) => rank(a) - rank(b))[0];
  return found?.text[languageOf(desk)];
}

/** From the rule's proof: one sentence, for the letter's stage, if there is one. */
function goodExample(desk: Desk, id: string): string | undefined {
  notes ??= JSON.parse(ruleNotesText()) as Readonly<Record<string, RuleNotes>>;
  const stage = stageOf(desk);
  const isHere = ({ at }: Example) => stage !== undefined && (at?.includes(stage) ?? false);
  const good = (own(notes, id)?.good[languageOf(desk)] ?? []).filter(
    ({ text }) => text.trim() && !text.includes('\n'),
  );
  return (good.find(isHere) ?? good[0])?.text;
}
