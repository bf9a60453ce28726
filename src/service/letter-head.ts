/** What a letter says of itself while its front matter is being typed, and so perhaps broken. */
import { isLanguage, type Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { isStage, type Stage } from '../model/stage.js';
import { outlineYaml } from '../parse/yaml-outline.js';
import type { Desk } from './desk.js';

/** Where the YAML between the fences stands, and where the body begins; a fence that is missing is guessed. */
export function headPlaces(text: string): { readonly yaml: Span; readonly body: number } | undefined {
  const open = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m;
  const close = closing.exec(text.slice(start));
  if (close) {
    const end = start + close.index;
    return { yaml: { start, end }, body: end + close[0].length };
  }
  const blank = text.slice(start).search(/\n[ \t]*\r?\n/);
  const end = blank < 0 ? text.length : start + blank + 1;
  return { yaml: { start, end }, body: end };
}

type Trait = 'stage' | 'lang';

/** A word of the front matter, also of one that is not right yet. */
export function traitOf({ file: { template, text } }: Desk, key: Trait): string | undefined {
  const read = template?.head[key]?.value;
  if (read !== undefined) return read;
  const places = headPlaces(text);
  if (!places) return undefined;
  const { values } = outlineYaml(text, places.yaml);
  return values.find(({ path }) => path.length === 1 && path[0] === key)?.text;
}

/** The stage: what the letter says, else what its folder does. */
export function stageOf(desk: Desk): Stage | undefined {
  const said = traitOf(desk, 'stage') ?? folders(desk).find(isStage);
  return isStage(said) ? said : undefined;
}

/** The language of the letter; the reader's where nothing tells. */
export function languageOf(desk: Desk): Language {
  const said = traitOf(desk, 'lang') ?? folders(desk).find(isLanguage);
  return isLanguage(said) ? said : desk.locale;
}

const folders = ({ file }: Desk): readonly string[] => file.path.split('/').slice(0, -1);
