/** What raw HTML in a letter is: comments, which vanish, and markup, which is a fault. */
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';

/**
 * Comments of one piece of raw HTML that Markdown found at `start`. Whatever else is in it is a fault.
 * @param open names of elements whose opening tag has been told of, with how many; their ends are not told again
 */
export function readHtml(html: string, start: number, faults: Fault[], open: Map<string, number>): Span[] {
  const comments: Span[] = [];
  let at = 0;
  for (;;) {
    const comment = html.indexOf('<!--', at);
    markup(
      html.slice(at, comment < 0 ? html.length : comment),
      start + at,
      comments.length > 0,
      faults,
      open,
    );
    if (comment < 0) return comments;
    const end = commentEnd(html, comment);
    if (end < 0) {
      faults.push(parseError('comment-not-closed', { start: start + comment, end: start + comment + 4 }));
      return [...comments, { start: start + comment, end: start + html.length }];
    }
    comments.push({ start: start + comment, end: start + end });
    at = end;
  }
}

/** `<!-->` and `<!--->` are whole comments too. */
function commentEnd(html: string, at: number): number {
  const short = /^<!---?>/.exec(html.slice(at, at + 6));
  if (short) return at + short[0].length;
  const end = html.indexOf('-->', at + 4);
  return end < 0 ? -1 : end + 3;
}

function markup(
  text: string,
  start: number,
  afterComment: boolean,
  faults: Fault[],
  open: Map<string, number>,
): void {
  const first = text.search(/[^\s>]/);
  if (first < 0) return;
  if (afterComment && text[first] !== '<') {
    const line = text
      .slice(first)
      .split(/[\r\n]/, 1)[0]!
      .trimEnd();
    faults.push(parseError('text-after-comment', { start: start + first, end: start + first + line.length }));
    return;
  }
  const tag = /<(\/?)([A-Za-z][A-Za-z0-9-]*)?[^<>\r\n]{0,200}>?/.exec(text);
  if (!tag) return;
  const [written, slash, name = ''] = tag;
  const known = open.get(name.toLowerCase()) ?? 0;
  if (slash) {
    open.set(name.toLowerCase(), known - 1);
    if (known > 0) return;
  } else open.set(name.toLowerCase(), known + 1);
  const at = start + tag.index;
  faults.push(
    parseError('raw-html', { start: at, end: at + written.length }, { found: written.slice(0, 40) }),
  );
}
