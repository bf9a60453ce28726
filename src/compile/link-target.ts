/** A link's target, piece by piece: fixed text is checked when compiled, values when they are printed. */
import type { Link } from '../model/document.js';
import { RefusalError } from './data-error.js';
import { lowerSlot } from './lower.js';
import { type Context, type Op, putText } from './ops.js';
import { encodeUrl, isSafeTarget } from './safe-url.js';

/** A letter links to `javascript:` or the like; such a letter is not compiled. */
export class UnsafeLinkError extends RefusalError {
  override name = 'UnsafeLinkError';
}

/**
 * @param quote makes an encoded target fit for its place (an attribute, a Markdown link)
 * @throws UnsafeLinkError when the fixed start of the target has a scheme other than http, https, mailto or tel
 */
export function targetOps(url: Link['url'], quote: (encoded: string) => string): Op[] {
  const ops: Op[] = [];
  const pieces = url.filter((piece) => piece.kind !== 'text' || piece.value !== '');
  const [first, second] = pieces;
  const start = first?.kind === 'text' ? first.value : '';
  if (!isSafeTarget(start) || (start !== '' && second && !SETTLED.test(start)))
    throw new UnsafeLinkError(`A link target may not start with "${start.slice(0, 40)}".`);
  pieces.forEach((piece, i) => {
    if (piece.kind === 'text') putText(ops, quote(encodeUrl(piece.value)));
    else ops.push(lowerSlot(piece, i === 0 ? 'url' : contextAfter(start)));
  });
  return ops;
}

/** Nothing that follows can make another scheme of it: `java` before a value could still become one. */
const SETTLED = /[:/?#]/;

function contextAfter(start: string): Context {
  if (/^mailto:/i.test(start)) return 'mailto';
  return /^tel:/i.test(start) ? 'tel' : 'url-part';
}

/** True when the words are the target itself, so that a reader of plain text need not see it twice. */
export function isBare({ url, children }: Link): boolean {
  const flat = (nodes: readonly Link['children'][number][]): string | undefined => {
    let out = '';
    for (const node of nodes) {
      if (node.kind === 'text') out += node.value;
      else if (node.kind === 'output') out += `\u0000${shape(node)}\u0000`;
      else return undefined;
    }
    return out.replace(/\s/g, '');
  };
  const words = flat(children);
  const target = flat(url) ?? '';
  return words === target || words === target.replace(/^(?:mailto|tel):/i, '');
}

/** A slot without its place in the source. */
const shape = (node: object): string =>
  JSON.stringify(node, (key, value) => (key === 'span' ? undefined : value));
