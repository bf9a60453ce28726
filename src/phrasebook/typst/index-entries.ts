/** What the index lists, under which letter, and the anchors its page numbers come from. */
import type { Bilingual, Language } from '../../model/language.js';
import { pinyin } from './pinyin.js';
import type { BookWords } from './words.js';

/** A thing that stands somewhere in the book. */
export interface Indexed {
  /** What is kept in one language only is looked up in that one. */
  readonly title: Readonly<Partial<Bilingual>>;
  readonly anchors: readonly string[];
}
interface Entry {
  readonly text: string;
  readonly anchors: readonly string[];
}
export interface IndexGroup {
  readonly head: string;
  readonly entries: readonly Entry[];
}

export function indexOf(things: readonly Indexed[], lang: Language, words: BookWords): readonly IndexGroup[] {
  const anchors = new Map<string, Set<string>>();
  for (const { title, anchors: places } of things) {
    const own = title[lang];
    if (own === undefined) continue;
    const text = topic(own);
    const known = anchors.get(text) ?? new Set();
    for (const anchor of places) known.add(anchor);
    anchors.set(text, known);
  }
  const english = new Intl.Collator('en');
  const { compare, head } =
    lang === 'zh'
      ? pinyin(words)
      : {
          compare: (a: string, b: string) => english.compare(sortedBy(a), sortedBy(b)),
          head: englishHead,
        };
  const groups = new Map<string, Entry[]>();
  for (const text of [...anchors.keys()].sort(compare)) {
    const letter = head(text);
    groups.set(letter, [...(groups.get(letter) ?? []), { text, anchors: [...anchors.get(text)!] }]);
  }
  return [...groups]
    .map(([letter, entries]) => ({ head: letter, entries }))
    .sort((a, b) => english.compare(a.head, b.head));
}

/** Nobody looks under an article. */
const sortedBy = (text: string): string => text.replace(/^(?:an?|the) (?=\S)/i, '');

const englishHead = (text: string): string => {
  const [first = '#'] = sortedBy(text)
    .normalize('NFD')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return first.toUpperCase();
};

/** “First reminder, by email (China)” is looked up under “First reminder”: its pages stand together there. */
const topic = (title: string): string => title.split(/, by | \(|（/u)[0]!.trim() || title;
