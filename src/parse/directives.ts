/** Comments that speak to Dunmark: `<!-- dunmark-disable-next-line rule-id -- reason -->`. */
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import type { Directive } from '../model/template.js';
import { parseError } from './faults.js';

const NAME = 'dunmark-disable-next-line';

/** The directives among the comments of a letter. A comment that begins with `dunmark` and is none is a fault. */
export function readDirectives(source: string, comments: readonly Span[], faults: Fault[]): Directive[] {
  let words: string | undefined;
  return comments.flatMap((comment) => {
    const text = source.slice(comment.start + 4, Math.max(comment.start + 4, comment.end - 3));
    const word = /^\s*(dunmark[^\s,]*)/.exec(text);
    if (!word) return [];
    const start = comment.start + 4 + word[0].length;
    if (word[1] !== NAME) {
      const place = { start: start - word[1]!.length, end: start };
      const data = { found: word[1]!.slice(0, 60), wanted: NAME };
      const edits = [{ ...place, text: NAME }];
      faults.push(parseError('unknown-directive', place, data, [{ title: 'write', safe: false, edits }]));
      return [];
    }
    words ??= withoutComments(source, comments);
    const target = targetLine(words, comment.end);
    return [{ span: comment, ...readRules(text.slice(word[0].length), start), target }];
  });
}

/** `rule-id, rule-id -- reason` */
function readRules(text: string, start: number): Pick<Directive, 'rules' | 'reason'> {
  const dashes = text.search(/(?<!\S)--(?!\S)/);
  const list = dashes < 0 ? text : text.slice(0, dashes);
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    span: { start: start + index, end: start + index + id.length },
  }));
  return { rules, reason: dashes < 0 ? '' : text.slice(dashes + 2).trim() };
}

/** The next line that holds more than comments and quote marks; the end of the letter when there is none. */
function targetLine(words: string, from: number): Span {
  const breaks = /[\r\n]/g;
  breaks.lastIndex = from;
  const next = breaks.exec(words) ? breaks.lastIndex : words.length;
  const first = next + words.slice(next).search(/[^\s>]|$/);
  const start = Math.max(words.lastIndexOf('\n', first - 1), words.lastIndexOf('\r', first - 1)) + 1;
  breaks.lastIndex = first;
  const end = first < words.length ? breaks.exec(words)?.index : undefined;
  return { start: first < words.length ? start : words.length, end: end ?? words.length };
}

function withoutComments(source: string, comments: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of comments) {
    text += source.slice(at, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return text + source.slice(at);
}
