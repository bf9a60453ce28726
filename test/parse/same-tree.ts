/** What of a Markdown tree is read by anything of ours, so that two readers' trees can be held beside each other. */
import type { Nodes } from 'mdast';

type Used = Readonly<Record<string, unknown>>;

/** Lines, columns and the spread of single items are read by nothing; the value of a text is its mapped text. */
export function usedOf(node: Nodes): Used {
  const { position, data, ...own } = node;
  const { children, spread, checked, value, ...fields } = own as Used & {
    readonly children?: readonly Nodes[];
  };
  return {
    ...fields,
    ...(node.type === 'list' && { spread }),
    ...(value !== undefined && {
      value: node.type === 'text' ? String(value).replaceAll('\r\n', '\n') : value,
    }),
    ...(data && 'mapped' in data && { mapped: data.mapped }),
    place: [position?.start.offset, position?.end.offset],
    ...(children && { children: children.map(usedOf) }),
  };
}
