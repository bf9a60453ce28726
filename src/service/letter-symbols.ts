/** The outline of a letter: its fields, its variables in order of use, its paragraphs by their first words. */
import { declared } from '../model/declared.js';
import { say } from '../model/say.js';
import { contains, type Span, span as spanOf } from '../model/span.js';
import type { Field, Template } from '../model/template.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import type { Symbol as Part } from './answers.js';
import type { Desk } from './desk.js';
import { OUTLINE } from './words.js';

/** As much as stands in one line of an outline. */
const MOST_SHOWN = 60;

export function letterSymbols(desk: Desk): readonly Part[] {
  const { template } = desk.file;
  if (!template?.readable) return [];
  return [...frontMatter(desk, template), ...body(desk, template)];
}

function frontMatter(desk: Desk, template: Template): readonly Part[] {
  const { head } = template;
  if (head.span.end === head.span.start) return [];
  const title = head.title?.value.trim() || say(OUTLINE.letter, desk.locale);
  const children = [...fields(template), ...variables(desk, template)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const selection = head.title?.span ?? spanOf(head.span.start, Math.min(head.span.start + 3, head.span.end));
  return [{ name: title, kind: 'letter', span: head.span, selection, children }];
}

/** Every field with a word or a text for its value. */
const fields = ({ head }: Template): readonly Part[] =>
  Object.entries(head).flatMap(([key, field]: [string, Field<unknown> | Span | number]) => {
    if (typeof field !== 'object' || !('value' in field) || !('key' in field)) return [];
    if (key === 'required' || key === 'optional') return [];
    const { value } = field;
    const detail = Array.isArray(value)
      ? value.map((item: Field<string>) => item.value).join(', ')
      : String(value);
    const name = key === 'debtorType' ? 'debtor_type' : key;
    return [
      symbol({
        name,
        detail: shortened(detail),
        kind: 'field',
        span: spanOf(field.key.start, field.span.end),
        selection: field.key,
      }),
    ];
  });

/** In the order in which the letter uses them; those it does not use come last. */
function variables({ scope, locale }: Desk, template: Template): readonly Part[] {
  const { head, uses } = template;
  const lists = [head.required, head.optional].flatMap((list) => (list ? [list] : []));
  if (!lists.length) return [];
  const names = [...new Set(uses.map(({ name }) => name))];
  const rank = ({ value }: Field<string>) => (names.includes(value) ? names.indexOf(value) : names.length);
  const children = [...declared(head)]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ value, span }) =>
      symbol({
        name: value,
        detail: scope.dictionary.get(value)?.label[locale],
        kind: 'variable',
        span,
        selection: span,
      }),
    );
  const whole = spanOf(
    Math.min(...lists.map(({ key }) => key.start)),
    Math.max(...lists.map(({ span }) => span.end)),
  );
  return [
    { name: say(OUTLINE.variables, locale), kind: 'field', span: whole, selection: lists[0]!.key, children },
  ];
}

/** Headings hold what follows them; what stands below the sign-off is one part. */
function body(desk: Desk, template: Template): readonly Part[] {
  const { closing } = desk.linter.read(template, desk.scope);
  const parts = template.blocks
    .filter(
      (block) => block.text.trim() && block.kind !== 'subject' && !contains(template.head.span, block.span),
    )
    .map((block) => ({ block, symbol: blockSymbol(desk, template.source, block, closing) }));
  const out: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const { block, symbol: own } = parts[i]!;
    if (block.kind !== 'heading') {
      out.push(own);
      continue;
    }
    const children: Part[] = [];
    while (parts[i + 1] && parts[i + 1]!.block.kind !== 'heading') children.push(parts[++i]!.symbol);
    const end = children.at(-1)?.span.end ?? own.span.end;
    out.push({ ...own, span: spanOf(own.span.start, Math.max(own.span.end, end)), children });
  }
  return out;
}

function blockSymbol({ locale }: Desk, source: string, block: TextBlock, closing: number): Part {
  const first = block.text.search(/\S/);
  const line = block.text.slice(first).split('\n', 1)[0]!.trimEnd();
  const selection = toSource(block, first, first + line.length);
  const span = spanOf(Math.min(block.span.start, selection.start), Math.max(block.span.end, selection.end));
  const isClosing = selection.start >= closing;
  return symbol({
    name: shortened(source.slice(selection.start, selection.end).replace(/\s+/g, ' ')),
    detail: say(isClosing ? OUTLINE.closing : OUTLINE[block.kind], locale),
    kind: block.kind === 'heading' ? 'heading' : 'paragraph',
    span,
    selection,
  });
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > MOST_SHOWN ? `${signs.slice(0, MOST_SHOWN).join('').trimEnd()}…` : text;
}

const symbol = ({
  detail,
  ...rest
}: Omit<Part, 'detail'> & { readonly detail: string | undefined }): Part => ({
  ...rest,
  ...(detail && { detail }),
});
