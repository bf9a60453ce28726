/** Nodes of a Markdown tree as the readers of plain letters make them: they know offsets, not lines and columns. */
import type { Nodes, Text } from 'mdast';
import { appendText } from './mapped-text.js';

type Position = NonNullable<Nodes['position']>;

/** Nothing that reads the tree asks for lines and columns. */
export const place = (start: number, end: number): Position =>
  ({ start: { offset: start }, end: { offset: end } }) as Position;

/** Text that stands in the source as it is read. */
export const textNode = (text: string, start: number, end: number): Text => ({
  type: 'text',
  value: text,
  position: place(start, end),
  data: { mapped: { text, map: [0, text.length, start, end] } },
});

/** Adds text behind the last child: to it, when it is text itself. */
export function addText(children: Nodes[], text: string, start: number, end: number): void {
  const tail = children[children.length - 1];
  const mapped = tail?.type === 'text' ? tail.data?.mapped : undefined;
  if (tail?.type !== 'text' || !mapped) {
    children.push(textNode(text, start, end));
    return;
  }
  appendText(mapped, text, start, end);
  tail.value = mapped.text;
  tail.position!.end.offset = end;
}

/** Puts what was read behind what is there; text that meets text becomes one node. */
export function addNodes<Node extends Nodes>(children: Node[], more: readonly Node[]): void {
  for (const node of more) {
    const tail = children[children.length - 1];
    const to = tail?.type === 'text' ? tail.data?.mapped : undefined;
    const from = node.type === 'text' ? node.data?.mapped : undefined;
    if (tail?.type !== 'text' || !to || !from) {
      children.push(node);
      continue;
    }
    const { text, map } = from;
    for (let i = 0; i < map.length; i += 4)
      appendText(to, text.slice(map[i], map[i + 1]), map[i + 2]!, map[i + 3]!);
    tail.value = to.text;
    tail.position!.end.offset = node.position!.end.offset!;
  }
}
