/** Template + words + dictionary → the letter as rules see it: facts with their places, hits after all defences. */
import type { Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { OfferedPhrase } from '../model/phrase.js';
import type { PlaceholderIndex } from '../model/placeholder-index.js';
import type { Span } from '../model/span.js';
import type { Stage } from '../model/stage.js';
import type { Template } from '../model/template.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import type { Dictionary, Role } from '../model/variable.js';
import { fold } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import { type Closing, findClosing } from './closing.js';
import { factsOf } from './facts.js';
import { type FoundWords, findWords, type WordHit } from './find-words.js';
import { firmnessOf } from './firmness.js';
import { judgeHits } from './judge-hits.js';
import type { Fact, Letter, WrittenDate } from './letter.js';
import type { Words } from './words.js';

export interface LetterContext {
  readonly words: Words;
  readonly dictionary: Dictionary;
  readonly pack: PackSettings;
  /** Names that are never words, such as "Hope Trading Ltd". */
  readonly names: readonly string[];
  /** Which facts the blanks of other tools stand for. */
  readonly placeholders?: PlaceholderIndex | undefined;
  readonly phrases?: (() => readonly OfferedPhrase[]) | undefined;
}

/** A letter with what only the engine's own rules need: which entry made a hit. */
export interface EngineLetter extends Letter {
  readonly wordHits: (id: string) => readonly WordHit[];
  readonly words: Words;
  /** The phrasebook; asked only when a sentence of it may be wanted. */
  readonly phrases: () => readonly OfferedPhrase[];
}

const NO_HITS: readonly WordHit[] = [];
const NO_PHRASES = (): readonly OfferedPhrase[] => [];

/** Builds the view rules are shown. Each thing is found once, when first asked for. */
export function createLetter(template: Template, context: LetterContext): EngineLetter {
  const { words, dictionary, pack } = context;
  const blocks = [...(template.subject ? [template.subject] : []), ...template.blocks];
  const found = findWords(
    blocks.filter((block) => !block.quoted),
    words,
    dictionary,
  );

  const sentences = once((block: TextBlock): readonly Span[] =>
    splitSentences(block.text, words.abbreviations),
  );

  const facts = factsOf(found, dictionary, context.placeholders);
  const factList = (role: Role): readonly Fact[] => facts.get(role) ?? [];
  const states: Letter['states'] = (role, options) =>
    factList(role).some((fact) => options?.subject || fact.block.kind !== 'subject');

  const situation = template.head.situation?.value;
  const judge = judgeHits({
    found,
    sentences,
    facts: factList,
    situation,
    channel: template.head.channel?.value,
    names: context.names.map(fold),
  });
  const judged = once((id: string) => judge.hits(id, words.lexicons.get(id)));
  const wordHits = (id: string): readonly WordHit[] => (found.holds(id) ? judged(id) : NO_HITS);

  const measured = { facts: factList, hits: wordHits };
  const places = placesOf(template, found, sentences);
  let dates: readonly WrittenDate[] | undefined;
  return {
    template,
    lang: template.head.lang?.value ?? guessLanguage(template.source),
    stage: template.head.stage?.value,
    channel: template.head.channel?.value,
    situation,
    dictionary,
    pack,
    facts: factList,
    states,
    hits: wordHits,
    wordHits,
    dates: () => {
      dates ??= datesOf(found);
      return dates;
    },
    firmness: () => firmnessOf(measured, words.compiled.firmness),
    said: once(judge.said),
    sentences,
    words,
    phrases: context.phrases ?? NO_PHRASES,
    // No getters: V8 makes a shape of its own for each object literal that has them, and keeps it and what it holds.
    ...places,
  };
}

/** The same letter at another stage. Words and facts know no stage: what has been found in it stays found. */
export const atStage = (letter: EngineLetter, stage: Stage): EngineLetter => {
  const { template } = letter;
  const { head } = template;
  const field = { ...(head.stage ?? { span: head.span, key: head.span }), value: stage };
  return { ...letter, stage, template: { ...template, head: { ...head, stage: field } } };
};

/** The same list whenever the same is asked for. What stands nowhere is asked for a hundred times, and not kept. */
function once<Key, Item>(find: (key: Key) => readonly Item[]): (key: Key) => readonly Item[] {
  const found = new Map<Key, readonly Item[]>();
  return (key) => {
    const known = found.get(key);
    if (known) return known;
    const list = find(key);
    if (list.length) found.set(key, list);
    return list;
  };
}

function datesOf({ blocks }: FoundWords): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const { block, values } of blocks)
    for (const { start, end, date } of values) if (date) dates.push({ block, start, end, date });
  return dates;
}

/** Where the signature begins, where a missing sentence belongs (before it) and where a missing name does. */
function placesOf(
  template: Template,
  found: FoundWords,
  sentences: (block: TextBlock) => readonly Span[],
): Pick<Letter, 'closing' | 'bodyPlace' | 'signaturePlace'> {
  const written = found.blocks.filter(({ block }) => block !== template.subject && block.text.trim());
  const body = written.map(({ block }) => block);
  const top = { start: template.head.span.end, end: template.head.span.end };
  const last = body.at(-1);
  if (!last) return { closing: template.source.length, bodyPlace: top, signaturePlace: top };
  const signOff = findClosing(written);
  const ends = signOff && body[signOff.at]!;
  const closing = ends ? toSource(ends, signOff.start, signOff.start).start : template.source.length;
  const { length } = last.text.trimEnd();
  return {
    closing,
    bodyPlace: lastSentence(body, signOff, sentences),
    signaturePlace: toSource(last, last.text.lastIndexOf('\n', length - 1) + 1, length),
  };
}

/** The last sentence before the signature; a signature may stand in the same paragraph. */
function lastSentence(
  body: readonly TextBlock[],
  signOff: Closing | undefined,
  sentences: (block: TextBlock) => readonly Span[],
): Span {
  const shared = signOff && body[signOff.at]!;
  const own = shared && sentences(shared).findLast((sentence) => sentence.start < signOff.start);
  if (own && shared.text.slice(0, signOff.start).trim())
    return toSource(shared, own.start, Math.min(own.end, signOff.start));
  const before = signOff && signOff.at > 0 ? body.slice(0, signOff.at) : body;
  const block = before.findLast((b) => b.kind === 'paragraph' || b.kind === 'item') ?? before.at(-1)!;
  const sentence = sentences(block).at(-1) ?? { start: 0, end: block.text.length };
  return toSource(block, sentence.start, sentence.end);
}

/** For a letter that does not say: Chinese when it has Han text at all. */
const guessLanguage = (source: string): Language => (/\p{Script=Han}/u.test(source) ? 'zh' : 'en');
