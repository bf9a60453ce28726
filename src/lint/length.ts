/** How long a letter is as its receiver reads it, and how long it may be. */
import type { Block, If, Inline, ListItem, TableRow } from '../model/document.js';
import type { ChannelCap } from '../model/pack.js';
import { STAGES } from '../model/stage.js';
import { TAG_CHARACTER, type TextBlock, toSource } from '../model/text-block.js';
import type { Dictionary } from '../model/variable.js';
import type { Letter } from './letter.js';

/** English is measured in words, Chinese in characters, a message in characters of any kind. */
export type Unit = 'words' | 'han' | 'characters';

export interface Length {
  readonly unit: Unit;
  readonly count: number;
}

/** What a variable comes to where its value is not known: one word, four Han characters. */
const VARIABLE = { words: 1, han: 4 } as const;

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019.,/-]*/gu;
const TAGS = new RegExp(`${TAG_CHARACTER}+`, 'g');

/** The body up to the signature. Of alternatives the longest is read; of a repeated row, one. */
export function lengthOf(letter: Letter): Length {
  const unit = letter.channel === 'message' ? 'characters' : letter.lang === 'zh' ? 'han' : 'words';
  const measure: Measure = { unit, dictionary: letter.dictionary };
  const whole = blocksLength(letter.template.body, measure);
  // A message has no signature apart: all of it is on the screen.
  const signature = unit === 'characters' ? 0 : signatureLength(letter, measure);
  return { unit, count: Math.max(0, whole - signature) };
}

/** The longest the pack allows at this stage in this channel, in the unit of `lengthOf`; none where it sets none. */
export function longestAllowed({ stage, channel, lang, pack }: Letter): number | undefined {
  const set: ChannelCap | undefined = channel && pack.channelCaps?.[channel];
  if (channel === 'message') return set?.characters;
  const caps = pack.caps[stage ?? STAGES.findLast((each) => pack.caps[each]) ?? 'final'];
  const cap = lang === 'zh' ? caps?.characters : caps?.words;
  return cap === undefined ? undefined : Math.round(cap * (set?.factor ?? 1));
}

interface Measure {
  readonly unit: Unit;
  readonly dictionary: Dictionary;
}

const signatureLength = ({ template: { blocks }, closing }: Letter, measure: Measure): number =>
  blocks
    .filter((block) => !block.quoted && toSource(block, 0, 1).start >= closing)
    .reduce((sum, block) => sum + blockLength(block, measure), 0);

function blockLength({ text, tokens }: TextBlock, measure: Measure): number {
  const printed = tokens.filter(({ kind }) => kind === 'output');
  const variables = printed.reduce((sum, token) => sum + variableLength(token.variables[0], measure), 0);
  return textLength(text.replace(TAGS, ' '), measure) + variables;
}

function textLength(text: string, { unit }: Measure): number {
  if (unit === 'characters') return text.length;
  const han = text.match(HAN)?.length ?? 0;
  const words = text.replace(HAN, ' ').match(WORD)?.length ?? 0;
  return han + words;
}

function variableLength(name: string | undefined, { unit, dictionary }: Measure): number {
  if (unit !== 'characters') return VARIABLE[unit];
  const example = dictionary.get(name ?? '')?.example.en;
  return typeof example === 'string' || typeof example === 'number' ? `${example}`.length : VARIABLE.han;
}

type Node = Block | ListItem | TableRow;

const blocksLength = (nodes: readonly Node[], measure: Measure): number =>
  nodes.reduce((sum, node) => sum + nodeLength(node, measure), 0);

function nodeLength(node: Node, measure: Measure): number {
  switch (node.kind) {
    case 'if':
      return longestBranch(node as If<Node>, (children) => blocksLength(children, measure));
    case 'for':
    case 'list':
    case 'item':
      return blocksLength(node.children as readonly Node[], measure);
    case 'table':
      return nodeLength(node.head, measure) + blocksLength(node.children, measure);
    case 'row':
      return node.cells.reduce((sum, cell) => sum + inlinesLength(cell, measure), 0);
    case 'paragraph':
    case 'heading':
    case 'code-block':
      return inlinesLength(node.children, measure);
    // Somebody else's words; a line.
    case 'quote':
    case 'divider':
      return 0;
  }
}

const inlinesLength = (nodes: readonly Inline[], measure: Measure): number =>
  nodes.reduce((sum, node) => sum + inlineLength(node, measure), 0);

function inlineLength(node: Inline, measure: Measure): number {
  switch (node.kind) {
    case 'text':
      return textLength(node.value, measure);
    case 'output':
      return variableLength(node.value.kind === 'path' ? node.value.names[0] : undefined, measure);
    case 'if':
      return longestBranch(node, (children) => inlinesLength(children, measure));
    case 'break':
      return measure.unit === 'characters' ? 1 : 0;
    default:
      return inlinesLength(node.children, measure);
  }
}

const longestBranch = <N>(node: If<N>, length: (children: readonly N[]) => number): number =>
  Math.max(0, ...node.branches.map(({ children }) => length(children)));
