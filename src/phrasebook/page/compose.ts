/** A letter put together from parts of the book: what each part says, where it does not fit, and what the whole lacks. */
import type { Severity } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { Channel, Stage } from '../../model/stage.js';
import { findBlanks } from '../../text/blanks.js';
import type { BookBlock, BookLetter, BookPhrase, Run } from '../book.js';
import type { Judgement } from '../judgement.js';
import type { PageData } from './page-data.js';

export interface Aim {
  readonly stage: Stage;
  readonly channel: Channel;
  readonly lang: Language;
  readonly market: string;
}

export interface Part {
  readonly id: string;
  /** `undefined` where it is not written in that language. */
  readonly block: BookBlock | undefined;
  readonly phrase?: BookPhrase;
  readonly letter?: BookLetter;
  /** The reader's own words. */
  readonly own?: string;
}

/** The reader's own words by the id of their paragraph. */
export type OwnWords = Readonly<Record<string, string>>;

/** Paragraphs of one's own are numbered behind a mark that no phrase or letter begins with. */
const OWN = /^~\d{1,4}$/;

export function newOwn(ids: readonly string[]): string {
  const last = Math.max(0, ...ids.filter((id) => OWN.test(id)).map((id) => Number(id.slice(1))));
  return `~${last + 1}`;
}

/** Where the subject is kept that somebody wrote in place of the book's. */
export const subjectId = (lang: Language): string => `~${lang}`;

export const openBlanks = (text: string, { blanks }: PageData): readonly string[] =>
  findBlanks(text, blanks).map(({ start, end }) => text.slice(start, end));

export type Misfit =
  | { readonly kind: 'stage' | 'channel' | 'language' }
  | { readonly kind: 'market'; readonly market: string }
  | { readonly kind: 'blank'; readonly found: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly severity: Severity };

/** Ids of the address; those that name nothing are passed over. */
export function partsOf(
  data: PageData,
  ids: readonly string[],
  lang: Language,
  words: OwnWords,
): readonly Part[] {
  return ids.flatMap((id): Part[] => {
    if (OWN.test(id)) {
      const own = words[id] ?? '';
      return [{ id, own, block: { paragraph: own.trim() ? [{ text: own.trim() }] : [] } }];
    }
    const [letterId = '', at] = id.split('#');
    if (at !== undefined) {
      const letter = data.letters.find((each) => each.id === letterId);
      return letter && /^\d{1,3}$/.test(at)
        ? [{ id, letter, block: letter.text[lang]?.body[Number(at)] }]
        : [];
    }
    for (const { phrases } of data.moves) {
      const phrase = phrases.find((each) => each.id === id);
      if (phrase) return [{ id, phrase, block: { paragraph: phrase.text[lang] } }];
    }
    return [];
  });
}

export const fitsAim = ({ stages, channels, market }: BookPhrase, aim: Aim): boolean =>
  stages.includes(aim.stage) && channels.includes(aim.channel) && (!market || market === aim.market);

export function misfits(
  { id, block, phrase, letter, own }: Part,
  aim: Aim,
  data: PageData,
): readonly Misfit[] {
  if (own !== undefined) return openBlanks(own, data).map((found) => ({ kind: 'blank', found }));
  const out: Misfit[] = [];
  if (!block) out.push({ kind: 'language' });
  const stages = phrase?.stages ?? (letter?.stage ? [letter.stage] : undefined);
  if (stages && !stages.includes(aim.stage)) out.push({ kind: 'stage' });
  if (phrase && !phrase.channels.includes(aim.channel)) out.push({ kind: 'channel' });
  const market = phrase?.market ?? letter?.market;
  if (market !== undefined && market !== aim.market) out.push({ kind: 'market', market });
  for (const { rule, lang, at } of data.judgement?.parts[id]?.remarks ?? []) {
    const severity = lang === aim.lang ? at[aim.stage] : undefined;
    if (severity) out.push({ kind: 'rule', rule, severity });
  }
  return out;
}

export interface Missing {
  readonly rule: string;
  readonly severity: Severity;
}

/** What the linter would miss in the whole letter, gravest first. `undefined` when nobody asked it beforehand. */
export function missing(
  parts: readonly Part[],
  aim: Aim,
  { judgement }: PageData,
): readonly Missing[] | undefined {
  if (!judgement) return undefined;
  const answered = new Set(parts.flatMap((part) => answersOf(part, aim, judgement)));
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return Object.entries(judgement.lacks[aim.lang][aim.stage][aim.channel])
    .filter(([rule]) => !answered.has(rule))
    .map(([rule, severity]) => ({ rule, severity }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** A paragraph out of a letter was judged at that letter's stage only, which is the best that is known of it elsewhere. */
function answersOf({ id, letter }: Part, { lang, stage }: Aim, { parts }: Judgement): readonly string[] {
  const at = parts[id]?.answers[lang] ?? {};
  return at[stage] ?? (letter ? Object.values(at).flat() : []);
}

/** The subject of the book's plain letter for this stage and channel. */
export function subjectFor(data: PageData, aim: Aim, parts: readonly Part[]): readonly Run[] {
  const from = parts.find(({ letter }) => letter)?.letter;
  const same = data.letters.filter(({ stage, channel }) => stage === aim.stage && channel === aim.channel);
  const plain =
    from ?? same.find(({ market, cause, tier, situation }) => !market && !cause && !tier && !situation);
  return plain?.text[aim.lang]?.subject ?? [];
}
