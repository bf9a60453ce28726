/** The tag that is being typed at a place, closed or not, and the blocks that are open there. */
import type { Span } from '../model/span.js';

export interface LiquidCursor {
  readonly kind: 'output' | 'tag';
  /** What stands between the braces before the word. */
  readonly before: string;
  /** The word at the cursor, with its dots. */
  readonly word: string;
  /** Where the word stands; with a single brace that an editor put behind it. */
  readonly span: Span;
  /** What must be written before and behind the word so that the tag is whole. */
  readonly lead: string;
  readonly tail: string;
  /** Nothing else stands on its line. */
  readonly isAlone: boolean;
}

/** No tag of ours is longer. */
const LONGEST = 400;

/** @param from a tag that began before it is another's */
export function liquidCursor(text: string, offset: number, from = 0): LiquidCursor | undefined {
  const row = Math.max(text.lastIndexOf('\n', offset - 1) + 1, from, offset - LONGEST);
  const behind = text.slice(row, offset);
  const open = Math.max(behind.lastIndexOf('{{'), behind.lastIndexOf('{%'));
  if (open < 0 || offset === 0) return undefined;
  const inner = behind.slice(open + 2);
  if (/[}%]\}/.test(inner)) return undefined;
  const kind = behind[open + 1] === '%' ? 'tag' : 'output';
  const typed = /[A-Za-z0-9_.]*$/.exec(inner)![0];
  const rest = text.slice(offset, offset + LONGEST).split(/[\r\n]/, 1)[0]!;
  const more = /^[A-Za-z0-9_]*/.exec(rest)![0];
  const after = rest.slice(more.length);
  const start = offset - typed.length;
  const end = offset + more.length;
  const isClosed = (kind === 'tag' ? /^[^{}]*%\}/ : /^[^{}]*\}\}/).test(after);
  const stray = isClosed ? '' : (/^ ?\}/.exec(after)?.[0] ?? '');
  const sign = kind === 'tag' ? '%}' : '}}';
  const before = inner.slice(0, inner.length - typed.length);
  return {
    kind,
    before: before.replace(/^-/, ''),
    word: typed + more,
    span: { start, end: end + stray.length },
    lead: before === '' || before === '-' ? ' ' : '',
    tail: isClosed ? (/^-?[}%]/.test(after) ? ' ' : '') : ` ${sign}`,
    isAlone:
      !behind.slice(0, open).trim() &&
      !after
        .slice(stray.length)
        .replace(/^[^{}]*[}%]\}/, '')
        .trim(),
  };
}

export interface OpenBlock {
  readonly name: 'if' | 'unless' | 'for';
  /** Of a loop. */
  readonly item?: string;
  readonly list?: string;
}

const BLOCK = /\{%-?[ \t]{0,20}(if|unless|for|endif|endunless|endfor)\b[ \t]{0,20}([^%{}\r\n]{0,200})/g;

/** The blocks that a place stands in, the outermost first. */
export function openBlocks(text: string, from: number, offset: number): readonly OpenBlock[] {
  const open: OpenBlock[] = [];
  for (const [, name, rest] of text.slice(from, offset).matchAll(BLOCK)) {
    if (name!.startsWith('end')) {
      if (open.at(-1)?.name === name!.slice(3)) open.pop();
      continue;
    }
    const loop = name === 'for' ? /^(\w+)\s+in\s+([\w.]+)/.exec(rest!) : undefined;
    open.push({
      name: name as OpenBlock['name'],
      ...(loop && { item: loop[1]!, list: loop[2]! }),
    });
  }
  return open;
}
