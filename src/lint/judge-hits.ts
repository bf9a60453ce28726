/** Which hits are meant: the defences against false alarms, in their order, then the longest of what is left. */
import type { Conditions } from '../model/lexicon.js';
import { contains, overlaps, type Span } from '../model/span.js';
import type { Channel } from '../model/stage.js';
import type { TextBlock } from '../model/text-block.js';
import type { Role } from '../model/variable.js';
import { fold } from '../text/fold.js';
import { citations, clientAnswer, isNegated, quotedSpeech, titles } from './clauses.js';
import { type BlockWords, type FoundWords, longest, type WordHit } from './find-words.js';
import type { Fact } from './letter.js';
import { isProperName } from './proper-name.js';
import type { CompiledLexicon } from './words.js';

export interface Judged {
  readonly found: FoundWords;
  readonly sentences: (block: TextBlock) => readonly Span[];
  readonly facts: (role: Role) => readonly Fact[];
  readonly situation: string | undefined;
  readonly channel: Channel | undefined;
  readonly names: readonly string[];
}

export interface HitJudge {
  /** Hits of a wording rule after all its defences, or of a word class as they stand. */
  readonly hits: (id: string, lexicon: CompiledLexicon | undefined) => readonly WordHit[];
  /** Hits of a word class that the letter itself affirms. */
  readonly said: (id: string) => readonly WordHit[];
}

/** The order of defences: names, quoted speech, titles, negation, conditions; then the longest of what is left. */
export function judgeHits(letter: Judged): HitJudge {
  const masked = new Map<TextBlock, readonly Span[]>();
  const maskOf = (block: BlockWords): readonly Span[] => {
    let list = masked.get(block.block);
    if (!list) {
      const { text } = block.block;
      const sentences = () => letter.sentences(block.block);
      list = [
        ...quotedSpeech(block, sentences),
        ...citations(block, sentences),
        ...(letter.channel === 'phone' ? clientAnswer(block.block) : []),
        ...titles(text),
        ...namesIn(text, letter.names),
      ];
      masked.set(block.block, list);
    }
    return list;
  };
  const isOurs = (block: BlockWords, hit: WordHit): boolean =>
    !maskOf(block).some((span) => overlaps(span, hit)) && !isProperName(block.block.text, hit);
  const said: HitJudge['said'] = (id) => {
    const found = letter.found.of(classOwner(id));
    if (!found.length) return NONE;
    return found.flatMap(({ words, hits }) =>
      longest(hits.filter((hit) => isOurs(words, hit) && !isNegated(words, hit))),
    );
  };
  const isMeant = (words: BlockWords, hit: WordHit, lexicon: CompiledLexicon): boolean => {
    const entry = lexicon.entries[hit.entry]!;
    if (letter.situation && (entry.allowIn ?? lexicon.allowIn)?.includes(letter.situation)) return false;
    if (!isOurs(words, hit)) return false;
    if (entry.negatable !== false && isNegated(words, hit)) return false;
    return meets(letter, words, hit, lifted(lexicon, entry)) && meets(letter, words, hit, entry);
  };
  const hits: HitJudge['hits'] = (id, lexicon) => {
    const found = letter.found.of(lexicon ? id : classOwner(id));
    if (!found.length) return NONE;
    return found.flatMap(({ words, hits }) =>
      longest(lexicon ? hits.filter((hit) => isMeant(words, hit, lexicon)) : hits),
    );
  };
  return { hits, said };
}

const NONE: readonly WordHit[] = [];

const classOwners = new Map<string, string>();

/** Each name is put together once: of a hundred classes that a letter is asked for, few stand in it. */
function classOwner(id: string): string {
  let owner = classOwners.get(id);
  if (!owner) {
    owner = `class:${id}`;
    classOwners.set(id, owner);
  }
  return owner;
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
    letter.found.blocks.some((other) =>
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
  return hits(`class:${name}`).some((hit) => contains(within, hit));
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
