/** A variable under another name everywhere at once: in its pack and in both languages, or within its loop. */
import type { Edit } from '../model/finding.js';
import { say } from '../model/say.js';
import type { Span } from '../model/span.js';
import { VARIABLE_NAME } from '../model/variable.js';
import type { FileEdits, Refusal } from './answers.js';
import type { Desk } from './desk.js';
import { type LoopItem, loopItemAt, loopItems } from './loop-item.js';
import { namingFiles, variableAt } from './variable-places.js';
import { RENAME } from './words.js';

/** Words that are no name in a tag. */
const RESERVED = new Set([
  'forloop',
  'true',
  'false',
  'nil',
  'null',
  'blank',
  'empty',
  'and',
  'or',
  'not',
  'in',
  'contains',
]);

export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** What would be renamed; a refusal for a name that must stay; `undefined` where no variable stands. */
export function prepareRename(desk: Desk, offset: number): Renamable | Refusal | undefined {
  const item = itemAt(desk, offset);
  if (item) {
    const span = item.places.find(({ start, end }) => start <= offset && offset <= end)!;
    return { span, placeholder: item.name };
  }
  const here = variableAt(desk, offset);
  if (!here) return undefined;
  return mustStay(desk, here.name) ?? { span: here.span, placeholder: here.name };
}

/** Edits of every file that names it, or why not; `undefined` where no variable stands. */
export function rename(desk: Desk, offset: number, newName: string): FileEdits | Refusal | undefined {
  const item = itemAt(desk, offset);
  const here = item ?? variableAt(desk, offset);
  if (!here) return undefined;
  const { locale } = desk;
  if (!VARIABLE_NAME.test(newName)) return refuse(desk, 'badName', { name: newName });
  if (RESERVED.has(newName)) return refuse(desk, 'reserved', { name: newName });
  if (newName === here.name) return new Map();
  if (item) return renameItem(desk, item, newName);
  const problem = mustStay(desk, here.name) ?? clash(desk, newName);
  if (problem) return problem;
  const edits = new Map<string, readonly Edit[]>();
  for (const { path, complete, places } of namingFiles(desk, here.name)) {
    const own = places.filter(({ name }) => name === here.name);
    const data = { path, name: here.name };
    if (own.some(({ literal }) => !literal)) return { refused: say(RENAME.unplaced, locale, data) };
    if (!complete) return { refused: say(RENAME.unreadable, locale, data) };
    if (own.length)
      edits.set(
        path,
        own.map(({ span }) => ({ ...span, text: newName })),
      );
  }
  return edits;
}

function renameItem(desk: Desk, item: LoopItem, newName: string): FileEdits | Refusal {
  const { template, path } = desk.file;
  const inside = ({ start, end }: Span) => item.whole.start <= start && end <= item.whole.end;
  const isRead = template!.uses.some(({ name, span }) => name === newName && inside(span));
  const isItem = loopItems(template!).some(
    ({ name, whole }) =>
      name === newName && (inside(whole) || (whole.start < item.whole.start && item.whole.end < whole.end)),
  );
  if (isRead || isItem) return refuse(desk, 'taken', { name: newName });
  return new Map([[path, item.places.map((span) => ({ ...span, text: newName }))]]);
}

/** The shipped dictionary is not the team's to change. */
function mustStay({ pack, scope, locale }: Desk, name: string): Refusal | undefined {
  const isOwn = pack?.parts.some(({ file }) => file.path !== pack.packFile.path);
  return isOwn || !scope.dictionary.has(name)
    ? undefined
    : { refused: say(RENAME.shipped, locale, { name }) };
}

/** A name that means something already, anywhere in the pack. */
function clash(desk: Desk, name: string): Refusal | undefined {
  if (
    desk.scope.dictionary.has(name) ||
    namingFiles(desk, name).some(({ places }) => places.some((place) => place.name === name))
  )
    return refuse(desk, 'taken', { name });
  const { pack, file } = desk;
  const letters = pack
    ? [...pack.letters.map(({ template }) => template), ...pack.strays, ...pack.loose]
    : [file.template!];
  const hiding = letters.find((template) => loopItems(template).some((item) => item.name === name));
  return hiding && refuse(desk, 'inLoop', { name, path: hiding.path });
}

const refuse = (
  { locale }: Desk,
  why: keyof typeof RENAME,
  data: Readonly<Record<string, string>>,
): Refusal => ({
  refused: say(RENAME[why], locale, data),
});

const itemAt = ({ file: { template } }: Desk, offset: number): LoopItem | undefined =>
  template && loopItemAt(loopItems(template), offset);
