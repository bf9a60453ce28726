/** About how many lines a letter takes on a page of the book: to know which need measuring, not to set by. */
import type { Language } from '../../model/language.js';
import type { BookBlock, BookText, Choice, Each, Run } from '../book.js';

/** Characters of an A5 line, on the low side. */
const LINE: Readonly<Record<Language, number>> = { en: 58, zh: 27 };
/** What a slot's label takes: a long one. */
const LABEL: Readonly<Record<Language, number>> = { en: 15, zh: 6 };

export function lineCount({ subject, body, attachments }: BookText, lang: Language): number {
  const runsOf = (runs: readonly Run[]): number =>
    runs.reduce((count, run) => {
      if ('text' in run) return count + run.text.length;
      if ('break' in run) return count + LINE[lang];
      if ('branches' in run)
        return run.branches.reduce((sum, each) => sum + runsOf(each.nodes) + LABEL[lang], count);
      return count + ('each' in run ? runsOf(run.nodes) : LABEL[lang]);
    }, 0);
  const paragraph = (runs: readonly Run[]): number => Math.ceil(runsOf(runs) / LINE[lang]) + 0.35;
  const blocksOf = (blocks: readonly BookBlock[]): number =>
    blocks.reduce((count, block) => count + blockOf(block), 0);
  const blockOf = (block: BookBlock): number => {
    if ('paragraph' in block) return paragraph(block.paragraph);
    if ('heading' in block) return paragraph(block.heading) + 1;
    if ('quote' in block) return blocksOf(block.quote);
    if ('branches' in block) return block.branches.reduce((sum, { nodes }) => sum + blocksOf(nodes) + 1.4, 0);
    if ('each' in block) return blocksOf(block.nodes) + 1.4;
    if ('list' in block)
      return block.list.reduce((sum, node) => sum + nested(node, ({ item }) => blocksOf(item)), 0);
    if ('head' in block) return block.rows.reduce((sum, node) => sum + nested(node, () => 1.6), 2.5);
    return 2;
  };
  const nested = <Node extends object>(
    node: Node | Choice<Node> | Each<Node>,
    of: (node: Node) => number,
  ): number => {
    const nodes =
      'branches' in node ? node.branches.flatMap((each) => each.nodes) : 'each' in node ? node.nodes : [node];
    return nodes.reduce((sum, each) => sum + of(each as Node), nodes[0] === node ? 0 : 1.4);
  };
  return paragraph(subject) + blocksOf(body) + attachments.length + 4;
}
