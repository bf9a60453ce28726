/** Every text of a letter that a reader will see, with the way back to its place in the source. */
import type { Span } from './span.js';
import type { Field, Template } from './template.js';
import { type TextBlock, toSource } from './text-block.js';

export interface WrittenText {
  readonly text: string;
  /** What it was read from; title and attachments are no block. */
  readonly block?: TextBlock;
  /** Offsets of the text → offsets of the source. */
  readonly place: (start: number, end: number) => Span;
}

/** Subject and body as read; title and attachments as they stand in the front matter. */
export function writtenTexts(template: Template): readonly WrittenText[] {
  const found = known.get(template) ?? textsOf(template);
  known.set(template, found);
  return found;
}

/** Several rules go through the same texts. */
const known = new WeakMap<Template, readonly WrittenText[]>();

function textsOf({ source, head, subject, blocks }: Template): readonly WrittenText[] {
  const plain = ({ value, span }: Field<string>): WrittenText[] => {
    const at = source.indexOf(value, span.start);
    if (at < 0 || at + value.length > span.end) return [];
    const place = (start: number, end: number) => ({ start: at + start, end: at + end });
    return [{ text: value, place }];
  };
  return [
    ...[...(head.title ? [head.title] : []), ...(head.attachments?.value ?? [])].flatMap(plain),
    ...[...(subject ? [subject] : []), ...blocks].map((block) => ({
      text: block.text,
      block,
      place: (start: number, end: number) => toSource(block, start, end),
    })),
  ];
}
