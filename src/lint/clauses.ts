/** Whether words are meant: negated in their clause, or somebody else's words being quoted. */
import type { Span } from '../model/span.js';
import type { TextBlock } from '../model/text-block.js';
import { HAN } from '../text/letters.js';
import type { BlockWords, WordHit } from './find-words.js';

/** How far back a negator reaches: five words ("do not suggest that you are …"), or eight Han characters. */
const WORDS_BACK = 5;
const HAN_BACK = 8;

const CLAUSE_MARK = /[,;:.!?\u2013\u2014，；：。！？、()（）]/;
const HAN_SIGN = new RegExp(`[${HAN}]`, 'u');

/**
 * True when a negator of the same clause stands in the four words before the hit
 * ("we do not hope"), and is not itself cancelled ("not only").
 */
export function isNegated({ block, hits }: BlockWords, hit: WordHit): boolean {
  const negators = hits('class:negator');
  if (!negators.length) return false;
  const from = clauseStart(block.text, hits('class:clause-break'), hit.start);
  const cancelled = hits('class:negation-cancel');
  return negators.some(
    (negator) =>
      negator.start >= from &&
      negator.end <= hit.start &&
      !cancelled.some((c) => c.start <= negator.start && negator.end <= c.end),
  );
}

/** The latest of: the clause's beginning, and as many words back as a negator reaches. */
function clauseStart(text: string, breaks: readonly WordHit[], end: number): number {
  let from = end;
  let words = 0;
  let han = 0;
  for (let i = end - 1; i >= 0; i--) {
    const character = text[i]!;
    if (CLAUSE_MARK.test(character)) break;
    if (HAN_SIGN.test(character) && ++han > HAN_BACK) break;
    if (/\s/.test(character) && i < end - 1 && !/\s/.test(text[i + 1]!) && ++words === WORDS_BACK) break;
    from = i;
  }
  for (const each of breaks) if (each.end <= end && each.end > from && each.start < end) from = each.end;
  return from;
}

const OPEN = '“‘「『"';
const CLOSE: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/** The parts of a block that repeat what the other side said: after "you wrote", to the end of the quotation or clause. */
export function quotedSpeech({ block, hits }: BlockWords, sentences: () => readonly Span[]): readonly Span[] {
  return longestOf(hits('class:attribution')).map((said) => {
    const { text } = block;
    let i = said.end;
    while (i < text.length && /[\s,:，：]/.test(text[i]!)) i++;
    const close = OPEN.includes(text[i]!) ? CLOSE[text[i]!] : undefined;
    const shut = close ? text.indexOf(close, i + 1) : -1;
    if (shut > 0) return { start: said.end, end: shut };
    const sentence = sentences().find((s) => s.start <= said.start && said.start < s.end);
    const limit = sentence?.end ?? text.length;
    const mark = text.slice(said.end, limit).search(/[;；]/);
    const stop = hits('class:clause-break').find((b) => b.start >= said.end && b.start < limit);
    return {
      start: said.end,
      end: Math.min(limit, mark < 0 ? limit : said.end + mark, stop?.start ?? limit),
    };
  });
}

/** A shorter quotation is a term or a mark of irony, and the writer's own. */
const FEWEST_WORDS = 3;
const FEWEST_HAN = 5;

/** Whole phrases in quotation marks in a sentence that speaks of the other side before it: their words, cited. */
export function citations({ block, hits }: BlockWords, sentences: () => readonly Span[]): readonly Span[] {
  const { text } = block;
  const theirs = hits('class:company-you');
  if (!theirs.length) return [];
  const out: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const close = CLOSE[text[i]!];
    const shut = close ? text.indexOf(close, i + 1) : -1;
    if (shut < 0) continue;
    const sentence = sentences().find((s) => s.start <= i && i < s.end);
    const from = sentence?.start ?? 0;
    if (isPhrase(text.slice(i + 1, shut)) && theirs.some((hit) => from <= hit.start && hit.end <= i))
      out.push({ start: i, end: shut + 1 });
    i = shut;
  }
  return out;
}

const isPhrase = (said: string): boolean =>
  HAN_SIGN.test(said) ? said.length >= FEWEST_HAN : said.trim().split(/\s+/).length >= FEWEST_WORDS;

/** In a phone script, what a list item opens with in quotation marks is the client's likely answer. */
export function clientAnswer({ kind, text }: TextBlock): readonly Span[] {
  const start = text.search(/\S/);
  const close = kind === 'item' && start >= 0 ? CLOSE[text[start]!] : undefined;
  const shut = close ? text.indexOf(close, start + 1) : -1;
  return shut > 0 ? [{ start, end: shut + 1 }] : [];
}

const longestOf = (hits: readonly WordHit[]): readonly WordHit[] =>
  hits.filter(
    (hit) =>
      !hits.some(
        (o) => o !== hit && o.start <= hit.start && o.end >= hit.end && o.end - o.start > hit.end - hit.start,
      ),
  );

/** Titles in 《》 name a document; nothing in them is said. */
export function titles(text: string): readonly Span[] {
  const out: Span[] = [];
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = text.indexOf('》', open);
    if (close < 0) break;
    out.push({ start: open, end: close + 1 });
    open = close;
  }
  return out;
}
