/** The words of a block as the linter reads them, with the way back to every character. */
import type { Span } from '../model/span.js';
import { OPAQUE_CHARACTER, TAG_CHARACTER, type TagToken, type TextBlock } from '../model/text-block.js';
import type { Piece } from './inline.js';
import type { Tag } from './liquid-tag.js';
import { appendText, type MappedText } from './mapped-text.js';

/** The variables a tag reads, loop variables resolved. */
export type VariablesOf = (tag: Tag) => readonly string[];

/** `undefined` for a block without a character of text. */
export function blockText(
  kind: TextBlock['kind'],
  pieces: readonly Piece[],
  span: Span,
  quoted: boolean,
  variablesOf: VariablesOf,
): TextBlock | undefined {
  const mapped: MappedText = { text: '', map: [] };
  const tokens: TagToken[] = [];
  append(pieces, mapped, tokens, variablesOf);
  if (!mapped.text) return undefined;
  return { kind, text: mapped.text, map: mapped.map, tokens, span, quoted };
}

function append(
  pieces: readonly Piece[],
  to: MappedText,
  tokens: TagToken[],
  variablesOf: VariablesOf,
): void {
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'words':
        appendText(to, piece.text, piece.start, piece.end);
        break;
      case 'tag': {
        const { tag } = piece;
        const start = to.text.length;
        appendText(to, TAG_CHARACTER.repeat(tag.end - tag.start), tag.start, tag.end);
        tokens.push({ start, end: to.text.length, kind: tag.name, variables: variablesOf(tag) });
        break;
      }
      case 'break':
        appendText(to, '\n', piece.start, piece.end);
        break;
      case 'strong':
      case 'emphasis':
      case 'link':
        append(piece.children, to, tokens, variablesOf);
        break;
      default:
        appendText(to, OPAQUE_CHARACTER, piece.start, piece.end);
    }
  }
}
