/** The words of a paragraph → ops that print plain text or Markdown. */
import type { Code, Inline, Link } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { Output } from '../model/liquid.js';
import { markdownCode } from './escape.js';
import { isBare, targetOps } from './link-target.js';
import { lowerSlot, lowerTest } from './lower.js';
import { bareType, isSure, type Names } from './names.js';
import { type Op, putOps, putText } from './ops.js';
import { type PlainStyle, plainLink } from './plain-style.js';
import { surelyPrints } from './prints.js';

export interface PlainPlace {
  readonly lang: Language;
  readonly names: Names;
  readonly style: PlainStyle;
  readonly context: 'text' | 'line' | 'cell';
  readonly tight: boolean;
  readonly linked: boolean;
}

/** Where the writing stands: `fresh` while what comes next may begin a line, when marks mean something. */
export interface Pen {
  fresh: boolean;
}

export function plainInlines(nodes: readonly Inline[], place: PlainPlace, pen: Pen): Op[] {
  const ops: Op[] = [];
  for (const node of nodes) putOps(ops, plainInline(node, place, pen));
  return ops;
}

function plainInline(node: Inline, place: PlainPlace, pen: Pen): Op[] {
  switch (node.kind) {
    case 'text':
      return [{ op: 'text', text: fixed(node.value, place, pen) }];
    case 'output':
      return slot(node, place);
    case 'strong':
    case 'emphasis':
      return marked(place.style.marks[node.kind], node.children, place, pen);
    case 'link':
      return place.linked ? plainInlines(node.children, place, pen) : link(node, place, pen);
    case 'code':
      return code(node, place);
    case 'break':
      return [{ op: 'text', text: lineBreak(place, pen) }];
    case 'for': {
      const start = pen.fresh;
      const inside = { ...place, names: place.names.inside(node) };
      // A second turn starts where the first ended.
      pen.fresh ||= hasBreak(node.children);
      const ops = plainInlines(node.children, inside, pen);
      pen.fresh ||= start;
      return [{ op: 'for', item: node.item, list: [...node.list.names], ops }];
    }
    case 'if': {
      const start = pen.fresh;
      let fresh = start;
      const branches = node.branches.map(({ when, children }) => {
        pen.fresh = start;
        const ops = plainInlines(children, place, pen);
        fresh ||= pen.fresh;
        return when ? { when: lowerTest(when), ops } : { ops };
      });
      pen.fresh = fresh;
      return [{ op: 'if', branches }];
    }
  }
}

const hasBreak = (nodes: readonly Inline[]): boolean => JSON.stringify(nodes).includes('"kind":"break"');

function fixed(text: string, { style, context }: PlainPlace, pen: Pen): string {
  const out = style.fixed(text, { fresh: pen.fresh, heading: context === 'line' });
  if (text.trim() !== '') pen.fresh = false;
  return out;
}

function lineBreak({ style, context }: PlainPlace, pen: Pen): string {
  if (context === 'line') return ' ';
  if (context === 'cell' && style.markdown) return '<br>';
  pen.fresh = true;
  return style.lineBreak;
}

/** In Markdown a link printed by itself is one; plain text prints it as it is. */
function slot(output: Output, { style, names, context, linked }: PlainPlace): Op[] {
  if (!style.markdown || linked || bareType(output, names) !== 'url') return [lowerSlot(output, context)];
  const ops = [lowerSlot(output, 'url')];
  if (!isSure(output, names)) return [{ op: 'wrap', open: '<', ops, close: '>' }];
  return [{ op: 'text', text: '<' }, ...ops, { op: 'text', text: '>' }];
}

function marked(mark: string, children: readonly Inline[], place: PlainPlace, pen: Pen): Op[] {
  if (mark === '') return plainInlines(children, place, pen);
  const sure = surelyPrints(children, place.names);
  if (sure) pen.fresh = false;
  const inner = plainInlines(children, place, pen);
  if (!sure) return [{ op: 'wrap', open: mark, ops: inner, close: mark }];
  const ops: Op[] = [{ op: 'text', text: mark }];
  putOps(ops, inner);
  putText(ops, mark);
  return ops;
}

function link(node: Link, place: PlainPlace, pen: Pen): Op[] {
  const words = plainInlines(node.children, { ...place, linked: true }, pen);
  pen.fresh = false;
  const url = targetOps(node.url, place.style.url);
  const bare = isBare(node);
  const [target] = url;
  const [word] = words;
  const isFixed = url.length < 2 && words.length === 1 && target?.op !== 'slot' && word?.op === 'text';
  if (!isFixed) return [{ op: 'link', url, ops: words, bare }];
  const fixedUrl = target?.op === 'text' ? target.text : '';
  return [{ op: 'text', text: plainLink(word.text, fixedUrl, bare, place.style.markdown) }];
}

function code({ children }: Code, { style }: PlainPlace): Op[] {
  const ops: Op[] = [];
  for (const child of children) {
    if (child.kind === 'text') putText(ops, child.value);
    else ops.push(lowerSlot(child, 'code'));
  }
  if (!style.markdown) return ops;
  const [only] = ops;
  if (ops.length === 1 && only?.op === 'text') return [{ op: 'text', text: markdownCode(only.text, false) }];
  return [{ op: 'code', block: false, gap: '', ops }];
}
