/** Template + words + dictionary → the letter as rules see it: facts with their places, hits after all defences. */
import type { Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { PlaceholderIndex } from '../model/placeholder-index.js';
import { contains, overlaps, type Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import type { Dictionary, Role } from '../model/variable.js';
import { fold } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import { isNegated, quotedSpeech, titles } from './clauses.js';
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

  const places = missingPlaces(template, read, sentences);
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
        return meets(letter, block, hit, lexicon) && meets(letter, block, hit, entry);
      });
      out.push(...longest(kept));
    }
    return out;
  };
}

function meets(
  letter: Judged,
  block: BlockWords,
  hit: WordHit,
  when: CompiledLexicon | CompiledLexicon['entries'][number],
) {
  const { needs, unless, unlessLetter } = when;
  if (!needs && !unless && !unlessLetter) return true;
  const sentence =
    letter.sentences(block.block).find((s) => s.start <= hit.start && hit.start < s.end) ?? hit;
  const holds = (name: string) => holdsIn(letter, block, sentence, name);
  if (needs && !needs.some(holds)) return false;
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

/** Where a missing sentence belongs (the last sentence before the sign-off) and where a missing name does. */
function missingPlaces(
  template: Template,
  read: ReadonlyMap<TextBlock, BlockWords>,
  sentences: (block: TextBlock) => readonly Span[],
): Pick<Letter, 'bodyPlace' | 'signaturePlace'> {
  const body = template.blocks.filter((block) => !block.quoted && block.text.trim());
  const top = template.head.span.end;
  const last = body.at(-1);
  if (!last) return { bodyPlace: { start: top, end: top }, signaturePlace: { start: top, end: top } };
  const signOff = body.findLastIndex((block) => read.get(block)?.hits.get('class:signoff')?.length);
  const before = signOff > 0 ? body.slice(0, signOff) : body;
  const block = before.findLast((b) => b.kind === 'paragraph' || b.kind === 'item') ?? before.at(-1)!;
  const sentence = sentences(block).at(-1) ?? { start: 0, end: block.text.length };
  const lastLine = last.text.trimEnd().lastIndexOf('\n') + 1;
  return {
    bodyPlace: toSource(block, sentence.start, sentence.end),
    signaturePlace: toSource(last, lastLine, last.text.trimEnd().length),
  };
}

/** For a letter that does not say: Chinese when it has Han text at all. */
const guessLanguage = (source: string): Language => (/\p{Script=Han}/u.test(source) ? 'zh' : 'en');
