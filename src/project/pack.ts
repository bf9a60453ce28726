/** A set of files → a pack: settings, dictionary and letters with their ids, and what is wrong with each file. */
import type { Fault } from '../model/fault.js';
import type { PackSettings } from '../model/pack.js';
import type { Phrase, PhraseFile } from '../model/phrase.js';
import type { Playbook } from '../model/playbook.js';
import { isStage } from '../model/stage.js';
import type { Template } from '../model/template.js';
import type { Dictionary } from '../model/variable.js';
import { readPackFile } from '../parse/pack-file.js';
import { readPhrases } from '../parse/phrase-file.js';
import { readPlaybook } from '../parse/playbook-file.js';
import { parseTemplate } from '../parse/template.js';
import { readVariables } from '../parse/variables-file.js';
import type { Defaults } from './defaults.js';
import { fileKind, type LetterPath, letterPath } from './letter-path.js';
import type { Memory } from './memory.js';
import { hasOurKeys } from './our-keys.js';
import type { SourceFile } from './source-file.js';

export interface PackedLetter extends LetterPath {
  readonly template: Template;
}

/** A YAML file of the pack and its faults. */
export interface PackPart {
  readonly file: SourceFile;
  readonly faults: readonly Fault[];
}

/** A file of the pack that no letter needs; it is read when it is first asked for. */
interface LazyPart<Content> {
  readonly file: SourceFile;
  readonly read: () => Content & { readonly faults: readonly Fault[] };
}
/** The phrases of one move. */
export type PhrasePart = LazyPart<{ readonly phrases: readonly Phrase[]; readonly file?: PhraseFile }>;
export type PlaybookPart = LazyPart<{ readonly playbook?: Playbook }>;

export interface LoadedPack {
  /** The folder that holds pack.yml, as in the files' paths; '' for the working directory. */
  readonly root: string;
  readonly settings: PackSettings;
  /** False when pack.yml could not be used and the defaults stand in: then nobody may say what the pack lacks. */
  readonly hasSettings: boolean;
  readonly dictionary: Dictionary;
  readonly packFile: SourceFile;
  readonly parts: readonly PackPart[];
  readonly phraseFiles: readonly PhrasePart[];
  /** True when it keeps a book of phrases, though none of it may be among the files: nobody else's is offered. */
  readonly ownPhrases: boolean;
  readonly playbook?: PlaybookPart;
  readonly letters: readonly PackedLetter[];
  /** Markdown files in a language folder that no id can be made of; their template says so. */
  readonly strays: readonly Template[];
  /** Letters beside the language folders, drafts for instance: judged like any other, but without an id. */
  readonly loose: readonly Template[];
}

/**
 * Reads a pack from its files. Never throws: what cannot be read is a fault, and the defaults stand in
 * for settings or a dictionary that could not be used.
 * @param files every file of the pack; at least `<root>/pack.yml`
 * @param asked paths of files that are letters though nothing in them says so
 * @param recall what the files were read as before; without it each is read
 */
export function loadPack(
  root: string,
  files: readonly SourceFile[],
  defaults: Defaults,
  asked?: ReadonlySet<string>,
  recall: Memory['recall'] = (_, read) => read(),
): LoadedPack {
  const prefix = root ? `${root}/` : '';
  const parts: PackPart[] = [];
  const phraseFiles: PhrasePart[] = [];
  const letters: PackedLetter[] = [];
  const strays: Template[] = [];
  const loose: Template[] = [];
  let settings: PackSettings | undefined;
  let dictionary: Dictionary | undefined;
  let packFile: SourceFile | undefined;
  let playbook: PlaybookPart | undefined;

  for (const file of files) {
    const inside = file.path.slice(prefix.length);
    const kind = fileKind(inside);
    if (inside === 'pack.yml') {
      packFile = file;
      const read = recall(file, () => readSettings(file, defaults));
      settings = read.settings;
      parts.push(part(file, read.faults));
    } else if (inside === 'variables.yml') {
      const read = recall(file, () => readDictionary(file, defaults));
      dictionary = read.dictionary;
      parts.push(part(file, read.faults));
    } else if (inside === 'playbook.yml') {
      playbook = recall(file, () => playbookPart(file));
    } else if (kind === 'part') {
      phraseFiles.push(recall(file, () => phrasePart(file)));
    } else if (kind === 'letter') {
      const place = letterPath(inside);
      const template = recall(file, () => {
        const read = readLetter(file);
        return withFaults(read, place ? misplaced(read, place) : [badPath(read, inside)]);
      });
      if (place) letters.push({ ...place, template });
      else strays.push(template);
    } else if (kind === 'loose' && (asked?.has(file.path) || hasOurKeys(file.text))) {
      loose.push(recall(file, () => readLetter(file)));
    }
  }
  letters.sort(
    (a, b) => order(a.id, b.id) || order(a.lang, b.lang) || order(a.template.path, b.template.path),
  );
  return {
    root,
    settings: settings ?? defaults.settings,
    hasSettings: settings !== undefined,
    dictionary: dictionary ?? defaults.dictionary,
    packFile: packFile ?? { path: `${prefix}pack.yml`, text: '' },
    parts,
    phraseFiles,
    ownPhrases: files.some(({ path }) => path.startsWith(`${prefix}phrases/`)),
    ...(playbook && { playbook }),
    letters,
    strays,
    loose,
  };
}

/** One letter from its file; a file that could not be read as text has that one fault. */
export function readLetter({ path, text, fault }: SourceFile): Template {
  if (!fault) return parseTemplate(path, text);
  return { ...parseTemplate(path, ''), source: text, readable: false, faults: [fault] };
}

/** The shipped text is not read again. */
function readSettings(file: SourceFile, { settings, shipped }: Defaults): ReturnType<typeof readPackFile> {
  const { path } = file;
  const text = parsable(file);
  if (!shipped || text !== shipped.pack) return readPackFile(path, text, settings);
  const places = new Map(shipped.places.map(([key, start, end]) => [key, { start, end }]));
  return { settings: { ...settings, places }, faults: [] };
}

const readDictionary = (
  { path, text, fault }: SourceFile,
  { dictionary, shipped }: Defaults,
): ReturnType<typeof readVariables> =>
  fault || (shipped && text === shipped.variables) ? { dictionary, faults: [] } : readVariables(path, text);

/** Half a file must not be taken for all that somebody meant. */
const parsable = ({ text, fault }: SourceFile): string => (fault ? '' : text);

const part = (file: SourceFile, faults: readonly Fault[]): PackPart => ({
  file,
  faults: file.fault ? [file.fault] : faults,
});

const phrasePart = (file: SourceFile): PhrasePart =>
  lazily(file, { phrases: [] as readonly Phrase[] }, () => {
    const { phrases, faults } = readPhrases(file.path, file.text);
    return { phrases: phrases?.phrases ?? [], ...(phrases && { file: phrases }), faults };
  });

const playbookPart = (file: SourceFile): PlaybookPart =>
  lazily(file, {}, () => readPlaybook(file.path, file.text));

function lazily<Content>(
  file: SourceFile,
  nothing: Content,
  read: LazyPart<Content>['read'],
): LazyPart<Content> {
  let found: ReturnType<typeof read> | undefined;
  return {
    file,
    read: () => {
      found ??= file.fault ? { ...nothing, faults: [file.fault] } : read();
      return found;
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const withFaults = (template: Template, faults: readonly Fault[]): Template =>
  faults.length ? { ...template, faults: [...template.faults, ...faults] } : template;

const badPath = ({ head }: Template, path: string): Fault => ({
  rule: 'parse-error',
  code: 'bad-letter-path',
  data: { path },
  span: { start: 0, end: Math.min(head.span.end, 3) },
  fixes: [],
});

/** The folder says language and stage too; a letter that disagrees with its folder would be sent at the wrong time. */
function misplaced({ head }: Template, { lang, id }: LetterPath): readonly Fault[] {
  const out: Fault[] = [];
  const disagree = (
    code: string,
    field: { span: Fault['span']; value: string } | undefined,
    folder: string,
  ) => {
    if (!field || field.value === folder) return;
    out.push({
      rule: 'invalid-front-matter',
      code,
      data: { value: field.value, folder },
      span: field.span,
      fixes: [{ title: 'use-folder', safe: false, edits: [{ ...field.span, text: folder }] }],
    });
  };
  disagree('lang-differs-from-folder', head.lang, lang);
  const group = id.slice(0, id.indexOf('/'));
  if (isStage(group)) disagree('stage-differs-from-folder', head.stage, group);
  return out;
}
