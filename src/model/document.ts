/** A letter's body as a tree: Markdown and Liquid merged into one structure, ready to compile. */
import type { Condition, Output, Path } from './liquid.js';

/** `if`/`unless` around nodes of one kind: whole blocks, inlines, list items or table rows. */
export interface If<Node> {
  readonly kind: 'if';
  /** Tried in order; the first whose condition holds is taken. `else` is a branch with no condition. */
  readonly branches: ReadonlyArray<{
    readonly when: Condition | undefined;
    readonly children: readonly Node[];
  }>;
}

export interface For<Node> {
  readonly kind: 'for';
  readonly item: string;
  readonly list: Path;
  readonly children: readonly Node[];
}

export interface Text {
  readonly kind: 'text';
  readonly value: string;
}
export interface Marked {
  readonly kind: 'strong' | 'emphasis';
  readonly children: readonly Inline[];
}
export interface Link {
  readonly kind: 'link';
  /** Fixed text and values. */
  readonly url: ReadonlyArray<Text | Output>;
  readonly children: readonly Inline[];
}
export interface Code {
  readonly kind: 'code';
  readonly children: ReadonlyArray<Text | Output>;
}
export interface Break {
  readonly kind: 'break';
}
export type Inline = Text | Output | Marked | Link | Code | Break | If<Inline> | For<Inline>;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
}
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}
export interface Quote {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  /** Blank lines stand between the items, which are then set apart. */
  readonly loose?: boolean;
  readonly children: readonly ListItem[];
}
export interface Item {
  readonly kind: 'item';
  readonly children: readonly Block[];
}
export interface CodeBlock {
  readonly kind: 'code-block';
  readonly children: ReadonlyArray<Text | Output>;
}
export interface Divider {
  readonly kind: 'divider';
}
export interface Table {
  readonly kind: 'table';
  readonly align: ReadonlyArray<'left' | 'right' | 'center' | null>;
  readonly head: Row;
  readonly children: readonly TableRow[];
}
export interface Row {
  readonly kind: 'row';
  readonly cells: ReadonlyArray<readonly Inline[]>;
}
export type Block = Paragraph | Heading | Quote | List | CodeBlock | Divider | Table | If<Block> | For<Block>;
export type ListItem = Item | If<ListItem> | For<ListItem>;
export type TableRow = Row | If<TableRow> | For<TableRow>;
