/** The list items that are open while a plain letter is read, and what stands in them. */
import type { List, ListItem, Nodes } from 'mdast';
import type { Marker } from './plain-line.js';
import { place } from './plain-node.js';

interface OpenItem {
  readonly list: List;
  readonly item: ListItem;
  readonly mark: number;
  /** Column at which its words begin. */
  readonly indent: number;
}

/** A letter nested deeper is not plain. */
const DEEPEST = 6;

export class OpenItems {
  private readonly open: OpenItem[] = [];

  private readonly root: Nodes[];

  constructor(root: Nodes[]) {
    this.root = root;
  }

  get depth(): number {
    return this.open.length;
  }

  /** Where the next block goes. */
  get children(): Nodes[] {
    return this.open[this.open.length - 1]?.item.children ?? this.root;
  }

  /** Column at which the words of the innermost item begin. */
  get indent(): number {
    return this.open[this.open.length - 1]?.indent ?? 0;
  }

  /** How many of the items a line at this column stays in. */
  kept(column: number): number {
    let depth = 0;
    while (depth < this.open.length && column >= this.open[depth]!.indent) depth++;
    return depth;
  }

  /** Closes the items from this depth on. */
  closeTo(depth: number, end: number): void {
    while (this.open.length > depth) {
      const { list, item } = this.open.pop()!;
      list.position!.end.offset = end;
      item.position!.end.offset = end;
    }
  }

  /** Whether the marker goes on with the list of the item at this depth. */
  continues(depth: number, marker: Marker): boolean {
    const open = this.open[depth];
    return open?.mark === marker.mark && open.list.ordered === (marker.start !== undefined);
  }

  /** Begins an item: of the list at this depth when the marker continues it, else of a new one. False when it is too deep. */
  begin(
    depth: number,
    marker: Marker,
    start: number,
    indent: number,
    end: number,
    afterBlank: boolean,
  ): boolean {
    const list = this.continues(depth, marker) ? this.open[depth]!.list : undefined;
    this.closeTo(depth, end);
    if (depth >= DEEPEST) return false;
    const item: ListItem = { type: 'listItem', children: [], position: place(start, start) };
    if (list) {
      list.children.push(item);
      if (afterBlank) list.spread = true;
      this.open.push({ list, item, mark: marker.mark, indent });
      return true;
    }
    const begun: List = {
      type: 'list',
      ordered: marker.start !== undefined,
      start: marker.start ?? null,
      spread: false,
      children: [item],
      position: place(start, start),
    };
    this.children.push(begun);
    this.open.push({ list: begun, item, mark: marker.mark, indent });
    return true;
  }
}
