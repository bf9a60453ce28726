/** The Liquid tags of a letter by the texts they stand in, paired, with places in the source. */
import { overlaps } from '../model/span.js';
import type { Field, Template } from '../model/template.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import { readLiquid } from '../parse/liquid.js';
import type { Tag } from '../parse/liquid-tag.js';
import { mapScalar } from '../parse/scalar-map.js';
import { pairTags, type TagGroup, type TagGroups } from '../parse/tag-pairs.js';

/** Tags that can belong together: those of the body, or of one value of the front matter. */
export interface TagText {
  readonly tags: readonly Tag[];
  readonly groups: TagGroups;
}

/** Subject, attachments, body. What stands in a comment is no tag. */
export function tagTexts({ source, head, opaque, readable }: Template): readonly TagText[] {
  const fields = [...(head.subject ? [head.subject] : []), ...(head.attachments?.value ?? [])];
  const comments = opaque.filter(({ start }) => source.startsWith('<!--', start));
  const body = readable
    ? readLiquid(source, head.span.end, (start, end) => ({ start, end })).tags.filter(
        (tag) => !comments.some((comment) => overlaps(comment, tag)),
      )
    : [];
  return [...fields.map((field) => readLiquid(field.value, 0, placeIn(source, field)).tags), body].map(
    (tags) => ({ tags, groups: pairTags(tags, []) }),
  );
}

/** Every `if`, `unless` and `for` with its end, outer ones first. */
export const tagGroups = ({ groups }: TagText): readonly TagGroup[] => [...new Set(groups.values())];

function placeIn(source: string, { value, span }: Field<string>) {
  const { map } = mapScalar(source, span, value);
  const block: TextBlock = { kind: 'subject', text: value, map, tokens: [], span, quoted: false };
  return (start: number, end: number) => toSource(block, start, end);
}
