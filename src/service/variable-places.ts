/** Everywhere a variable is named in a pack: its entry, the letters' lists, tags in letters, phrases and clauses. */
import { declared } from '../model/declared.js';
import type { Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { readFieldText } from '../parse/field-text.js';
import { readYaml, type Yaml } from '../parse/yaml.js';
import type { SourceFile } from '../project/source-file.js';
import type { Place } from './answers.js';
import type { Desk } from './desk.js';

export interface VariablePlace extends Place {
  readonly name: string;
  readonly as: 'entry' | 'declared' | 'use';
  /** False where the name is not written as such, for instance as an alias of YAML. */
  readonly literal: boolean;
}

/** A file that names variables, with all it names. */
export interface NamingFile {
  readonly path: string;
  readonly source: string;
  /** False where a part of it could not be read. */
  readonly complete: boolean;
  readonly places: readonly VariablePlace[];
}

/** The files of the pack; a letter of no pack by itself. */
export function namingFiles({ pack, file }: Desk): readonly NamingFile[] {
  if (!pack) return file.template ? [ofLetter(file.template)] : [];
  const letters = [...pack.letters.map(({ template }) => template), ...pack.strays, ...pack.loose];
  const dictionary = pack.parts.filter((part) => part.file.path !== pack.packFile.path);
  return [
    ...dictionary.map((part) => ofDictionary(part.file)),
    ...letters.map(ofLetter),
    ...pack.phraseFiles.map((part) => ofTexts(part.file, 'phrases')),
    ...(pack.playbook ? [ofTexts(pack.playbook.file, 'clauses')] : []),
  ];
}

/** The variable named at an offset of the open file. */
export const variableAt = (desk: Desk, offset: number): VariablePlace | undefined =>
  namingFiles(desk)
    .find(({ path }) => path === desk.file.path)
    ?.places.find(({ span }) => span.start <= offset && offset <= span.end);

function ofLetter(template: Template): NamingFile {
  const { path, source, head, uses, readable } = template;
  const names = declared(head).map((field) => ({ ...field, span: unquoted(source, field.span) }));
  return {
    path,
    source,
    complete: readable,
    places: distinct([
      ...names.map(({ value, span }) => placed(path, source, value, span, 'declared')),
      ...uses.map(({ name, span }) => placed(path, source, name, span, 'use')),
    ]),
  };
}

function ofDictionary({ path, text }: SourceFile): NamingFile {
  const yaml = readYaml(text, 0, { aliases: true });
  const names = keysOf(yaml.data).flatMap((name) => {
    const key = yaml.place([name])?.key;
    return key ? [placed(path, text, name, unquoted(text, key), 'entry')] : [];
  });
  return { path, source: text, complete: yaml.complete, places: distinct(names) };
}

/** The texts of a list in both languages: phrases of a move, clauses of the playbook. */
function ofTexts({ path, text }: SourceFile, list: 'phrases' | 'clauses'): NamingFile {
  const yaml = readYaml(text, 0, { aliases: true });
  const items = (yaml.data as Readonly<Record<string, unknown>> | null | undefined)?.[list];
  const places = (Array.isArray(items) ? items : []).flatMap((item: unknown, i) =>
    ['en', 'zh'].flatMap((lang) => usesIn(path, text, yaml, item, [list, i, lang])),
  );
  return { path, source: text, complete: yaml.complete, places: distinct(places) };
}

function usesIn(
  path: string,
  source: string,
  yaml: Yaml,
  item: unknown,
  at: readonly [string, number, string],
): readonly VariablePlace[] {
  const value = (item as Readonly<Record<string, unknown>> | null)?.[at[2]];
  const place = yaml.place(at);
  if (typeof value !== 'string' || !place) return [];
  const field = { value, span: place.value, key: place.key ?? place.value };
  return readFieldText(source, field, 'body').uses.map(({ name, span }) =>
    placed(path, source, name, span, 'use'),
  );
}

const placed = (
  path: string,
  source: string,
  name: string,
  span: Span,
  as: VariablePlace['as'],
): VariablePlace => ({ path, name, span, as, literal: source.slice(span.start, span.end) === name });

function unquoted(source: string, { start, end }: Span): Span {
  const quote = source[start];
  return (quote === '"' || quote === "'") && end - start > 1
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** What an alias repeats is written once. */
const distinct = (places: readonly VariablePlace[]): readonly VariablePlace[] =>
  [...new Map(places.map((place) => [place.span.start, place])).values()].sort(
    (a, b) => a.span.start - b.span.start,
  );

const keysOf = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
