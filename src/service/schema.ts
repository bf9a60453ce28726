/** What the schemas say of a place in a file: its keys, its words, what they mean. */
import { schemasText } from '../generated/schemas.js';
import type { DeskFileKind } from './desk.js';
import { own } from './names.js';

export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: ReadonlyArray<string | number>;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

export interface SchemaKey {
  readonly name: string;
  /** Every reading of its value. */
  readonly nodes: readonly SchemaNode[];
  readonly title?: string;
  readonly description?: string;
  readonly isRequired: boolean;
  /** A list whose items are words, so that it fits on one line. */
  readonly isWordList: boolean;
}

let schemas: Readonly<Record<DeskFileKind, SchemaNode>> | undefined;

const schemaOf = (kind: DeskFileKind): SchemaNode => {
  schemas ??= JSON.parse(schemasText()) as Readonly<Record<DeskFileKind, SchemaNode>>;
  return schemas[kind];
};

/** Every reading of the value at a path; none for a path the schema does not know. */
export function nodesAt(kind: DeskFileKind, path: ReadonlyArray<string | number>): readonly SchemaNode[] {
  const root = schemaOf(kind);
  return path.reduce<readonly SchemaNode[]>(
    (nodes, key) => nodes.flatMap((node) => readings(root, inside(node, key))),
    readings(root, root),
  );
}

function inside(node: SchemaNode, key: string | number): SchemaNode | undefined {
  if (typeof key === 'number') return node.items;
  return (node.properties && own(node.properties, key)) ?? node.additionalProperties;
}

/** What a node says beside a reference goes with what it refers to. */
function readings(root: SchemaNode, node: SchemaNode | undefined): readonly SchemaNode[] {
  if (!node) return [];
  const { $ref, oneOf, ...said } = node;
  const targets = $ref ? readings(root, own(root.$defs ?? {}, $ref.replace('#/$defs/', ''))) : [];
  const choices = (oneOf ?? []).flatMap((each) => readings(root, each));
  const found = [...targets, ...choices];
  return found.length ? found.map((each) => ({ ...each, ...said })) : [said];
}

/** The keys that a map at the path may have, in the schema's order. */
export function keysAt(kind: DeskFileKind, path: ReadonlyArray<string | number>): readonly SchemaKey[] {
  const root = schemaOf(kind);
  return nodesAt(kind, path).flatMap((node) => {
    const listed = Object.entries(node.properties ?? {});
    const free = (readings(root, node.propertyNames)[0]?.enum ?? []).flatMap((name) =>
      node.additionalProperties ? [[String(name), node.additionalProperties] as const] : [],
    );
    return [...listed, ...free].map(([name, value]) => ({
      name,
      nodes: readings(root, value),
      ...(value.title && { title: value.title }),
      ...(value.description && { description: value.description }),
      isRequired: node.required?.includes(name) ?? false,
      isWordList: readings(root, readings(root, value)[0]?.items).some(({ type }) => type === 'string'),
    }));
  });
}

/** The words a value at the path may be. */
export function wordsAt(kind: DeskFileKind, path: ReadonlyArray<string | number>): readonly string[] {
  return nodesAt(kind, path).flatMap((node) => {
    if (node.type === 'boolean') return ['true', 'false'];
    return (node.enum ?? []).map(String);
  });
}
