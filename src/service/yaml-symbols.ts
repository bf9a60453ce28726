/** The outline of a pack's files, of lexicons and settings: each entry by its name. */
import { LANGUAGES, type Language } from '../model/language.js';
import { type Span, span as spanOf } from '../model/span.js';
import { type DataPath, readYaml, type Yaml } from '../parse/yaml.js';
import type { Symbol as Part } from './answers.js';
import type { Desk, DeskFileKind } from './desk.js';

/** How deep each kind of file is shown, the root's keys being 1. */
const DEPTH: Readonly<Record<DeskFileKind, number>> = {
  letter: 0,
  pack: 3,
  variables: 1,
  playbook: 3,
  phrases: 2,
  lexicon: 3,
  config: 4,
};
/** An outline is read, not searched: a list of thousands of words is none. */
const MOST_ITEMS = 500;
const MOST_SHOWN = 60;

export function yamlSymbols({ file, locale }: Desk): readonly Part[] {
  const text = file.path.endsWith('.json') ? file.text.replaceAll('\t', ' ') : file.text;
  const yaml = readYaml(text, 0, { aliases: true });
  const view = { yaml, locale, file: file.kind, depth: DEPTH[file.kind] };
  return childrenOf(view, [], yaml.data);
}

interface View {
  readonly yaml: Yaml;
  readonly locale: Language;
  readonly file: DeskFileKind;
  readonly depth: number;
}

function childrenOf(view: View, path: DataPath, data: unknown): readonly Part[] {
  if (path.length >= view.depth || typeof data !== 'object' || data === null || isBilingual(data)) return [];
  const entries: ReadonlyArray<readonly [string | number, unknown]> = Array.isArray(data)
    ? data.map((item, i) => [i, item] as const)
    : Object.entries(data);
  return entries.slice(0, MOST_ITEMS).flatMap(([key, value]) => symbolOf(view, [...path, key], value));
}

function symbolOf(view: View, path: DataPath, value: unknown): readonly Part[] {
  const place = view.yaml.place(path);
  const key = path.at(-1)!;
  const named =
    typeof key === 'number' ? nameOf(view, path, value) : { name: key, selection: place?.key, from: '' };
  if (!place || !named?.name.trim()) return [];
  const selection = named.selection ?? place.value;
  const detail = detailOf(view, value, named.name);
  // What has a text of its own is shown by it, not by its keys.
  const children =
    detail === undefined ? childrenOf(view, path, value).filter((child) => child.name !== named.from) : [];
  // In YAML with faults a part may end behind the whole it was read into.
  const all = [selection, place.value, ...children.map((child) => child.span)];
  const span = spanOf(Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end)));
  return [
    {
      name: shortened(named.name),
      ...(detail && { detail: shortened(detail) }),
      kind: kindOf(view.file, path),
      span,
      selection,
      ...(children.length > 0 && { children }),
    },
  ];
}

/** What an item of a list is called: its id, its stage, its pattern, or itself. */
function nameOf(
  { yaml, locale }: View,
  path: DataPath,
  value: unknown,
): { readonly name: string; readonly selection: Span | undefined; readonly from: string } | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return { name: String(value), selection: yaml.place(path)?.value, from: '' };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of ['id', 'stage', 'pattern', 'text', 'files', 'ask', locale]) {
    const found = textOf((value as Readonly<Record<string, unknown>>)[key], locale);
    if (found) return { name: found, selection: yaml.place([...path, key])?.value, from: key };
  }
  return undefined;
}

/** Beside the name: days of a window, a label, a text, a level. */
function detailOf({ locale, file }: View, value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null)
    return value === null || String(value) === name ? undefined : String(value);
  if (isBilingual(value)) return textOf(value, locale);
  // Each pattern of a lexicon is an entry of its own.
  if (Array.isArray(value)) return file === 'lexicon' ? undefined : textOf(value, locale);
  const own = value as Readonly<Record<string, unknown>>;
  if (typeof own.from === 'number')
    return typeof own.to === 'number' ? `${own.from} – ${own.to}` : `${own.from} –`;
  for (const key of ['label', 'template', 'severity', 'words', locale, 'name', 'title']) {
    const found = textOf(own[key], locale);
    if (found && found !== name) return found;
  }
  return undefined;
}

function textOf(value: unknown, locale: Language): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? value.join(', ') : undefined;
  return isBilingual(value) ? String((value as Record<string, unknown>)[locale] ?? '') : undefined;
}

/** `{ en: …, zh: … }` with texts, not the two halves of a lexicon. */
const isBilingual = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([key, text]) => LANGUAGES.includes(key as Language) && typeof text === 'string',
  );

function kindOf(file: DeskFileKind, [top]: DataPath): Part['kind'] {
  if (file === 'variables') return 'variable';
  if (file === 'phrases') return top === 'phrases' ? 'phrase' : 'field';
  if (file === 'lexicon') return LANGUAGES.includes(top as Language) ? 'entry' : 'field';
  if (file === 'config') return top === 'rules' || top === 'overrides' ? 'rule' : 'field';
  return top === 'stages' || top === 'presets' || top === 'channels' ? 'stage' : 'field';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = [...line.slice(0, 4 * MOST_SHOWN)];
  return signs.length > MOST_SHOWN ? `${signs.slice(0, MOST_SHOWN).join('').trimEnd()}…` : line;
}
