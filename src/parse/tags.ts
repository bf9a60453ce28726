/** Where `{{ … }}`, `{% … %}` and comments stand in a text, and which braces have no partner. */
import type { Edit } from '../model/finding.js';

/** Offsets are those of the text searched. */
export interface RawTag {
  readonly kind: 'output' | 'tag' | 'comment';
  readonly start: number;
  readonly end: number;
  /** What stands between the braces and the dashes of white-space control. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly trimBefore: boolean;
  readonly trimAfter: boolean;
}

/** Braces without a partner. */
export interface LooseBraces {
  readonly code: 'output-not-closed' | 'tag-not-closed' | 'mismatched-braces' | 'braces-not-opened';
  readonly start: number;
  readonly end: number;
  /** The mend, when it is plain what was meant. */
  readonly edit?: Edit;
}

export interface FoundTags {
  readonly tags: readonly RawTag[];
  readonly loose: readonly LooseBraces[];
}

const BRACES = /\{\{|\{%|\}\}|%\}/g;
/** A tag ends at its braces. It never runs over another opening, code, the edge of a comment or a blank line. */
const STOP = /\}\}|%\}|\{\{|\{%|`|<!--|-->|\n[ \t]*\r?\n|["']/g;
const END_COMMENT = /\{%-?[ \t\r\n]*endcomment[ \t\r\n]*-?%\}/g;

/** Every tag of `text` from `from` on, in order. Comments are one tag each, from their first brace to their last. */
export function findTags(text: string, from = 0): FoundTags {
  const tags: RawTag[] = [];
  const loose: LooseBraces[] = [];
  let commentsEnd = true;
  let at = from;
  for (;;) {
    BRACES.lastIndex = at;
    const open = BRACES.exec(text);
    if (!open) return { tags, loose };
    const start = open.index;
    const isOutput = open[0] === '{{';
    if (!isOutput && open[0] !== '{%') {
      loose.push(notOpened(text, start, at));
      at = start + 2;
      continue;
    }
    const closer = isOutput ? '}}' : '%}';
    const stop = findStop(text, start + 2, isOutput);
    if (stop.text !== closer) {
      const wrong = stop.text === '}}' || stop.text === '%}';
      loose.push(wrong ? mismatched(stop.at, closer) : notClosed(text, start, isOutput));
      at = wrong ? stop.at + 2 : start + 2;
      continue;
    }
    let tag = rawTag(text, isOutput ? 'output' : 'tag', start, stop.at + 2);
    if (commentsEnd && !isOutput && text.slice(tag.innerStart, tag.innerEnd).trim() === 'comment') {
      END_COMMENT.lastIndex = tag.end;
      const end = END_COMMENT.exec(text);
      if (end) {
        const last = rawTag(text, 'tag', end.index, end.index + end[0].length);
        tag = { ...tag, kind: 'comment', end: last.end, trimAfter: last.trimAfter };
      } else commentsEnd = false;
    }
    tags.push(tag);
    at = tag.end;
  }
}

function rawTag(text: string, kind: RawTag['kind'], start: number, end: number): RawTag {
  const trimBefore = text[start + 2] === '-';
  const innerStart = start + (trimBefore ? 3 : 2);
  const trimAfter = end - 3 >= innerStart && text[end - 3] === '-';
  return { kind, start, end, innerStart, innerEnd: end - (trimAfter ? 3 : 2), trimBefore, trimAfter };
}

/** In an output, braces inside quotes are text, as LiquidJS has it; in a tag they are not. */
function findStop(text: string, from: number, isOutput: boolean): { text: string; at: number } {
  STOP.lastIndex = from;
  for (;;) {
    const stop = STOP.exec(text);
    if (!stop) return { text: '', at: text.length };
    const [found] = stop;
    if (found !== '"' && found !== "'") return { text: found, at: stop.index };
    const end = isOutput ? quoteEnd(text, stop.index, from) : -1;
    if (end > 0) STOP.lastIndex = end;
  }
}

/** Behind the closing quote, or -1 when this is an apostrophe or the quote never closes on its line. */
function quoteEnd(text: string, at: number, from: number): number {
  if (at > from && !/[\s:,|=<>(-]/.test(text[at - 1]!)) return -1;
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i]!;
    if (char === text[at]) return i + 1;
    if (char === '\n' || (char === '{' && (text[i + 1] === '{' || text[i + 1] === '%'))) return -1;
  }
  return -1;
}

const mismatched = (at: number, closer: string): LooseBraces => ({
  code: 'mismatched-braces',
  start: at,
  end: at + 2,
  edit: { start: at, end: at + 2, text: closer },
});

/** `{{ name }` wants one brace, `{{ name` wants two behind the name. */
function notClosed(text: string, start: number, isOutput: boolean): LooseBraces {
  const code = isOutput ? 'output-not-closed' : 'tag-not-closed';
  const loose = { code, start, end: start + 2 } as const;
  const tail = /^-?[ \t]*(?:[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*|[\p{L}_][\p{L}\p{N}_-]*)/u.exec(
    text.slice(start + 2, start + 120),
  );
  if (!tail) return loose;
  const name = start + 2 + tail[0].length;
  const rest = text.slice(name, start + 240).split(/[\r\n]/, 1)[0]!;
  const brace = rest.indexOf('}');
  if (brace >= 0 && !/[{%]/.test(rest.slice(0, brace))) {
    const at = name + brace;
    return { ...loose, edit: { start: at, end: at + 1, text: isOutput ? '}}' : '%}' } };
  }
  return isOutput ? { ...loose, edit: { start: name, end: name, text: ' }}' } } : loose;
}

/** `{ name }}` wants one brace more. */
function notOpened(text: string, at: number, from: number): LooseBraces {
  const loose = { code: 'braces-not-opened', start: at, end: at + 2 } as const;
  const before = text.slice(Math.max(from, at - 120), at);
  const brace = before.lastIndexOf('{');
  if (brace < 0 || !/^\{[ \t]*[\p{L}_][\p{L}\p{N}_. |:-]*$/u.test(before.slice(brace))) return loose;
  const start = at - before.length + brace;
  return { ...loose, edit: { start, end: start + 1, text: text[at] === '}' ? '{{' : '{%' } };
}
