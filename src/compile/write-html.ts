/** A letter's tree → ops that print HTML as mail programs like it: few tags, no classes, styles on tables only. */
import type { Block, Inline, Item, List, ListItem } from '../model/document.js';
import type { Language } from '../model/language.js';
import { around, control, type HtmlPlace } from './html-parts.js';
import { joinLines } from './join-lines.js';
import type { Names } from './names.js';
import { type Op, putOps } from './ops.js';
import { surelyPrints } from './prints.js';
import { isLoose } from './tight.js';
import { htmlInlines, htmlVerbatim } from './write-html-inline.js';
import { htmlTable } from './write-html-table.js';

/** @throws UnsafeLinkError for a link with a scheme that is not allowed */
export function writeHtml(blocks: readonly Block[], lang: Language, names: Names): Op[] {
  return writeBlocks(blocks, { lang, names, tight: false, linked: false });
}

function writeBlocks(blocks: readonly Block[], place: HtmlPlace): Op[] {
  const ops: Op[] = [];
  for (const block of blocks) putOps(ops, writeBlock(block, place));
  return ops;
}

function writeBlock(block: Block, place: HtmlPlace): Op[] {
  switch (block.kind) {
    case 'paragraph':
      if (place.tight) return inlines(block.children, place);
      return around(
        '<p>',
        inlines(block.children, place),
        '</p>\n',
        surelyPrints(block.children, place.names),
      );
    case 'heading': {
      const sure = surelyPrints(block.children, place.names);
      return around(`<h${block.level}>`, inlines(block.children, place), `</h${block.level}>\n`, sure);
    }
    case 'quote': {
      const inner = writeBlocks(block.children, { ...place, tight: false });
      return around('<blockquote>\n', inner, '</blockquote>\n', surelyPrints(block.children, place.names));
    }
    case 'list':
      return writeList(block, place);
    case 'code-block':
      return around('<pre><code>', htmlVerbatim(block.children), '</code></pre>\n', true);
    case 'divider':
      return [{ op: 'text', text: '<hr>\n' }];
    case 'table':
      return htmlTable(block, place);
    default:
      return control(block, place, writeBlocks);
  }
}

const inlines = (nodes: readonly Inline[], place: HtmlPlace): Op[] =>
  htmlInlines(joinLines(nodes, place.lang), place);

function writeList(list: List, place: HtmlPlace): Op[] {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const inner = writeItems(list.children, { ...place, tight: !isLoose(list) });
  return around(`<${tag}${start}>\n`, inner, `</${tag}>\n`, surelyPrints(list.children, place.names));
}

function writeItems(items: readonly ListItem[], place: HtmlPlace): Op[] {
  const ops: Op[] = [];
  for (const item of items)
    putOps(ops, item.kind === 'item' ? writeItem(item, place) : control(item, place, writeItems));
  return ops;
}

function writeItem({ children }: Item, place: HtmlPlace): Op[] {
  return around('<li>', writeBlocks(children, place), '</li>\n', surelyPrints(children, place.names));
}
