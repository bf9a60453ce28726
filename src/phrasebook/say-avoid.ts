/** “Say this, not that” at each stage: a rule's own example of what is wrong, beside the phrase that answers it. */
import type { Bilingual, Language } from '../model/language.js';
import type { Phrase } from '../model/phrase.js';
import type { RuleNotes } from '../model/rule-notes.js';
import type { Stage } from '../model/stage.js';
import type { SayAvoid } from './book.js';

/** What the table needs of a wording rule. */
export interface WordingRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Readonly<Partial<Record<Stage | 'outside', string>>>;
}

/** Longer ones belong on the rule's page, not in a table. */
const LONGEST: Readonly<Record<Language, number>> = { en: 90, zh: 40 };

/**
 * Rules that matter at the stage, the gravest first; one without an example or a phrase for the stage is left out.
 * @param odd what an example may not hold: characters the book is not written in
 */
export function sayAvoid(
  stage: Stage,
  rules: readonly WordingRule[],
  notes: Readonly<Record<string, RuleNotes>>,
  phrases: readonly Phrase[],
  odd: RegExp,
): readonly SayAvoid[] {
  const used = new Set<string>();
  return rules
    .filter(({ severity }) => WEIGHT.includes(severity[stage] ?? ''))
    .sort((a, b) => WEIGHT.indexOf(a.severity[stage]!) - WEIGHT.indexOf(b.severity[stage]!))
    .flatMap(({ id, title }) => {
      const note = notes[id];
      const en = note && example(note, 'en', stage, odd);
      const zh = note && example(note, 'zh', stage, odd);
      const say = bestPhrase(id, stage, phrases, used);
      if (!en || !zh || !say) return [];
      used.add(say);
      return [{ rule: id, why: title, avoid: { en, zh }, say }];
    });
}

const WEIGHT = ['error', 'warning'];

/** Short, one sentence, nothing to fill in; one that is proved at this very stage before the others. */
function example({ bad }: RuleNotes, lang: Language, stage: Stage, odd: RegExp): string | undefined {
  const fit = bad[lang].filter(
    ({ text, name, path }) =>
      text && text.length <= LONGEST[lang] && !/[{\n]/.test(text) && !odd.test(text) && !name && !path,
  );
  return (fit.find(({ at }) => at?.includes(stage)) ?? fit[0])?.text;
}

/** One that may be written, the one that names the rule first; and in a stage's table each phrase once, if it can be. */
function bestPhrase(
  rule: string,
  stage: Stage,
  phrases: readonly Phrase[],
  used: ReadonlySet<string>,
): string | undefined {
  const rank = ({ sayInsteadOf }: Phrase) => sayInsteadOf.findIndex((each) => each.rule === rule);
  const written = ({ channels }: Phrase) => Number(channels.includes('email'));
  const fit = phrases
    .filter((phrase) => !phrase.market && !phrase.cause && phrase.stages.includes(stage) && rank(phrase) >= 0)
    .sort((a, b) => written(b) - written(a) || rank(a) - rank(b));
  return (fit.find(({ id }) => !used.has(id)) ?? fit[0])?.id;
}
