/** How long a letter is as its receiver reads it, and how long it may be. */
import type { Block, If, Inline, ListItem, TableRow } from '../model/document.js';
import type { ChannelCap } from '../model/pack.js';
import { STAGES, type Stage } from '../model/stage.js';
import { TAG_CHARACTER, type TextBlock, toSource } from '../model/text-block.js';
import { countWords } from '../text/count-words.js';
import type { Letter } from './letter.js';

/** English is measured in words, Chinese in characters, a message in characters of any kind. */
export type Unit = 'words' | 'han' | 'characters';

export interface Length {
  readonly unit: Unit;
  readonly count: number;
}

/** What a variable comes to, its value not being known: one word, four Han characters, a date's or a sum's length. */
const VARIABLE: Readonly<Record<Unit, number>> = { words: 1, han: 4, characters: 10 };

const TAGS = new RegExp(`${TAG_CHARACTER}+`, 'g');

/** The body up to the signature. Of alternatives the longest is read; of a repeated row, one. */
export function lengthOf(letter: Letter): Length {
  const unit = letter.channel === 'message' ? 'characters' : letter.lang === 'zh' ? 'han' : 'words';
  const { filled, blocks, body } = letter.template;
  const whole = filled ? textOf(blocks, unit) : blocksLength(body, unit);
  // A message has no signature apart: all of it is on the screen.
  const signature = unit === 'characters' ? 0 : signatureLength(letter, unit);
  return { unit, count: Math.max(0, whole - signature) };
}

/** Caps are set for templates, and what a letter is filled in with is longer than its variables count for. */
const FILLED = 1.1;

/**
 * The longest the pack allows at this stage in this channel, in the unit of `lengthOf`; none where it sets none.
 * @param max from the settings, by stage: there it takes the pack's place; messages have their own measure
 */
export function longestAllowed(
  { stage, channel, lang, pack, template }: Letter,
  max: Readonly<Partial<Record<Stage, number>>> = {},
): number | undefined {
  const room = template.filled ? FILLED : 1;
  const set: ChannelCap | undefined = channel && pack.channelCaps?.[channel];
  if (channel === 'message') return set?.characters && Math.round(set.characters * room);
  const own = stage && max[stage];
  if (own !== undefined) return Math.round(own * room);
  const caps = pack.caps[stage ?? STAGES.findLast((each) => pack.caps[each]) ?? 'final'];
  const cap = lang === 'zh' ? caps?.characters : caps?.words;
  return cap === undefined ? undefined : Math.round(cap * (set?.factor ?? 1) * room);
}

const signatureLength = ({ template: { blocks }, closing }: Letter, unit: Unit): number =>
  textOf(
    blocks.filter((block) => toSource(block, 0, 1).start >= closing),
    unit,
  );

/** A finished letter is no tree: it has nothing but its lines. */
const textOf = (blocks: readonly TextBlock[], unit: Unit): number =>
  blocks.reduce((sum, block) => (block.quoted ? sum : sum + blockLength(block, unit)), 0);

function blockLength({ text, tokens }: TextBlock, unit: Unit): number {
  const printed = tokens.filter(({ kind }) => kind === 'output').length;
  return textLength(text.replace(TAGS, ' '), unit) + printed * VARIABLE[unit];
}

const textLength = (text: string, unit: Unit): number =>
  unit === 'characters' ? text.length : countWords(text);

type Node = Block | ListItem | TableRow;

const blocksLength = (nodes: readonly Node[], unit: Unit): number =>
  nodes.reduce((sum, node) => sum + nodeLength(node, unit), 0);

function nodeLength(node: Node, unit: Unit): number {
  switch (node.kind) {
    case 'if':
      return longestBranch(node as If<Node>, (children) => blocksLength(children, unit));
    case 'for':
    case 'list':
    case 'item':
      return blocksLength(node.children as readonly Node[], unit);
    case 'table':
      return nodeLength(node.head, unit) + blocksLength(node.children, unit);
    case 'row':
      return node.cells.reduce((sum, cell) => sum + inlinesLength(cell, unit), 0);
    case 'paragraph':
    case 'heading':
    case 'code-block':
      return inlinesLength(node.children, unit);
    // Somebody else's words; a line.
    case 'quote':
    case 'divider':
      return 0;
  }
}

const inlinesLength = (nodes: readonly Inline[], unit: Unit): number =>
  nodes.reduce((sum, node) => sum + inlineLength(node, unit), 0);

function inlineLength(node: Inline, unit: Unit): number {
  switch (node.kind) {
    case 'text':
      return textLength(node.value, unit);
    case 'output':
      return VARIABLE[unit];
    case 'if':
      return longestBranch(node, (children) => inlinesLength(children, unit));
    case 'break':
      return unit === 'characters' ? 1 : 0;
    default:
      return inlinesLength(node.children, unit);
  }
}

const longestBranch = <N>(node: If<N>, length: (children: readonly N[]) => number): number =>
  Math.max(0, ...node.branches.map(({ children }) => length(children)));
