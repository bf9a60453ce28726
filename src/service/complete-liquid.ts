/** Completion inside `{{ }}` and `{% %}`: variables, filters, tags. */
import { DATE_STYLES } from '../compile/format-date.js';
import { COMPARISONS, FILTERS } from '../model/liquid.js';
import { newlineOf } from '../text/newline.js';
import type { Completion } from './answers.js';
import { loopCompletions, variableCompletions, type Writing, written } from './complete-variables.js';
import type { Desk } from './desk.js';
import { FILTER_WORDS, TAG_WORDS } from './help-words.js';
import { type LiquidCursor, type OpenBlock, openBlocks } from './liquid-cursor.js';
import { own } from './names.js';

/** @param from where the text that the tag stands in begins */
export function liquidCompletions(desk: Desk, cursor: LiquidCursor, from: number): readonly Completion[] {
  const { before, kind } = cursor;
  const at: Writing = cursor;
  const style = /\|[^|]*\bdate:\s*["']$/.exec(before);
  if (style) return words(desk, DATE_STYLES, { span: cursor.span });
  if ((before.split('"').length + before.split("'").length) % 2) return [];
  const blocks = openBlocks(desk.file.text, from, cursor.span.start);
  if (kind === 'output') {
    if (/\|\s*$/.test(before))
      return words(desk, FILTERS, { ...at, lead: cursor.before.endsWith('|') ? ' ' : '' });
    return /^\s*$/.test(before) || /:\s*$/.test(before)
      ? [...loopCompletions(desk, blocks, at), ...variableCompletions(desk, at, { declares: 'required' })]
      : [];
  }
  const [, name, rest] = /^\s*([a-z]*)(?:\s+(.*))?$/s.exec(before) ?? [];
  if (!name) return tags(desk, cursor, blocks);
  if (rest === undefined) return [];
  if (name === 'for') return loopHead(desk, rest, at, blocks);
  if (name !== 'if' && name !== 'unless' && name !== 'elsif') return [];
  if (/[\w."')]\s+$/.test(rest) && !/(?:^|\s)(?:and|or|contains|[=!<>]=?)\s+$/.test(rest))
    return words(desk, [...COMPARISONS, 'and', 'or'], at);
  return [...loopCompletions(desk, blocks, at), ...variableCompletions(desk, at, { declares: 'optional' })];
}

function loopHead(
  desk: Desk,
  rest: string,
  at: Writing,
  blocks: readonly OpenBlock[],
): readonly Completion[] {
  if (/^\w+\s+$/.test(rest)) return words(desk, ['in'], { span: at.span, tail: ' ' });
  if (!/^\w+\s+in\s+$/.test(rest)) return [];
  const only = { only: ({ type }: { readonly type: string }) => type === 'list' };
  return [
    ...loopCompletions(desk, blocks, at).filter(
      ({ kind, label }) => kind === 'variable' && label.includes('.'),
    ),
    ...variableCompletions(desk, at, { ...only, declares: 'required' }),
  ].filter(({ label }) => !label.startsWith('forloop.'));
}

const words = ({ locale }: Desk, names: readonly string[], at: Writing): readonly Completion[] =>
  names.map((name, i) => ({
    label: name,
    kind: 'tag',
    ...(own(FILTER_WORDS, name) && { detail: own(FILTER_WORDS, name)![locale] }),
    sort: String(i).padStart(2, '0'),
    edit: written(name, at),
  }));

/** Tags with their ends; what closes or divides the innermost open one comes first. */
function tags(
  { locale, file }: Desk,
  cursor: LiquidCursor,
  blocks: readonly OpenBlock[],
): readonly Completion[] {
  const newline = newlineOf(file.text);
  const open = blocks.at(-1)?.name;
  const isClosed = !cursor.tail.includes('%');
  const between = cursor.isAlone ? newline : '';
  const closing = open ? [`end${open}`, ...(open === 'for' ? [] : ['else', 'elsif'])] : [];
  const detail = (name: string) => own(TAG_WORDS, name)![locale];
  const opening = (['if', 'unless', 'for'] as const).map((name): Completion => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: stops of a snippet
    const head = name === 'for' ? 'for ${1:item} in ${2:list}' : `${name} \${1:variable}`;
    const whole = ` %}${between}$0${between}{% end${name} %}`;
    return {
      label: name,
      kind: 'tag',
      detail: detail(name),
      sort: `1${name}`,
      edit: isClosed
        ? written(`${name} `, { span: cursor.span, lead: cursor.lead })
        : written(`${head}${whole}`, { span: cursor.span, lead: cursor.lead }),
      ...(!isClosed && { snippet: true }),
    };
  });
  const rest = closing.map(
    (name): Completion => ({
      label: name,
      kind: 'tag',
      detail: detail(name),
      sort: `0${name}`,
      edit: written(
        name,
        name === 'elsif' ? { ...cursor, tail: ` ${cursor.tail.trim()}`.trimEnd() } : cursor,
      ),
    }),
  );
  return [...rest, ...opening];
}
