/** Sentences that are already judged: the phrases of the shipped book, and the faulty sentences by which the lexicons prove themselves. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, read } from '../../scripts/generate/files.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import type { ProofCase } from '../../src/model/lexicon.js';
import { type Channel, STAGES, type Stage } from '../../src/model/stage.js';

interface Place {
  readonly lang: Language;
  readonly stage: Stage;
}

export interface FaultySentence {
  readonly rule: string;
  readonly text: string;
}

const key = ({ lang, stage }: Place): string => `${lang} ${stage}`;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const byPlace = <T>(of: (place: Place) => readonly T[]): ReadonlyMap<string, readonly T[]> =>
  new Map(
    LANGUAGES.flatMap((lang) => STAGES.map((stage) => [key({ lang, stage }), of({ lang, stage })] as const)),
  );

/** What these find hangs on the sentences around it. */
const NOT_BY_THEMSELVES = new Set(['personal-request', 'relative-deadline', 'vague-time']);

const MARK = /\[\[|\]\]/g;

interface WrittenLexicon extends Readonly<Record<Language, { readonly bad: readonly ProofCase[] }>> {
  readonly id: string;
}

/** The wording rules among the files of lexicons/. */
const lexicons = once(() =>
  readdirSync(join(ROOT, 'lexicons'))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => parse(read(`lexicons/${name}`)!) as Partial<WrittenLexicon>)
    .filter((file): file is WrittenLexicon => file.id !== undefined && file.en?.bad !== undefined)
    .filter(({ id }) => !NOT_BY_THEMSELVES.has(id)),
);

const faulty = once(() =>
  byPlace<FaultySentence>(({ lang, stage }) =>
    lexicons().flatMap(({ id, [lang]: { bad } }) =>
      bad
        .filter((sentence) => sentence.stage === stage && !sentence.situation && !sentence.channel)
        .filter(({ text, filled }) => !filled && !/[\n{]/.test(text))
        .map(({ text }) => ({ rule: id, text: text.replaceAll(MARK, '') })),
    ),
  ),
);

interface WrittenPhrase extends Readonly<Record<Language, string>> {
  readonly stages: readonly Stage[];
  readonly channels: readonly Channel[];
  readonly cause?: string;
  readonly market?: string;
}

/** What any letter may say, whoever it is sent to. */
const phrases = once(() => {
  const { phrases: written } = parse(read('templates/phrases/already-paid.yml')!) as {
    readonly phrases: readonly WrittenPhrase[];
  };
  return byPlace(({ lang, stage }) =>
    written
      .filter(
        ({ stages, channels, cause, market }) =>
          stages.includes(stage) && channels.includes('email') && !cause && !market,
      )
      .map((phrase) => phrase[lang]),
  );
});

/** Sentences in which a lexicon finds something at the stage. */
export const faultsFor = (place: Place): readonly FaultySentence[] => faulty().get(key(place))!;

/** What a letter of the stage says to somebody who has paid. */
export const phrasesFor = (place: Place): readonly string[] => phrases().get(key(place))!;
