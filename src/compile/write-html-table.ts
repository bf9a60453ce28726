/** A table of a letter → ops that print HTML. Its styles are inline: mail programs drop all others. */
import type { Row, Table, TableRow } from '../model/document.js';
import { around, control, type HtmlPlace } from './html-parts.js';
import { joinLines } from './join-lines.js';
import { type Alignment, type Op, putOps, putText } from './ops.js';
import { surelyPrints } from './prints.js';
import { htmlInlines } from './write-html-inline.js';

const OPEN = '<table style="border-collapse:collapse;margin:1em 0">\n';

/** A table whose head is blank is one of labels and values: it gets no head. One that comes out without rows is left out. */
export function htmlTable(table: Table, place: HtmlPlace): Op[] {
  const head: Op[] = [];
  if (table.head.cells.some((cell) => cell.length > 0)) {
    putText(head, '<thead>\n');
    putOps(head, writeRow(table.head, 'th', table.align, place));
    putText(head, '</thead>\n');
  }
  if (table.children.length === 0) return around(OPEN, head, '</table>\n', true);
  putText(head, '<tbody>\n');
  const body = writeRows(table.children, table.align, place);
  return around(OPEN, body, '</tbody>\n</table>\n', surelyPrints(table.children, place.names), head);
}

function writeRows(nodes: readonly TableRow[], align: readonly Alignment[], place: HtmlPlace): Op[] {
  const ops: Op[] = [];
  for (const node of nodes) {
    if (node.kind === 'row') putOps(ops, writeRow(node, 'td', align, place));
    else
      putOps(
        ops,
        control(node, place, (children, inside) => writeRows(children, align, inside)),
      );
  }
  return ops;
}

function writeRow({ cells }: Row, tag: 'th' | 'td', align: readonly Alignment[], place: HtmlPlace): Op[] {
  const ops: Op[] = [{ op: 'text', text: '<tr>' }];
  cells.forEach((cell, i) => {
    putText(ops, `<${tag} style="${cellStyle(tag, align[i] ?? 'left', i === 0, i === cells.length - 1)}">`);
    putOps(ops, htmlInlines(joinLines(cell, place.lang), place));
    putText(ops, `</${tag}>`);
  });
  putText(ops, '</tr>\n');
  return ops;
}

/** The outer edges of a table stand on the margins of the text. */
function cellStyle(tag: 'th' | 'td', align: string, isFirst: boolean, isLast: boolean): string {
  const padding = `5px ${isLast ? 0 : '10px'} 5px ${isFirst ? 0 : '10px'}`;
  const rule = tag === 'th' ? '#555' : '#ccc';
  return `padding:${padding};text-align:${align};vertical-align:top;border-bottom:1px solid ${rule}`;
}
