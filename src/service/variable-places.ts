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
  /** False where a part of it could not be read. */
  readonly complete: boolean;
  readonly places: readonly VariablePlace[];
}

/** Reading all of a pack takes long; what is the same object as before says the same. */
const read = new WeakMap<object, NamingFile>();

/** The files that name a variable: of the pack, or the letter of no pack by itself. */
export const namingFiles = (desk: Desk, name: string): readonly NamingFile[] =>
  filesOf(desk).flatMap(({ text, open }) => (text.includes(name) ? [open()] : []));

/** The variable named at an offset of the open file. */
export const variableAt = (desk: Desk, offset: number): VariablePlace | undefined =>
  filesOf(desk)
    .find(({ path }) => path === desk.file.path)
    ?.open()
    .places.find(({ span }) => span.start <= offset && offset <= span.end);

interface Unread {
  readonly path: string;
  readonly text: string;
  readonly open: () => NamingFile;
}

function filesOf({ pack, file }: Desk): readonly Unread[] {
  if (!pack) return file.template ? [unreadLetter(file.template)] : [];
  const letters = [...pack.letters.map(({ template }) => template), ...pack.strays, ...pack.loose];
  const dictionary = pack.parts.filter((part) => part.file.path !== pack.packFile.path);
  return [
    ...dictionary.map((part) => unread(part.file, ofDictionary)),
    ...letters.map(unreadLetter),
    ...pack.phraseFiles.map((part) => unread(part.file, (source) => ofTexts(source, 'phrases'))),
    ...(pack.playbook ? [unread(pack.playbook.file, (source) => ofTexts(source, 'clauses'))] : []),
  ];
}

const unreadLetter = (template: Template): Unread => ({
  path: template.path,
  text: template.source,
  open: () => once(template, ofLetter),
});

const unread = (file: SourceFile, open: (file: SourceFile) => NamingFile): Unread => ({
  path: file.path,
  text: file.text,
  open: () => once(file, open),
});

function once<Key extends object>(key: Key, open: (key: Key) => NamingFile): NamingFile {
  const known = read.get(key) ?? open(key);
  read.set(key, known);
  return known;
}

function ofLetter(template: Template): NamingFile {
  const { path, source, head, uses, readable } = template;
  const names = declared(head).map((field) => ({ ...field, span: unquoted(source, field.span) }));
  return {
    path,
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
  return { path, complete: yaml.complete, places: distinct(names) };
}

/** The texts of a list in both languages: phrases of a move, clauses of the playbook. */
function ofTexts({ path, text }: SourceFile, list: 'phrases' | 'clauses'): NamingFile {
  const yaml = readYaml(text, 0, { aliases: true });
  const items = (yaml.data as Readonly<Record<string, unknown>> | null | undefined)?.[list];
  const places = (Array.isArray(items) ? items : []).flatMap((item: unknown, i) =>
    ['en', 'zh'].flatMap((lang) => usesIn(path, text, yaml, item, [list, i, lang])),
  );
  return { path, complete: yaml.complete, places: distinct(places) };
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
