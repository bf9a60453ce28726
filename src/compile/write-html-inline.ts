/** The words of a paragraph → ops that print HTML. */
import type { Code, Inline, Link } from '../model/document.js';
import type { Output } from '../model/liquid.js';
import { escapeHtml } from './escape.js';
import { around, control, type HtmlPlace } from './html-parts.js';
import { targetOps } from './link-target.js';
import { lowerSlot } from './lower.js';
import { bareType, isSure } from './names.js';
import { type Op, putOps, putText } from './ops.js';
import { surelyPrints } from './prints.js';

export function htmlInlines(nodes: readonly Inline[], place: HtmlPlace): Op[] {
  const ops: Op[] = [];
  for (const node of nodes) putOps(ops, htmlInline(node, place));
  return ops;
}

/** Words in which line breaks are kept by the tag around them. */
export function htmlVerbatim(nodes: Code['children']): Op[] {
  const ops: Op[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') putText(ops, escapeHtml(node.value));
    else ops.push(lowerSlot(node, 'code'));
  }
  return ops;
}

function htmlInline(node: Inline, place: HtmlPlace): Op[] {
  switch (node.kind) {
    case 'text':
      return [{ op: 'text', text: escapeHtml(node.value) }];
    case 'output':
      return place.linked ? [lowerSlot(node, 'text')] : clickable(node, place);
    case 'strong':
    case 'emphasis': {
      const tag = node.kind === 'strong' ? 'strong' : 'em';
      const sure = surelyPrints(node.children, place.names);
      return around(`<${tag}>`, htmlInlines(node.children, place), `</${tag}>`, sure);
    }
    case 'link':
      return place.linked ? htmlInlines(node.children, place) : htmlLink(node, place);
    case 'code':
      return around(
        '<code>',
        htmlVerbatim(node.children),
        '</code>',
        surelyPrints(node.children, place.names),
      );
    case 'break':
      return [{ op: 'text', text: '<br>\n' }];
    default:
      return control(node, place, htmlInlines);
  }
}

function htmlLink({ url, children }: Link, place: HtmlPlace): Op[] {
  const words = htmlInlines(children, { ...place, linked: true });
  const target = targetOps(url, escapeHtml);
  if (target.some(({ op }) => op !== 'text')) return [{ op: 'link', url: target, ops: words, bare: false }];
  const [fixed] = target;
  return around(`<a href="${fixed?.op === 'text' ? fixed.text : ''}">`, words, '</a>', true);
}

/** An address or link printed by itself can be clicked; the target is the variable's own, checked value. */
function clickable(output: Output, { names }: HtmlPlace): Op[] {
  const words = lowerSlot(output, 'text');
  const type = bareType(output, names);
  if (type !== 'url' && type !== 'email') return [words];
  const url: Op[] =
    type === 'url'
      ? [lowerSlot(output, 'url')]
      : [{ op: 'text', text: 'mailto:' }, lowerSlot(output, 'mailto')];
  const link: Op = { op: 'link', url, ops: [words], bare: false };
  if (isSure(output, names)) return [link];
  return [{ op: 'if', branches: [{ when: { test: 'truthy', value: words.value }, ops: [link] }] }];
}
