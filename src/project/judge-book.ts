/** Asks the linter of each sentence of a book what it answers and where it does not fit, for a page that has no linter. */
import { atStage, type EngineLetter } from '../lint/create-letter.js';
import type { Linter, LintScope } from '../lint/linter.js';
import type { Finding } from '../model/finding.js';
import { LANGUAGES, type Language } from '../model/language.js';
import { CHANNELS, type Channel, STAGES, type Stage } from '../model/stage.js';
import { type PhraseUse, partLetter } from '../parse/phrase-letter.js';
import type { Book } from '../phrasebook/book.js';
import type { Answers, JudgedPart, Judgement, Lacks, Remark } from '../phrasebook/judgement.js';
import { liquidBlock, liquidRuns } from '../phrasebook/liquid-text.js';

/** The words a letter opens with say nothing of the case, so that all a rule can miss is missing. */
const NOTHING: Readonly<Record<Language, string>> = { en: 'Hello.', zh: '\u60a8\u597d\u3002' };

/** A part to judge: its text by language, and where it is meant to stand. */
interface Asked {
  readonly id: string;
  /** Paragraphs out of a letter have been judged within it, where more is known of them. */
  readonly isWhole: boolean;
  readonly text: Readonly<Partial<Record<Language, string>>>;
  readonly stages: readonly Stage[];
  readonly channel: Channel;
}

export function judgeBook(book: Book, linter: Linter, scope: LintScope): Judgement {
  const isOfLack = (rule: string): boolean => {
    const known = linter.rules.get(rule);
    return known?.scope === 'letter' && known.ofLack === true;
  };
  const isOfWords = (rule: string): boolean => {
    const known = linter.rules.get(rule);
    const isAlone =
      known?.group === 'tone' || known?.group === 'risk' || (known?.scope === 'letter' && known.alone);
    return isAlone === true && !isOfLack(rule);
  };
  const ofLack = onlyRules(linter, scope, isOfLack);
  // Wording rules outrank each other, whether they are asked for or not.
  const ofAll = onlyRules(linter, scope, (id) => isOfLack(id) || isOfWords(id) || linter.isWording(id));
  // Greetings, accounts and closings stand in a hundred letters; each is read once, and judged once at a stage.
  const read = new Map<string, EngineLetter>();
  const known = new Map<string, readonly Finding[]>();
  const find = (use: PhraseUse, text: string, within = ofLack): readonly Finding[] => {
    const place = `${use.lang} ${use.channel} ${text}`;
    const key = `${within === ofLack ? '' : 'all '}${use.stage} ${place}`;
    const before = known.get(key);
    if (before) return before;
    const letter = read.get(place) ?? linter.read(partLetter(text, use), scope);
    read.set(place, letter);
    const found = linter.lint(atStage(letter, use.stage), within);
    known.set(key, found);
    return found;
  };
  const lacksAt = (use: PhraseUse): Lacks =>
    Object.fromEntries(
      find(use, NOTHING[use.lang]).flatMap(({ rule, severity }) =>
        isOfLack(rule) ? [[rule, severity]] : [],
      ),
    );
  const all = byKey(LANGUAGES, (lang) =>
    byKey(STAGES, (stage) => byKey(CHANNELS, (channel) => lacksAt({ lang, stage, channel }))),
  );
  const judge = ({ text, stages, channel, isWhole }: Asked): JudgedPart => {
    const answers: Partial<Record<Language, Answers>> = {};
    const remarks: Remark[] = [];
    for (const lang of LANGUAGES) {
      const words = text[lang];
      if (words === undefined) continue;
      const answered: Partial<Record<Stage, readonly string[]>> = {};
      const said = new Map<string, Partial<Record<Stage, Finding['severity']>>>();
      for (const stage of stages) {
        const found = find({ lang, stage, channel }, words, isWhole ? ofAll : ofLack);
        const open = new Set(found.map(({ rule }) => rule));
        answered[stage] = Object.keys(all[lang][stage][channel]).filter((rule) => !open.has(rule));
        for (const { rule, severity } of found)
          if (isWhole && isOfWords(rule)) said.set(rule, { ...said.get(rule), [stage]: severity });
      }
      answers[lang] = answered;
      for (const [rule, at] of said) remarks.push({ rule, lang, at });
    }
    return { answers, remarks };
  };
  const parts = Object.fromEntries(partsOf(book).map((asked) => [asked.id, judge(asked)]));
  return { rules: named(parts, all, linter), lacks: answerable(all, parts), parts };
}

/** The same judgement without the rules nothing is asked of. */
const onlyRules = (linter: Linter, scope: LintScope, isAsked: (rule: string) => boolean): LintScope => ({
  ...scope,
  levels: {
    ...scope.levels,
    ...Object.fromEntries([...linter.rules.keys()].flatMap((id) => (isAsked(id) ? [] : [[id, 'off']]))),
  },
});

function partsOf({ moves, letters }: Book): readonly Asked[] {
  const phrases = moves.flatMap((move) =>
    move.phrases.map(({ id, text, channels }) => ({
      id,
      isWhole: true,
      text: { en: liquidRuns(text.en), zh: liquidRuns(text.zh) },
      stages: STAGES,
      channel: channels[0] ?? ('email' as const),
    })),
  );
  const blocks = letters.flatMap(({ id, stage, channel, text }) => {
    const most = Math.max(...LANGUAGES.map((lang) => text[lang]?.body.length ?? 0));
    return Array.from({ length: most }, (_, i) => ({
      id: `${id}#${i}`,
      isWhole: false,
      text: Object.fromEntries(
        LANGUAGES.flatMap((lang) => {
          const block = text[lang]?.body[i];
          return block ? [[lang, liquidBlock(block)]] : [];
        }),
      ),
      stages: stage ? [stage] : [],
      channel,
    }));
  });
  return [...phrases, ...blocks];
}

/** A lack that no part of the book can mend is none of the composer's business: the subject line, the papers. */
function answerable(lacks: Judgement['lacks'], parts: Judgement['parts']): Judgement['lacks'] {
  const mended = new Set(
    Object.values(parts).flatMap(({ answers }) =>
      Object.values(answers).flatMap((at) => Object.values(at).flat()),
    ),
  );
  return byKey(LANGUAGES, (lang) =>
    byKey(STAGES, (stage) =>
      byKey(CHANNELS, (channel) =>
        Object.fromEntries(Object.entries(lacks[lang][stage][channel]).filter(([rule]) => mended.has(rule))),
      ),
    ),
  );
}

function named(parts: Judgement['parts'], lacks: Judgement['lacks'], linter: Linter): Judgement['rules'] {
  const ids = new Set<string>();
  for (const { remarks } of Object.values(parts)) for (const { rule } of remarks) ids.add(rule);
  for (const stages of Object.values(lacks))
    for (const channels of Object.values(stages))
      for (const found of Object.values(channels)) for (const rule of Object.keys(found)) ids.add(rule);
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const rule = linter.rules.get(id);
      return rule ? [[id, { title: rule.title, why: rule.why }]] : [];
    }),
  );
}

const byKey = <Key extends string, Made>(
  keys: readonly Key[],
  make: (key: Key) => Made,
): Readonly<Record<Key, Made>> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Made>;
