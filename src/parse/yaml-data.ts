/** A YAML tree as plain data, with the place of every key and value and no trace of YAML's own machinery. */
import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';
import { curlyQuotes } from './yaml-repair.js';
import { bareTag, cutByComma, cutByHash, machinery } from './yaml-slips.js';
import type { Branch, Place, TreeOptions } from './yaml-tree.js';

const NONE: ReadonlyMap<string, Branch> = new Map();

/** No file of a pack needs more. */
const DEPTH = 20;
/** Values that aliases may stand for in one file, however they are nested. */
const SHARED = 2_000;

/**
 * Maps become objects without a prototype, so that a key such as `__proto__` is only a key; keys are
 * text; the first of two equal keys counts. An alias shares what its anchor holds, up to a limit. Tags,
 * and whatever else is not understood, are faults and stand for nothing.
 * @param repairs gets the faults whose fix must be applied before the rest makes sense
 */
export function toBranch(
  text: string,
  root: Node | null,
  options: TreeOptions,
  faults: Fault[],
  repairs: Fault[],
): Branch {
  const anchors = new Map<string, Branch>();
  let shared = 0;
  const alias = (node: ParsedNode, place: Place): Branch | undefined => {
    const target = options.aliases && isAlias(node) ? anchors.get(node.source) : undefined;
    if (!target || shared + target.size > SHARED) return undefined;
    shared += target.size;
    return { ...target, ...place };
  };
  const read = (node: ParsedNode | null, key: Span | undefined, after: number, depth: number): Branch => {
    const branch = readOne(node, key, after, depth);
    if (options.aliases && node && !isAlias(node) && node.anchor) anchors.set(node.anchor, branch);
    return branch;
  };
  const readOne = (node: ParsedNode | null, key: Span | undefined, after: number, depth: number): Branch => {
    const place = placeOf(text, node, key, after);
    const leaf = (data: unknown): Branch => ({ ...place, data, children: NONE, size: 1 });
    if (!node) return leaf(null);
    if (depth > DEPTH) {
      faults.push(parseError('yaml-too-much', place.value));
      return leaf(null);
    }
    const same = alias(node, place);
    if (same) return same;
    const odd = machinery(text, node, place.value, options);
    if (odd) {
      if (odd.fixes.length) repairs.push(odd);
      else if (!faults.some(({ code, data }) => code === odd.code && data.sign === odd.data.sign))
        faults.push(odd);
      return leaf(null);
    }
    if (isScalar(node)) {
      const name = key && text.slice(key.start, key.end);
      const curly = key && node.type === 'PLAIN' ? curlyQuotes(text, place.value) : undefined;
      const cut = curly ?? cutByHash(text, node, place.value, name);
      if (cut) repairs.push(cut);
      return leaf(node.value);
    }
    const children = new Map<string, Branch>();
    if (isSeq(node)) {
      const items = node.items.map((item, index) => {
        const child = read(item as ParsedNode, undefined, place.value.end, depth + 1);
        children.set(String(index), child);
        return child.data;
      });
      return { ...place, data: items, children, size: sizeOf(children) };
    }
    if (!isMap(node)) return leaf(null);
    const tag = bareTag(text, place.value);
    const slips = tag ? [tag] : node.flow ? cutByComma(text, node) : [];
    if (slips.length) {
      repairs.push(...slips);
      return leaf(null);
    }
    const twice = new Set<string>();
    const data: Record<string, unknown> = Object.create(null);
    for (const { key: name, value } of node.items) {
      const span = placeOf(text, name, undefined, place.value.start).value;
      const id = isScalar(name) && !name.anchor && !name.tag ? String(name.source ?? name.value) : '';
      if (!id) faults.push(parseError('yaml-odd-key', span));
      else if (children.has(id)) {
        if (!twice.has(id)) faults.push(parseError('yaml-duplicate-key', span, { key: id }));
        twice.add(id);
      } else {
        const child = read(value as ParsedNode | null, span, span.end + 1, depth + 1);
        children.set(id, child);
        data[id] = child.data;
      }
    }
    return { ...place, data, children, size: sizeOf(children) };
  };
  return read(root as ParsedNode | null, undefined, 0, 0);
}

function sizeOf(children: ReadonlyMap<string, Branch>): number {
  let size = 1;
  for (const child of children.values()) size += child.size;
  return size;
}

function placeOf(text: string, node: ParsedNode | null, key: Span | undefined, after: number): Place {
  const start = node?.range[0] ?? Math.min(after, text.length);
  let end = node?.range[1] ?? start;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  const value = { start, end };
  return key ? { key, value } : { value };
}
