/** Letters built by hand: short names for the nodes of a tree, so that a test reads like the letter it is about. */
import type {
  Block,
  Code,
  For,
  If,
  Inline,
  Item,
  Link,
  List,
  ListItem,
  Row,
  Table,
  TableRow,
  Text,
} from '../../src/model/document.js';
import type { Language } from '../../src/model/language.js';
import type {
  Comparison,
  Condition,
  Expression,
  FilterName,
  Literal,
  Output,
  Path,
} from '../../src/model/liquid.js';
import { span } from '../../src/model/span.js';
import type { FrontMatter, Template, VariableUse } from '../../src/model/template.js';
import type { Dictionary, Field, Variable, VariableType } from '../../src/model/variable.js';

const nowhere = span(0, 0);
export type Words = string | Inline;
type Arg = string | number | boolean | null;

const path = (name: string): Path => ({ kind: 'path', names: name.split('.'), span: nowhere });
const literal = (value: Arg): Literal => ({ kind: 'literal', value, span: nowhere });
export const text = (value: string): Text => ({ kind: 'text', value });

/** `out('amount', ['append', '!'])` is `{{ amount | append: "!" }}`; an argument `$name` is a variable. */
export const out = (name: string, ...filters: ReadonlyArray<readonly [FilterName, ...Arg[]]>): Output => ({
  kind: 'output',
  value: path(name),
  filters: filters.map(([filter, ...args]) => ({
    name: filter,
    args: args.map(
      (arg): Expression =>
        typeof arg === 'string' && arg.startsWith('$') ? path(arg.slice(1)) : literal(arg),
    ),
    span: nowhere,
  })),
  span: nowhere,
});

const inline = (word: Words): Inline => (typeof word === 'string' ? text(word) : word);
const inlines = (words: readonly Words[]): Inline[] => words.map(inline);

export const p = (...words: Words[]): Block => ({ kind: 'paragraph', children: inlines(words) });
export const h = (level: 1 | 2 | 3, ...words: Words[]): Block => ({
  kind: 'heading',
  level,
  children: inlines(words),
});
export const strong = (...words: Words[]): Inline => ({ kind: 'strong', children: inlines(words) });
export const em = (...words: Words[]): Inline => ({ kind: 'emphasis', children: inlines(words) });
export const br: Inline = { kind: 'break' };
export const code = (...words: Array<string | Output>): Code => ({
  kind: 'code',
  children: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});
export const codeBlock = (...words: Array<string | Output>): Block => ({
  ...code(...words),
  kind: 'code-block',
});
export const link = (url: ReadonlyArray<string | Output>, ...words: Words[]): Link => ({
  kind: 'link',
  url: url.map((piece) => (typeof piece === 'string' ? text(piece) : piece)),
  children: inlines(words),
});
export const quote = (...children: Block[]): Block => ({ kind: 'quote', children });
export const divider: Block = { kind: 'divider' };
export const item = (...children: Block[]): Item => ({ kind: 'item', children });
export const ul = (...children: ListItem[]): List => ({ kind: 'list', ordered: false, start: 1, children });
export const ol = (start: number, ...children: ListItem[]): List => ({
  kind: 'list',
  ordered: true,
  start,
  children,
});
export const row = (...cells: ReadonlyArray<Words | readonly Words[]>): Row => ({
  kind: 'row',
  cells: cells.map((cell) =>
    Array.isArray(cell) ? inlines(cell) : cell === '' ? [] : [inline(cell as Words)],
  ),
});
export const table = (align: Table['align'], head: Row, ...children: TableRow[]): Table => ({
  kind: 'table',
  align,
  head,
  children,
});

export const is = (name: string): Condition => ({ kind: 'truthy', value: path(name) });
export const not = (value: Condition): Condition => ({ kind: 'not', value });
export const both = (kind: 'and' | 'or', left: Condition, right: Condition): Condition => ({
  kind,
  left,
  right,
});
export const compare = (name: string, op: Comparison, value: Arg): Condition => ({
  kind: 'compare',
  op,
  left: path(name),
  right: typeof value === 'string' && value.startsWith('$') ? path(value.slice(1)) : literal(value),
});

/** `when(test, yes, no)`: `if`, and `else` when `no` is given. */
export const when = <Node>(test: Condition, yes: readonly Node[], no?: readonly Node[]): If<Node> => ({
  kind: 'if',
  branches: [{ when: test, children: yes }, ...(no ? [{ when: undefined, children: no }] : [])],
});
export const each = <Node>(name: string, list: string, ...children: Node[]): For<Node> => ({
  kind: 'for',
  item: name,
  list: path(list),
  children,
});

type Described = VariableType | ({ readonly type: VariableType } & Partial<Variable>);

const EXAMPLES: Readonly<Record<VariableType, Variable['example']['en']>> = {
  text: 'Example',
  multiline: 'One\nTwo',
  money: 'USD 12,500.00',
  date: '2025-03-14',
  integer: 12,
  percent: 8.5,
  email: 'ar@seller.example',
  url: 'https://pay.example/1',
  list: ['One', 'Two'],
};

/** A dictionary from name to type, or to whatever of a variable matters. */
export const dictionary = (described: Readonly<Record<string, Described>>): Dictionary =>
  new Map(
    Object.entries(described).map(([name, given]) => {
      const { type, ...rest } = typeof given === 'string' ? { type: given } : given;
      const words = name.replaceAll('_', ' ');
      const example = { en: EXAMPLES[type], zh: EXAMPLES[type] };
      return [name, { name, type, role: 'other', label: { en: words, zh: words }, example, ...rest }];
    }),
  );

/** The columns of a list: `fields({ number: 'text', amount: 'money' })`. */
export const fields = (types: Readonly<Record<string, Field['type']>>): Readonly<Record<string, Field>> =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, { type, label: { en: name, zh: name } }]),
  );

export interface LetterParts {
  readonly lang?: Language;
  readonly title?: string;
  readonly subject?: readonly Words[];
  readonly body: readonly Block[];
  /** All others of the dictionary are required. */
  readonly optional?: readonly string[];
  readonly required?: readonly string[];
}

export function template(parts: LetterParts, names: Iterable<string>): Template {
  const field = <T>(value: T) => ({ value, span: nowhere, key: nowhere });
  const optional = parts.optional ?? [];
  const required = parts.required ?? [...names].filter((name) => !optional.includes(name));
  const head: FrontMatter = {
    span: nowhere,
    insertAt: 0,
    title: field(parts.title ?? 'A letter'),
    lang: field(parts.lang ?? 'en'),
    required: field(required.map(field)),
    optional: field(optional.map(field)),
  };
  const uses: VariableUse[] = [];
  return {
    path: 'en/final/email.md',
    source: '',
    head,
    readable: true,
    subject: undefined,
    subjectNodes: inlines(parts.subject ?? []),
    blocks: [],
    body: parts.body,
    uses,
    opaque: [],
    directives: [],
    faults: [],
  };
}
