/** How words and sentences are taken out or replaced so that what is left still reads as a letter. */

import type { Edit } from '../model/finding.js';
import type { LexiconFix } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import { DIGIT, LETTER } from '../text/letters.js';
import { linesAround, nextLine } from '../text/newline.js';

interface Place {
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
}

/** No sentence of a letter is as long; in a text without an end to it, each of its words would read it all again. */
const LONGEST = 4000;

/**
 * The edits of a mend, or `undefined` where it would tear something: a sentence that holds a Liquid
 * block tag, or words whose source is not one plain run.
 */
export function mend(
  source: string,
  hit: Place,
  sentence: Span,
  fix: LexiconFix,
): readonly Edit[] | undefined {
  const { block } = hit;
  if (sentence.end - sentence.start > LONGEST) return undefined;
  const whole = fix.kind.endsWith('-sentence') || (fix.kind === 'delete' && isAll(block.text, hit, sentence));
  // What ends in a colon leads on to the lines below it; without it they would stand there unexplained.
  if (whole && /[:\uff1a]\s*$/.test(block.text.slice(sentence.start, sentence.end))) return undefined;
  const place = whole ? { block, ...sentence } : hit;
  if (block.tokens.some((t) => t.start < place.end && t.end > place.start && t.kind !== 'output'))
    return undefined;
  const span = toSource(block, place.start, place.end);
  if (halvesMarks(source.slice(span.start, span.end))) return undefined;
  if (fix.kind === 'replace' || fix.kind === 'replace-sentence') {
    const text = place.start === sentence.start ? capital(fix.text ?? '') : (fix.text ?? '');
    return block.kind === 'subject' && wouldBreakYaml(source, block, span, text)
      ? undefined
      : [{ ...span, text }];
  }
  if (block.kind === 'subject' && whole) return undefined;
  if (whole && !hasOther(block.text, sentence)) {
    // The other cells stand on the same line.
    if (block.kind === 'cell') return undefined;
    return [{ ...wholeLines(source, block.span), text: '' }];
  }
  const edit = deletion(source, block, place, sentence);
  return emptiesMarks(source, edit) ? undefined : [edit];
}

/** One end of emphasis or of a link lies inside, the other outside. */
function halvesMarks(written: string): boolean {
  const bare = written.replace(/\{\{.*?\}\}/gs, '');
  const count = (mark: RegExp) => bare.match(mark)?.length ?? 0;
  return count(/\*+/g) % 2 > 0 || count(/~+/g) % 2 > 0 || count(/\[/g) !== count(/\]/g);
}

/** Marks with nothing between them are no marks: "****", "[](link)". */
const emptiesMarks = (source: string, { start, end, text }: Edit): boolean =>
  !text && /[*_~[]/.test(source.charAt(start - 1)) && /[*_~\]]/.test(source.charAt(end));

/** A subject without quotes cannot begin with a brace, one with quotes cannot hold its own. */
function wouldBreakYaml(source: string, { span }: TextBlock, { start }: Span, text: string): boolean {
  const style = source[span.start] ?? '';
  return /["']/.test(style) ? text.includes(style) : start === span.start && text.startsWith('{');
}

const SPOKEN = new RegExp(`[${LETTER}${DIGIT}\\ue000]`, 'u');

/** Nothing of the sentence would be left but its marks. */
const isAll = (text: string, hit: Span, sentence: Span): boolean =>
  !SPOKEN.test(text.slice(sentence.start, hit.start) + text.slice(hit.end, sentence.end));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const hasOther = (text: string, sentence: Span): boolean =>
  /\S/.test(text.slice(0, sentence.start)) || /\S/.test(text.slice(sentence.end));

/** Takes the space after the words (before them at a sentence's end) and lifts the next letter at its beginning. */
function deletion(source: string, block: TextBlock, place: Place, sentence: Span): Edit {
  let { start, end } = toSource(block, place.start, place.end);
  const opens = place.start <= sentence.start;
  if (opens && place.end < sentence.end) while (/[,，]/.test(source[end] ?? '')) end++;
  const after = source.slice(end).match(block.kind === 'subject' ? FOLDED : BLANKS)?.[0] ?? '';
  if (opens && after) {
    end += after.length;
    const next = source[end] ?? '';
    if (place.end < sentence.end && next !== next.toUpperCase())
      return { start, end: end + 1, text: next.toUpperCase() };
    return { start, end, text: '' };
  }
  const before = blanksBefore(source, block, place, start);
  start -= before;
  if (!before) end += after.length;
  // "open, sorry." would end in ",."
  if (/[,，]/.test(source[start - 1] ?? '') && MARK.test(source[end] ?? '')) start--;
  return { start, end, text: '' };
}

const BLANKS = /^[ \t]+|^[ \t]*\r?\n(?![ \t]*\r?\n)/;
/** The next line of a YAML value must not begin deeper than the others. */
const FOLDED = /^(?:[ \t]+|[ \t]*\r?\n[ \t]*)/;
const MARK = /[,.;:!?，。；：！？]/;

/** Blanks of the text itself: those behind a key or a bullet and the indent of a line hold the letter together. */
function blanksBefore(source: string, { text }: TextBlock, place: Place, start: number): number {
  if (!/[ \t]/.test(text[place.start - 1] ?? '')) return 0;
  let from = start;
  while (/[ \t]/.test(source.charAt(from - 1))) from--;
  return /\S/.test(source.charAt(from - 1)) ? start - from : 0;
}

/** The lines a block stands on, with one of the blank lines around it. */
function wholeLines(source: string, span: Span): Span {
  let { start } = linesAround(source, span.start);
  let end = nextLine(source, span.end);
  const blank = source.slice(end).match(/^[ \t]*\r?\n/)?.[0];
  if (blank) end += blank.length;
  else
    start -=
      source
        .slice(0, start)
        .match(/\r?\n[ \t]*\r?\n$/)?.[0]
        .replace(/^\r?\n/, '').length ?? 0;
  return { start, end };
}
