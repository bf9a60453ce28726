/** Pieces of text → the compiler's inlines: tags nested, white space trimmed where a tag says so. */
import type { Code, Inline, Text } from '../model/document.js';
import type { Output } from '../model/liquid.js';
import type { Piece } from './inline.js';
import type { Tag } from './liquid-tag.js';
import { type Item, nest } from './nest.js';
import type { PlainPiece } from './pieces.js';
import type { TagGroup, TagGroups } from './tag-pairs.js';

export interface TreeScope {
  readonly groups: TagGroups;
  /** Told of groups that begin in one place of the tree and end in another. */
  readonly crossing: (group: TagGroup) => void;
  /** Told of each tag that found its place. */
  readonly seen: (tag: Tag) => void;
}

export function toInlines(pieces: readonly Piece[], scope: TreeScope): readonly Inline[] {
  const items: Array<Item<Inline>> = [];
  for (const piece of pieces) {
    if (piece.kind === 'tag') {
      scope.seen(piece.tag);
      items.push({ tag: piece.tag });
    } else if (piece.kind === 'words') addWords(items, piece.text);
    else if (piece.kind === 'break') items.push({ node: { kind: 'break' } });
    else if (piece.kind === 'image') for (const { text } of piece.children) addWords(items, text);
    else if (piece.kind === 'strong' || piece.kind === 'emphasis')
      items.push({ node: { kind: piece.kind, children: toInlines(piece.children, scope) } });
    else if (piece.kind === 'link')
      items.push({
        node: { kind: 'link', url: toPrinted(piece.url, scope), children: toInlines(piece.children, scope) },
      });
    else if (piece.kind === 'code')
      items.push({ node: { kind: 'code', children: toPrinted(piece.children, scope) } });
  }
  const printed = trim(items).flatMap((item): ReadonlyArray<Item<Inline>> => {
    if ('node' in item || item.tag.name !== 'output') return [item];
    return item.tag.output ? [{ node: item.tag.output }] : [];
  });
  return nest(printed, scope.groups, scope.crossing);
}

/** In code and addresses only text and outputs can stand; other tags stay unseen and so become faults. */
export function toPrinted(pieces: readonly PlainPiece[], { seen }: TreeScope): Code['children'] {
  const out: Array<Text | Output> = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'words') {
      if (last?.kind === 'text') out[out.length - 1] = { kind: 'text', value: last.value + piece.text };
      else out.push({ kind: 'text', value: piece.text });
    } else if (piece.tag.name === 'output' || piece.tag.name === 'comment' || piece.tag.name === 'none') {
      seen(piece.tag);
      if (piece.tag.output) out.push(piece.tag.output);
    }
  }
  return out;
}

function addWords(items: Array<Item<Inline>>, text: string): void {
  if (!text) return;
  const last = items.at(-1);
  if (last && 'node' in last && last.node.kind === 'text')
    items[items.length - 1] = { node: { kind: 'text', value: last.node.value + text } };
  else items.push({ node: { kind: 'text', value: text } });
}

/** `{{-` takes the white space before it, `-}}` what follows. */
function trim(items: ReadonlyArray<Item<Inline>>): Array<Item<Inline>> {
  const out: Array<Item<Inline>> = [];
  let trimming = false;
  for (const item of items) {
    if ('tag' in item) {
      if (item.tag.trimBefore) trimEnd(out);
      out.push(item);
      trimming = item.tag.trimAfter;
    } else if (!trimming) out.push(item);
    else if (item.node.kind === 'text') {
      const value = item.node.value.trimStart();
      trimming = value === '';
      if (value) out.push({ node: { kind: 'text', value } });
    } else if (item.node.kind !== 'break') {
      trimming = false;
      out.push(item);
    }
  }
  return out;
}

function trimEnd(items: Array<Item<Inline>>): void {
  for (;;) {
    const last = items.at(-1);
    if (!last || 'tag' in last) return;
    if (last.node.kind === 'text') {
      const value = last.node.value.trimEnd();
      if (value) {
        items[items.length - 1] = { node: { kind: 'text', value } };
        return;
      }
    } else if (last.node.kind !== 'break') return;
    items.pop();
  }
}
