/** The item of a `for`: a name that lives from its tag to `endfor`. */
import { contains, type Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import type { Tag } from '../parse/liquid-tag.js';
import type { TagGroup } from '../parse/tag-pairs.js';
import { type TagText, tagGroups, tagTexts } from './tags.js';

export interface LoopItem {
  readonly name: string;
  /** Where it is named, the `for` first. */
  readonly places: readonly Span[];
  /** The loop from its tag to its end. */
  readonly whole: Span;
}

/** Every loop of a letter. */
export const loopItems = (template: Template): readonly LoopItem[] =>
  tagTexts(template).flatMap((text) =>
    tagGroups(text).flatMap((group) => itemOf(template.source, text, group)),
  );

function itemOf(source: string, text: TagText, group: TagGroup): readonly LoopItem[] {
  const [open, close] = group.tags;
  const name = open?.loop?.item;
  if (group.kind !== 'for' || !name || !open || !close) return [];
  const at = source.indexOf(name, source.indexOf('for', open.span.start) + 3);
  const own = { start: at, end: at + name.length };
  const inner = tagGroups(text).filter(
    (other) => other !== group && isIn(open, close, other.tags[0]!) && other.tags[0]!.loop?.item === name,
  );
  // A loop within that uses the same name walks over its list before it hides ours.
  const hidden = (tag: Tag) =>
    inner.some(({ tags: [from, to] }) => tag.start > from!.start && tag.end <= to!.end);
  const reads = text.tags
    .filter((tag) => isIn(open, close, tag) && !hidden(tag))
    .flatMap((tag) => tag.reads.filter(({ names }) => names[0] === name).map(({ span }) => span));
  const whole = { start: open.span.start, end: close.span.end };
  return contains(open.span, own) ? [{ name, places: [own, ...reads], whole }] : [];
}

const isIn = (open: Tag, close: Tag, tag: Tag): boolean => tag.start >= open.end && tag.end <= close.start;

/** The loop item named at an offset; of nested ones the innermost. */
export const loopItemAt = (items: readonly LoopItem[], offset: number): LoopItem | undefined =>
  items.findLast(({ places }) => places.some(({ start, end }) => start <= offset && offset <= end));
