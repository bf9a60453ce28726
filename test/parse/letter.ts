/** Small letters for tests, and how their reading is written down in one line. */
import type { Block, Inline, ListItem, TableRow } from '../../src/model/document.js';
import type { Fault } from '../../src/model/fault.js';
import type { Condition, Expression } from '../../src/model/liquid.js';
import type { Template } from '../../src/model/template.js';
import { parseTemplate } from '../../src/parse/template.js';

const HEAD = 'title: T\nlang: en\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: []';

/** A letter with correct front matter around a body. */
export const letter = (body: string, subject = '"Final demand"', eol = '\n'): string =>
  `---\n${HEAD}\nsubject: ${subject}\n---\n${body}`.replaceAll('\n', eol);

export const read = (body: string, subject?: string): Template =>
  parseTemplate('letter.md', letter(body, subject));

/** Faults as `code «place»`. */
export const told = ({ faults, source }: Pick<Template, 'faults' | 'source'>): string[] =>
  faults.map(({ code, span }) => `${code} «${source.slice(span.start, span.end)}»`);

/** The source after the first fix of the first fault that has one. */
export function mended({ faults, source }: Pick<Template, 'faults' | 'source'>): string {
  const fix = faults.find((fault: Fault) => fault.fixes.length)?.fixes[0];
  if (!fix) return source;
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
}

type Node = Block | ListItem | TableRow | Inline;

/** The tree in one line: `p["Dear " {client_name}]`. */
export const draw = (nodes: readonly Node[]): string => nodes.map(drawNode).join(' ');

function drawNode(node: Node): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.value);
    case 'output':
      return `{${[drawValue(node.value), ...node.filters.map((f) => [f.name, ...f.args.map(drawValue)].join(' '))].join('|')}}`;
    case 'break':
      return 'br';
    case 'strong':
      return `b[${draw(node.children)}]`;
    case 'emphasis':
      return `i[${draw(node.children)}]`;
    case 'link':
      return `a(${draw(node.url)})[${draw(node.children)}]`;
    case 'code':
      return `code[${draw(node.children)}]`;
    case 'code-block':
      return `pre[${draw(node.children)}]`;
    case 'paragraph':
      return `p[${draw(node.children)}]`;
    case 'heading':
      return `h${node.level}[${draw(node.children)}]`;
    case 'quote':
      return `q[${draw(node.children)}]`;
    case 'list':
      return `${node.ordered ? `ol${node.start}` : 'ul'}[${draw(node.children)}]`;
    case 'item':
      return `li[${draw(node.children)}]`;
    case 'divider':
      return 'hr';
    case 'table':
      return `table(${node.align.map((a) => a ?? '-').join(',')})[${draw([node.head, ...node.children])}]`;
    case 'row':
      return `(${node.cells.map((cell) => draw(cell)).join(' | ')})`;
    case 'if':
      return node.branches
        .map(({ when, children }) => `${when ? `if(${drawCondition(when)})` : 'else'}[${draw(children)}]`)
        .join('');
    case 'for':
      return `for(${node.item} in ${drawValue(node.list)})[${draw(node.children)}]`;
  }
}

const drawValue = (value: Expression): string =>
  value.kind === 'path' ? value.names.join('.') : JSON.stringify(value.value);

export function drawCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'truthy':
      return drawValue(condition.value);
    case 'compare':
      return `${drawValue(condition.left)} ${condition.op} ${drawValue(condition.right)}`;
    case 'not':
      return `not ${drawCondition(condition.value)}`;
    default:
      return `(${drawCondition(condition.left)} ${condition.kind} ${drawCondition(condition.right)})`;
  }
}
