/** Reads a finished letter: plain text as it goes out, in which no mark means anything. */
import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { Channel, Situation, Stage } from '../model/stage.js';
import type { Field, Filled, FrontMatter, Template } from '../model/template.js';
import type { TextBlock } from '../model/text-block.js';
import { guardBody, guardFile } from './guard.js';
import { appendText, type MappedText } from './mapped-text.js';

/** What a finished letter does not say of itself. */
export interface AboutLetter extends Filled {
  readonly lang: Language;
  readonly stage?: Stage;
  readonly channel?: Channel;
  readonly situation?: Situation;
  readonly market?: string;
}

interface Line extends Span {
  readonly text: string;
}

const NO_SPAN: Span = { start: 0, end: 0 };
/** Sender, address and date may stand above it in a letter; further down "Re:" is something else. */
const LAST_SUBJECT_LINE = 20;
const ITEM =
  /^[ \t]*(?:[-*\u2022\u00b7\u25cf][ \t]+|\d{1,2}[.)\u3001\uff0e][ \t]*(?!\d)|[(\uff08]\d{1,2}[)\uff09])/;
const QUOTE = /^[ \t]*>/;

/**
 * Reads it into the form every rule judges. Never throws. A line near the top that opens with one of the
 * labels is the subject; blank lines part paragraphs, a line with a bullet or number is an item, one with `>` is quoted.
 *
 * @param path for findings only
 * @param source all offsets point into it; a byte order mark is dropped
 * @param labels words that, with a colon, open the subject line
 */
export function readPlainLetter(
  path: string,
  source: string,
  about: AboutLetter,
  labels: readonly string[],
): Template {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const fault = guardFile(text) ?? guardBody({ start: 0, end: text.length });
  const lines = fault ? [] : linesOf(text);
  const opensSubject = new RegExp(`^(?:${labels.join('|')})[ \\t]*[:\\uff1a][ \\t]*`, 'i');
  const titled = labels.length
    ? lines.findIndex((line, i) => i < LAST_SUBJECT_LINE && opensSubject.test(line.text))
    : -1;
  const title = lines[titled];
  const subject = title && cut(title, opensSubject.exec(title.text)![0].length);
  return {
    path,
    source: text,
    head: headOf(about, subject),
    readable: !fault,
    subject: subject ? blockOf('subject', [subject], false) : undefined,
    subjectNodes: [],
    blocks: blocksOf(lines.map((line, i) => (i === titled ? { ...line, text: '' } : line))),
    body: [],
    uses: [],
    opaque: [],
    directives: [],
    faults: fault ? [fault] : [],
    filled: {
      ...(about.letterDate !== undefined && { letterDate: about.letterDate }),
      ...(about.dueDates && { dueDates: about.dueDates }),
    },
  };
}

const cut = ({ text, start, end }: Line, from: number): Line => ({
  text: text.slice(from),
  start: start + from,
  end,
});

function linesOf(text: string): Line[] {
  return [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].map(({ 1: line, index }) => ({
    text: line!,
    start: index,
    end: index + line!.length,
  }));
}

/** Runs of lines between blank ones; an item and a change between quoted and own words begin a new one. */
function blocksOf(lines: readonly Line[]): readonly TextBlock[] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (!line.text.trim()) {
      open = undefined;
      continue;
    }
    const begins = ITEM.test(line.text) || QUOTE.test(line.text) !== QUOTE.test(open?.[0]?.text ?? '');
    if (open && !begins) open.push(line);
    else {
      open = [line];
      groups.push(open);
    }
  }
  return groups.flatMap((group) => {
    const mark = ITEM.exec(group[0]!.text)?.[0].length ?? 0;
    const quoted = QUOTE.test(group[0]!.text);
    const [head, ...rest] = group;
    return blockOf(mark ? 'item' : 'paragraph', [cut(head!, mark), ...rest], quoted) ?? [];
  });
}

/** The lines without the white space around them. */
function blockOf(kind: TextBlock['kind'], lines: readonly Line[], quoted: boolean): TextBlock | undefined {
  const mapped: MappedText = { text: '', map: [] };
  let last: Line | undefined;
  for (const line of lines) {
    const lead = line.text.length - line.text.trimStart().length;
    const inner = { ...cut(line, lead), text: line.text.trim() };
    if (last) appendText(mapped, '\n', last.end, line.start);
    appendText(mapped, inner.text, inner.start, inner.start + inner.text.length);
    last = line;
  }
  if (!mapped.text.trim()) return undefined;
  return {
    kind,
    text: mapped.text,
    map: mapped.map,
    tokens: [],
    span: { start: lines[0]!.start, end: last!.end },
    quoted,
  };
}

function headOf(about: AboutLetter, subject: Line | undefined): FrontMatter {
  const field = <T>(value: T, span = NO_SPAN): Field<T> => ({ value, span, key: NO_SPAN });
  const { lang, stage, channel, situation, market } = about;
  return {
    span: NO_SPAN,
    insertAt: 0,
    lang: field(lang),
    ...(stage && { stage: field(stage) }),
    ...(channel && { channel: field(channel) }),
    ...(situation && { situation: field(situation) }),
    ...(market !== undefined && { market: field(market) }),
    ...(subject && { subject: field(subject.text.trim(), subject) }),
  };
}
