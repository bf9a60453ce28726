/** The book's blocks as Markdown for a wiki: a slot is its label in code, an optional part says when it is there. */
import { escapeMarkdown, markdownCode } from '../compile/escape.js';
import type { Test } from '../compile/ops.js';
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import type { Book, BookBlock, Choice, Each, Item, Row, Run } from './book.js';
import { markedText, type Piece } from './markdown-marks.js';
import { plain } from './markdown-parts.js';
import { forOnlyItem } from './only-item.js';
import { BOOK } from './words.js';

/** What is needed to print a run: the labels, and the language they are in. */
export interface Labels {
  readonly variables: Book['variables'];
  readonly lang: Language;
}

export const blocksText = (blocks: readonly BookBlock[], labels: Labels): string =>
  blocks
    .map((block) => blockText(block, labels))
    .filter(Boolean)
    .join('\n\n');

function blockText(block: BookBlock, labels: Labels): string {
  if ('paragraph' in block) return runsText(block.paragraph, labels, { breaks: '\\\n', fresh: true });
  if ('heading' in block) return `**${runsText(block.heading, labels)}**`;
  if ('list' in block) return listText(block, labels);
  if ('head' in block) return tableText(block, labels);
  if ('quote' in block) return indent(blocksText(block.quote, labels), '> ', '> ');
  if ('code' in block) return markdownCode(codeText(block.code, labels), true);
  if ('divider' in block) return '* * *';
  if ('each' in block) return blocksText(block.nodes, labels);
  const shown = forOnlyItem(block.branches);
  if ('nodes' in shown) return blocksText(shown.nodes, labels);
  return shown.branches
    .map(({ when, nodes }) => `*(${plain(condition(when, labels))})* ${blocksText(nodes, labels)}`)
    .join('\n\n');
}

function listText({ list, ordered, start }: Extract<BookBlock, { list: unknown }>, labels: Labels): string {
  return nodesOf(list)
    .map(({ item }, i) => {
      const mark = ordered ? `${start + i}. ` : '- ';
      return indent(blocksText(item, labels), mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function tableText({ head, rows, align }: Extract<BookBlock, { head: unknown }>, labels: Labels): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (runs: readonly Run[]) => runsText(runs, labels, { cell: true }) || ' ';
  const rule = align.map((side) => (side === 'right' ? '--:' : side === 'center' ? ':-:' : '---'));
  return [head.map(cell), rule, ...nodesOf(rows).map(({ cells }: Row) => cells.map(cell))]
    .map(line)
    .join('\n');
}

/** Every item or row there may be, in order. */
const nodesOf = <Node extends Item | Row>(
  nodes: ReadonlyArray<Node | Choice<Node> | Each<Node>>,
): readonly Node[] =>
  nodes.flatMap((node) =>
    'branches' in node
      ? node.branches.flatMap((branch) => branch.nodes)
      : 'each' in node
        ? node.nodes
        : [node],
  );

/** Between fences nothing is marked up. */
const codeText = (runs: readonly Run[], labels: Labels): string =>
  runs
    .map((run) => {
      if ('text' in run) return run.text;
      if ('slot' in run) return `[${labelOf(run.slot, labels)}]`;
      if ('break' in run) return '\n';
      if ('each' in run) return codeText(run.nodes, labels);
      return run.branches.map(({ nodes }) => codeText(nodes, labels)).join(' / ');
    })
    .join('');

interface RunPlace {
  /** How a line break is written; a space in a heading or a cell. */
  readonly breaks?: string;
  readonly fresh?: boolean;
  /** In a cell a bar within code ends it, too. */
  readonly cell?: boolean;
}

export const runsText = (runs: readonly Run[], labels: Labels, place: RunPlace = {}): string =>
  markedText(piecesOf(runs, labels, place));

function piecesOf(runs: readonly Run[], labels: Labels, place: RunPlace): readonly Piece[] {
  const { breaks = ' ', fresh = false } = place;
  const later = { ...place, fresh: false };
  const code = (text: string) => {
    const written = markdownCode(text, false);
    return place.cell ? written.replaceAll('|', '\\|') : written;
  };
  return runs.flatMap((run, i): readonly Piece[] => {
    if ('break' in run) return [{ text: breaks }];
    if ('each' in run) return piecesOf(run.nodes, labels, later);
    if ('branches' in run) {
      const shown = forOnlyItem(run.branches);
      if ('nodes' in shown) return piecesOf(shown.nodes, labels, later);
      const ways = shown.branches.map(({ nodes }) => piecesOf(nodes, labels, later));
      return [
        { text: '\\[' },
        ...ways.flatMap((way, n) => (n ? [{ text: ' / ' }, ...way] : way)),
        { text: '\\]' },
      ];
    }
    const mark = run.mark === 'code' ? undefined : run.mark;
    const text =
      'slot' in run
        ? code(labelOf(run.slot, labels))
        : run.mark === 'code'
          ? code(run.text)
          : escapeMarkdown(run.text.replaceAll('\n', ' '), { fresh: fresh && i === 0, heading: false });
    return [{ text, ...(mark && { mark }) }];
  });
}

export const labelOf = (slot: string, { variables, lang }: Labels): string =>
  variables[slot]?.label[lang] ?? slot;

function condition(when: Test | undefined, labels: Labels): string {
  if (!when) return say(BOOK.otherwise, labels.lang);
  const names = namesOf(when).map((name) => labelOf(name, labels));
  return say(BOOK.when, labels.lang, { names: names.join(', ') });
}

/** The variables a test asks for. */
function namesOf(test: Test): readonly string[] {
  if (test.test === 'truthy') return 'path' in test.value ? [test.value.path.join('.')] : [];
  if (test.test === 'compare')
    return [test.left, test.right].flatMap((side) => ('path' in side ? [side.path.join('.')] : []));
  return test.test === 'not' ? namesOf(test.value) : [...namesOf(test.left), ...namesOf(test.right)];
}

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => `${i ? (line ? rest : rest.trimEnd()) : first}${line}`)
    .join('\n');
