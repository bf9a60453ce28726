/** A letter's body: from its source to blocks for the compiler and text for the linter. */
import type { Root } from 'mdast';
import type { Block } from '../model/document.js';
import type { Fault } from '../model/fault.js';
import { contains, type Span } from '../model/span.js';
import type { Directive, VariableUse } from '../model/template.js';
import type { TextBlock } from '../model/text-block.js';
import { toBlocks } from './block-tree.js';
import { readDirectives } from './directives.js';
import { parseError } from './faults.js';
import { guardBody } from './guard.js';
import { readHtml } from './html.js';
import { readLiquid } from './liquid.js';
import type { Tag } from './liquid-tag.js';
import { parseMarkdown } from './markdown.js';
import { guardMarkdown } from './markdown-guard.js';
import { findPlaces, type Places } from './markdown-places.js';
import { type Masked, mask } from './mask.js';
import { pairTags, type TagGroup } from './tag-pairs.js';
import { findUses } from './uses.js';

export interface Body {
  readonly readable: boolean;
  readonly body: readonly Block[];
  readonly blocks: readonly TextBlock[];
  readonly uses: readonly VariableUse[];
  readonly opaque: readonly Span[];
  readonly directives: readonly Directive[];
  readonly faults: readonly Fault[];
}

/** @param from where the body starts; offsets are those of the whole source */
export function readBody(source: string, from: number): Body {
  const tooLong = guardBody({ start: from, end: source.length });
  if (tooLong) return unread(tooLong);
  const liquid = readLiquid(source, from, (start, end) => ({ start, end }));
  const parsed = readMarkdown(source, from, liquid.tags);
  if ('rule' in parsed) return unread(parsed);
  const { masked, tree, places } = parsed;
  const faults = [...liquid.faults, ...places.images.map((image) => parseError('image', image))];
  const open = new Map<string, number>();
  const comments = places.html.flatMap(({ start, end }) =>
    readHtml(masked.text.slice(start, end), start, faults, open),
  );
  const inHtml = within(places.html);
  const inComment = within(comments);
  const inCode = within(places.code);
  const inImage = within(places.images);
  faults.push(...liquid.loose.filter(({ span }) => !inHtml(span) && !inCode(span)));
  faults.push(...openComments(masked.text, from, (span) => inHtml(span) || inCode(span)));

  const tags = liquid.tags.filter((tag) => !inComment(tag));
  const paired = tags.filter((tag) => !inCode(tag) && !inHtml(tag));
  const groups = pairTags(paired, faults);
  const { variablesOf, uses } = findUses(tags, groups, 'body', faults);
  const seen = new Set<Tag>();
  const crossed = new Set<TagGroup>();
  const blocks: TextBlock[] = [];
  const alive = new Set(paired);
  const body = toBlocks(
    tree.children,
    masked.between.filter(({ tag }) => alive.has(tag)),
    {
      source,
      tags: new Map(tags.map((tag) => [tag.start, tag])),
      definitions: places.definitions,
      comments: new Set(comments.map(({ start }) => start)),
      groups,
      crossing: (group) => crossed.add(group),
      seen: (tag) => seen.add(tag),
      variablesOf,
      tagRows: masked.tagRows,
      texts: blocks,
      faults,
    },
  );
  for (const { kind, tags: members } of crossed)
    faults.push(parseError('liquid-crosses-blocks', members[0]!.span, { found: kind, end: `end${kind}` }));
  const isTold = (tag: Tag) => crossed.has(groups.get(tag)!) || inImage(tag) || inHtml(tag);
  for (const tag of tags)
    if (!seen.has(tag) && tag.name !== 'comment' && tag.name !== 'none' && !isTold(tag))
      faults.push(parseError('liquid-misplaced', tag.span));
  return {
    readable: true,
    body,
    blocks,
    uses,
    opaque: [...places.code, ...places.html, ...places.targets, ...places.images].sort(
      (a, b) => a.start - b.start,
    ),
    directives: readDirectives(source, comments, faults),
    faults,
  };
}

interface Markdown {
  readonly masked: Masked;
  readonly tree: Root;
  readonly places: Places;
}

/** Which lines are a table's is guessed before Markdown is read; wrong guesses are taken back and it is read again. */
function readMarkdown(source: string, from: number, tags: readonly Tag[]): Markdown | Fault {
  const wrong = new Set<number>();
  for (let round = 0; ; round++) {
    const masked = mask(source, from, tags, wrong);
    const tooDense = guardMarkdown(masked.text, from);
    if (tooDense) return tooDense;
    const tree = parseMarkdown(masked.text, from, masked.hasTable);
    const places = findPlaces(tree);
    const inTable = within(places.tables);
    const missed = masked.guesses.filter((at) => !inTable({ start: at, end: at }));
    if (!missed.length) return { masked, tree, places };
    for (const guess of round ? masked.guesses : missed) wrong.add(guess);
  }
}

/** A comment that never closes is printed, and with it what was not meant for the reader. */
function openComments(text: string, from: number, isKnown: (span: Span) => boolean): Fault[] {
  const faults: Fault[] = [];
  for (let at = text.indexOf('<!--', from); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const span = { start: at, end: at + 4 };
    if (text[at - 1] !== '\\' && !isKnown(span)) faults.push(parseError('comment-not-closed', span));
  }
  return faults;
}

/** Whether something lies in one of the spans, which are in order and do not overlap. */
function within(spans: readonly Span[]): (inner: Span) => boolean {
  return (inner) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.end <= inner.start) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && contains(span, inner);
  };
}

const unread = (fault: Fault): Body => ({
  readable: false,
  body: [],
  blocks: [],
  uses: [],
  opaque: [],
  directives: [],
  faults: [fault],
});
