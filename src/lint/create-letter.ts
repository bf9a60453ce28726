/** Template + words + dictionary → the letter as rules see it: facts with their places, hits after all defences. */
import type { Language } from '../model/language.js';
import type { Conditions } from '../model/lexicon.js';
import type { PackSettings } from '../model/pack.js';
import type { PlaceholderIndex } from '../model/placeholder-index.js';
import { contains, overlaps, type Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import type { Dictionary, Role } from '../model/variable.js';
import { fold } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import { isNegated, quotedSpeech, titles } from './clauses.js';
import { type Closing, findClosing } from './closing.js';
import { factsOf } from './facts.js';
import { type BlockWords, findWords, longest, type WordHit } from './find-words.js';
import type { Fact, Letter } from './letter.js';
import type { CompiledLexicon, Words } from './words.js';

export interface LetterContext {
  readonly words: Words;
  readonly dictionary: Dictionary;
  readonly pack: PackSettings;
  /** Names that are never words: "Hope Trading Ltd", 新希望集团. */
  readonly names: readonly string[];
  /** Which facts the blanks of other tools stand for. */
  readonly placeholders?: PlaceholderIndex | undefined;
}

/** A letter with what only the engine's own rules need: which entry made a hit. */
export interface EngineLetter extends Letter {
  readonly wordHits: (id: string) => readonly WordHit[];
  readonly words: Words;
}

/** Builds the view rules are shown. Each thing is found once, when first asked for. */
export function createLetter(template: Template, context: LetterContext): EngineLetter {
  const { words, dictionary, pack } = context;
  const blocks = [...(template.subject ? [template.subject] : []), ...template.blocks];
  const read = new Map<TextBlock, BlockWords>();
  for (const block of blocks) if (!block.quoted) read.set(block, findWords(block, words, dictionary));

  const sentenceCache = new Map<TextBlock, readonly Span[]>();
  const sentences = (block: TextBlock): readonly Span[] => {
    const known = sentenceCache.get(block);
    if (known) return known;
    const list = splitSentences(block.text, words.abbreviations);
    sentenceCache.set(block, list);
    return list;
  };

  const facts = factsOf([...read.values()], dictionary, context.placeholders);
  const factList = (role: Role): readonly Fact[] => facts.get(role) ?? [];
  const states: Letter['states'] = (role, options) =>
    factList(role).some((fact) => options?.subject || fact.block.kind !== 'subject');

  const situation = template.head.situation?.value;
  const judge = judgeHits({ read, sentences, facts: factList, situation, names: context.names.map(fold) });
  const hitCache = new Map<string, readonly WordHit[]>();
  const wordHits = (id: string): readonly WordHit[] => {
    const known = hitCache.get(id);
    if (known) return known;
    const list = judge(id, words.lexicons.get(id));
    hitCache.set(id, list);
    return list;
  };

  const places = placesOf(template, read, sentences);
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
    sentences,
    words,
    ...places,
  };
}

interface Judged {
  readonly read: ReadonlyMap<TextBlock, BlockWords>;
  readonly sentences: (block: TextBlock) => readonly Span[];
  readonly facts: (role: Role) => readonly Fact[];
  readonly situation: string | undefined;
  readonly names: readonly string[];
}

/** The order of defences: names, quoted speech, titles, negation, conditions; then the longest of what is left. */
function judgeHits(letter: Judged) {
  const masked = new Map<TextBlock, readonly Span[]>();
  const maskOf = (block: BlockWords): readonly Span[] => {
    let list = masked.get(block.block);
    if (!list) {
      const { text } = block.block;
      list = [
        ...quotedSpeech(block, letter.sentences(block.block)),
        ...titles(text),
        ...namesIn(text, letter.names),
      ];
      masked.set(block.block, list);
    }
    return list;
  };
  return (id: string, lexicon: CompiledLexicon | undefined): readonly WordHit[] => {
    const owner = lexicon ? id : `class:${id}`;
    const out: WordHit[] = [];
    for (const block of letter.read.values()) {
      const hits = block.hits.get(owner);
      if (!hits?.length) continue;
      if (!lexicon) {
        out.push(...longest(hits));
        continue;
      }
      const kept = hits.filter((hit) => {
        const entry = lexicon.entries[hit.entry]!;
        if (letter.situation && (entry.allowIn ?? lexicon.allowIn)?.includes(letter.situation)) return false;
        if (maskOf(block).some((span) => overlaps(span, hit))) return false;
        if (entry.negatable !== false && isNegated(block, hit)) return false;
        return meets(letter, block, hit, lifted(lexicon, entry)) && meets(letter, block, hit, entry);
      });
      out.push(...longest(kept));
    }
    return out;
  };
}

/** The file's conditions for an entry: an entry that writes an empty list lifts the file's. */
const lifted = (file: Conditions, entry: Conditions): Conditions => ({
  ...(file.needs && !isEmpty(entry.needs) ? { needs: file.needs } : {}),
  ...(file.unless && !isEmpty(entry.unless) ? { unless: file.unless } : {}),
  ...(file.unlessLetter && !isEmpty(entry.unlessLetter) ? { unlessLetter: file.unlessLetter } : {}),
});

const isEmpty = (list: readonly string[] | undefined): boolean => list?.length === 0;

function meets(letter: Judged, block: BlockWords, hit: WordHit, when: Conditions): boolean {
  const { needs, unless, unlessLetter } = when;
  if (!needs && !unless && !unlessLetter) return true;
  const sentence =
    letter.sentences(block.block).find((s) => s.start <= hit.start && hit.start < s.end) ?? hit;
  const holds = (name: string) => holdsIn(letter, block, sentence, name);
  if (needs?.length && !needs.some(holds)) return false;
  if (unless?.some(holds)) return false;
  return !unlessLetter?.some((name) =>
    [...letter.read.values()].some((other) =>
      holdsIn(letter, other, { start: 0, end: other.block.text.length }, name),
    ),
  );
}

/** `name` is a class, `fact:<role>` or `value:<kind or role>`. */
function holdsIn(letter: Judged, { block, values, hits }: BlockWords, within: Span, name: string): boolean {
  if (name.startsWith('fact:'))
    return letter.facts(name.slice(5) as Role).some((fact) => fact.block === block && overlaps(within, fact));
  if (name.startsWith('value:')) {
    const kind = name.slice(6);
    return values.some((value) => contains(within, value) && value.kinds.includes(kind));
  }
  return hits.get(`class:${name}`)?.some((hit) => contains(within, hit)) ?? false;
}

function namesIn(text: string, names: readonly string[]): readonly Span[] {
  if (!names.length) return [];
  const folded = fold(text);
  return names.flatMap((name) => {
    const out: Span[] = [];
    for (let at = folded.indexOf(name); at >= 0 && name; at = folded.indexOf(name, at + name.length))
      out.push({ start: at, end: at + name.length });
    return out;
  });
}

/** Where the signature begins, where a missing sentence belongs (before it) and where a missing name does. */
function placesOf(
  template: Template,
  read: ReadonlyMap<TextBlock, BlockWords>,
  sentences: (block: TextBlock) => readonly Span[],
): Pick<Letter, 'closing' | 'bodyPlace' | 'signaturePlace'> {
  const body = template.blocks.filter((block) => read.has(block) && block.text.trim());
  const top = { start: template.head.span.end, end: template.head.span.end };
  const last = body.at(-1);
  if (!last) return { closing: template.source.length, bodyPlace: top, signaturePlace: top };
  const signOff = findClosing(body.map((block) => read.get(block)!));
  const ends = signOff && body[signOff.at]!;
  const closing = ends ? toSource(ends, signOff.start, signOff.start).start : template.source.length;
  const lastLine = last.text.trimEnd().lastIndexOf('\n') + 1;
  return {
    closing,
    bodyPlace: lastSentence(body, signOff, sentences),
    signaturePlace: toSource(last, lastLine, last.text.trimEnd().length),
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
