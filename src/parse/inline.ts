/** The inside of a block as a run of pieces: words with their place, tags, breaks, marked text, links, code. */
import type { Definition, Link, LinkReference, PhrasingContent } from 'mdast';
import type { Span } from '../model/span.js';
import { isOnlyBrackets } from './only-brackets.js';
import { type PlainPiece, plainPieces, type TagScope, type WordsPiece } from './pieces.js';

export type Piece =
  | PlainPiece
  | ({ readonly kind: 'break' } & Span)
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Piece[] }
  | { readonly kind: 'link'; readonly url: readonly PlainPiece[]; readonly children: readonly Piece[] }
  | ({ readonly kind: 'code'; readonly children: readonly PlainPiece[] } & Span)
  | ({ readonly kind: 'image'; readonly children: readonly WordsPiece[] } & Span)
  | ({ readonly kind: 'html' } & Span);

export interface InlineScope extends TagScope {
  /** Link definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Where HTML comments start. */
  readonly comments: ReadonlySet<number>;
}

/** @param inTable in a table cell, `\|` in code is a pipe */
export function readInline(nodes: readonly PhrasingContent[], scope: InlineScope, inTable = false): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    const start = node.position!.start.offset!;
    const end = node.position!.end.offset!;
    switch (node.type) {
      case 'text':
        if (node.data?.mapped) pieces.push(...plainPieces(node.data.mapped, scope));
        break;
      case 'break':
        pieces.push({ kind: 'break', start, end });
        break;
      case 'strong':
      case 'emphasis':
        pieces.push({ kind: node.type, children: readInline(node.children, scope, inTable) });
        break;
      case 'link':
      case 'linkReference':
        if (node.type === 'link' && isOnlyBrackets(node)) {
          pieces.push(...bracketed(node, scope, inTable));
          break;
        }
        pieces.push({
          kind: 'link',
          url: urlPieces(node, scope),
          children: readInline(node.children, scope, inTable),
        });
        break;
      case 'inlineCode': {
        const code = node.data?.mapped ? plainPieces(node.data.mapped, scope) : [];
        pieces.push({ kind: 'code', children: code.map((piece) => asCode(piece, inTable)), start, end });
        break;
      }
      case 'image':
      case 'imageReference':
        pieces.push({
          kind: 'image',
          children: [{ kind: 'words', text: node.alt ?? '', start, end }],
          start,
          end,
        });
        break;
      case 'html':
        if (!scope.comments.has(start)) pieces.push({ kind: 'html', start, end });
        break;
      default:
    }
  }
  return pieces;
}

/** `[Invoice No.](Amount)`: two remarks in brackets, read as they are written. */
function bracketed(node: Link, scope: InlineScope, inTable: boolean): Piece[] {
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  const inner = node.children.at(-1)!.position!.end.offset!;
  return [
    { kind: 'words', text: '[', start, end: start + 1 },
    ...readInline(node.children, scope, inTable),
    { kind: 'words', text: scope.source.slice(inner, end), start: inner, end },
  ];
}

/** In a code span a line break is a space. */
const asCode = (piece: PlainPiece, inTable: boolean): PlainPiece =>
  piece.kind === 'tag'
    ? piece
    : { ...piece, text: (inTable ? piece.text.replaceAll('\\|', '|') : piece.text).replaceAll('\n', ' ') };

/** Of `<https://…>` and `<mail@…>` the text is the address. */
function urlPieces(node: Link | LinkReference, scope: InlineScope): readonly PlainPiece[] {
  const target = node.type === 'link' ? node : scope.definitions.get(node.identifier);
  if (!target) return [];
  if (target.data?.mapped) return plainPieces(target.data.mapped, scope);
  const [text] = target.type === 'link' ? target.children : [];
  if (!target.url || text?.type !== 'text' || !text.data?.mapped) return [];
  const address = plainPieces(text.data.mapped, scope);
  const isMail = target.url.startsWith('mailto:') && !text.value.startsWith('mailto:');
  const at = node.position!.start.offset!;
  const scheme: WordsPiece = { kind: 'words', text: 'mailto:', start: at, end: at };
  return isMail ? [scheme, ...address] : address;
}
