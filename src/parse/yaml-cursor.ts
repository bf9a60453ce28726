/** What is being typed at a place of a YAML file, though the file may be broken by it: a key or a value, and of what. */
import type { Span } from '../model/span.js';
import { type Outline, type OutlinePath, outlineYaml } from './yaml-outline.js';

export interface YamlCursor {
  /** `word`: it may become a value, or the first key of a map. */
  readonly at: 'key' | 'value' | 'word';
  /** Of the value, or of the map the key goes into. */
  readonly path: OutlinePath;
  /** The word at the cursor, in the file as it is. */
  readonly span: Span;
  /** A colon follows already. */
  readonly hasColon: boolean;
  /** Between quotes. */
  readonly isQuoted: boolean;
  /** In a text of several lines. */
  readonly isBlock: boolean;
  /** Keys of the same map, and items of the same list, beside it. */
  readonly siblings: readonly string[];
  /** The rest of the YAML, the word at the cursor with a private character in it. */
  readonly outline: Outline;
}

/** Stands where the cursor is, so that an empty place has a word, too. */
const CURSOR = '\uE000';

/** @param within where the YAML stands in the text */
export function yamlCursor(text: string, offset: number, within?: Span): YamlCursor | undefined {
  const { start, end } = within ?? { start: 0, end: text.length };
  if (offset < start || offset > end) return undefined;
  const marked = text.slice(0, offset) + CURSOR + text.slice(offset);
  const outline = outlineYaml(marked, { start, end: end + 1 });
  const isHere = (span: Span) => span.start <= offset && offset < span.end;
  const key = outline.keys.find((each) => isHere(each.span));
  const siblingKeys = (map: number | undefined) =>
    outline.keys.flatMap((each) => (each !== key && each.map === map ? [each.name] : []));
  if (key)
    return {
      at: 'key',
      path: key.path,
      span: { start: key.span.start, end: key.span.end - 1 },
      hasColon: true,
      isQuoted: marked[key.span.end] === '"' || marked[key.span.end] === "'",
      isBlock: false,
      siblings: siblingKeys(key.map),
      outline,
    };
  const value = outline.values.find((each) => isHere(each.span));
  if (!value || value.kind === 'more') return undefined;
  const list = typeof value.path.at(-1) === 'number' ? value.path.slice(0, -1) : undefined;
  const items = list
    ? outline.values.flatMap((each) =>
        each !== value && isItemOf(each.path, list) && each.kind === value.kind ? [each.text] : [],
      )
    : [];
  return {
    at: value.map !== undefined ? 'key' : value.kind === 'value' || value.kind === 'block' ? 'value' : 'word',
    path: value.path,
    span: { start: value.span.start, end: value.span.end - 1 },
    hasColon: false,
    isQuoted: value.isQuoted,
    isBlock: value.kind === 'block',
    siblings: value.map === undefined ? items : siblingKeys(value.map),
    outline,
  };
}

const isItemOf = (path: OutlinePath, list: OutlinePath): boolean =>
  path.length === list.length + 1 && list.every((key, i) => path[i] === key);
