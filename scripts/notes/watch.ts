/** Runs rules on their own proofs and writes down what they said and offered. */
import { defaultDictionary, defaultSettings } from '../../src/generated/defaults.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { createLinter, type LintScope } from '../../src/lint/linter.js';
import { fixesOf, type Report, type Rule } from '../../src/lint/rule.js';
import type { Words } from '../../src/lint/words.js';
import type { Language } from '../../src/model/language.js';
import type { Filled, Offer } from '../../src/model/rule-notes.js';
import type { Template } from '../../src/model/template.js';
import type { LintContext } from '../../src/project/lint-context.js';
import { lintPack } from '../../src/project/lint-files.js';

const SCOPE: LintScope = {
  dictionary: defaultDictionary,
  pack: defaultSettings,
  levels: {},
  names: [],
  locale: 'en',
};

/** What a rule said and offered, one of each kind. */
export interface Heard {
  readonly said: Record<string, Filled>;
  readonly offers: Offer[];
}

/** A letter of a proof and its language; it is read only when its turn comes. */
export type Shown = readonly [Language, () => Template];

/**
 * Judges letters by one rule until everything it can say and offer has been heard in each language; the
 * words of all other rules are still there to be asked for.
 */
export function hearLetters(rule: Rule, words: Words, letters: readonly Shown[]): Heard {
  const heard: Heard = { said: {}, offers: [] };
  const { stageNames } = words.compiled;
  let lang: Language = 'en';
  let stage = '';
  const watched = watch(rule, (report) => note(heard, { ...report, data: { stage, ...report.data } }, lang));
  const linter = createLinter([watched], withoutRules(words), placeholders);
  const all = wanted(rule, words);
  const isDone = (of: Language) =>
    all.codes.every((code) => heard.said[code]?.[of]) &&
    all.offers.every((kind) => heard.offers.some((offer) => offer.filled[of] && kindOf(offer) === kind));
  for (const [of, read] of letters) {
    if (isDone(of)) continue;
    lang = of;
    const letter = linter.read(read(), SCOPE);
    stage = stageNames[letter.stage ?? 'outside'][lang];
    linter.lint(letter, SCOPE);
  }
  return heard;
}

/** What there is to be heard: codes of messages, and mends by kind. */
function wanted(
  rule: Rule,
  words: Words,
): { readonly codes: readonly string[]; readonly offers: readonly string[] } {
  const codes = Object.keys(rule.messages);
  const lexicon = words.lexicons.get(rule.id);
  const fixes = lexicon
    ? [...lexicon.entries.flatMap(({ fix }) => fix ?? []), ...lexicon.fixes.en, ...lexicon.fixes.zh]
    : [];
  return {
    codes,
    offers: [...new Set(fixes.filter(({ title }) => !title).map(({ kind, safe }) => `${kind} ${safe}`))],
  };
}

const kindOf = ({ title, safe }: Offer): string => `${title} ${safe}`;

/** Judges small packs; every rule is there, because a pack's files may have faults of any kind. */
export function hearPacks(
  rules: readonly Rule[],
  id: string,
  words: Words,
  packs: ReadonlyArray<Readonly<Record<string, string>>>,
): Heard {
  const heard: Heard = { said: {}, offers: [] };
  const all = rules.map((rule) =>
    rule.id === id
      ? watch(rule, (report) => {
          note(heard, report, 'en');
          note(heard, report, 'zh');
        })
      : rule,
  );
  const context: LintContext = {
    linter: createLinter(all, withoutRules(words), placeholders),
    defaults: { settings: defaultSettings, dictionary: defaultDictionary },
    locale: 'en',
    settingsFor: () => ({ levels: {}, names: [] }),
  };
  for (const files of packs)
    lintPack({ root: '', files: Object.entries(files).map(([path, text]) => ({ path, text })) }, context);
  return heard;
}

const withoutRules = (words: Words): Words => ({ ...words, compiled: { ...words.compiled, lexicons: [] } });

function watch(rule: Rule, tell: (report: Report) => void): Rule {
  const told = <R extends Report>(reports: readonly R[]): readonly R[] => {
    for (const report of reports) tell(report);
    return reports;
  };
  if (rule.scope === 'pack')
    return { ...rule, check: (...seen: Parameters<typeof rule.check>) => told(rule.check(...seen)) };
  return { ...rule, check: (...seen: Parameters<typeof rule.check>) => told(rule.check(...seen)) };
}

function note({ said, offers }: Heard, report: Report, lang: Language): void {
  const { code, data = {} } = report;
  said[code] = { [lang]: data, ...said[code] };
  for (const { title, safe, data: own } of fixesOf(report)) {
    const filled = { [lang]: { ...data, ...own } };
    const at = offers.findIndex((offer) => offer.title === title && offer.safe === safe);
    if (at < 0) offers.push({ title, safe, filled });
    else offers[at] = { ...offers[at]!, filled: { ...filled, ...offers[at]!.filled } };
  }
}
