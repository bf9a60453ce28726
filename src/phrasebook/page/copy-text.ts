/** Filled-in blocks → what goes to the clipboard: plain text, and HTML in which every value is text. */
import { escapeHtml } from '../../compile/escape.js';
import type { FilledBlock, Piece } from './fill.js';

/** An open slot is copied with brackets around its label, so that nobody sends it unseen. */
const plain = ({ text, open, optional }: Piece): string => (optional ? '' : open ? `[${text}]` : text);

export const plainPieces = (pieces: readonly Piece[]): string => pieces.map(plain).join('');

export const plainBlocks = (blocks: readonly FilledBlock[]): string =>
  blocks
    .map(plainBlock)
    .filter((text) => text.trim() !== '')
    .join('\n\n');

function plainBlock(block: FilledBlock): string {
  switch (block.kind) {
    case 'list': {
      const items = block.items.map(plainBlocks).filter((text) => text !== '');
      return items
        .map((text, i) => {
          const lead = block.ordered ? `${block.start + i}. ` : '- ';
          return lead + text.replaceAll('\n', `\n${' '.repeat(lead.length)}`);
        })
        .join('\n');
    }
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainPieces).join('\t')).join('\n');
    case 'quote':
      return plainBlocks(block.blocks).replace(/^/gm, '> ');
    case 'divider':
      return '—';
    default:
      return plainPieces(block.pieces);
  }
}

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

const richPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      const text = escapeHtml(plain(piece)).replaceAll('\n', '<br>');
      const tag = piece.mark && TAGS[piece.mark];
      return tag && text !== '' ? `<${tag}>${text}</${tag}>` : text;
    })
    .join('');

export const richBlocks = (blocks: readonly FilledBlock[]): string => blocks.map(richBlock).join('\n');

function richBlock(block: FilledBlock): string {
  switch (block.kind) {
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const items = block.items.filter((item) => plainBlocks(item) !== '');
      return `<${tag}${start}>${items.map((item) => `<li>${richItem(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const row = (cells: ReadonlyArray<readonly Piece[]>, tag: string) =>
        `<tr>${cells.map((cell, i) => `<${tag} align="${block.align[i] ?? 'left'}">${richPieces(cell)}</${tag}>`).join('')}</tr>`;
      const rows = block.rows.map((cells) => row(cells, 'td')).join('');
      return `<table border="1" cellspacing="0" cellpadding="6">${row(block.head, 'th')}${rows}</table>`;
    }
    case 'quote':
      return `<blockquote>${richBlocks(block.blocks)}</blockquote>`;
    case 'divider':
      return '<hr>';
    case 'code':
      return `<pre>${escapeHtml(plainPieces(block.pieces))}</pre>`;
    case 'heading':
      return `<h${block.level}>${richPieces(block.pieces)}</h${block.level}>`;
    default: {
      const words = richPieces(block.pieces);
      return words === '' ? '' : `<p>${words}</p>`;
    }
  }
}

/** An item of one paragraph needs no paragraph. */
const richItem = (blocks: readonly FilledBlock[]): string => {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' ? richPieces(only.pieces) : richBlocks(blocks);
};
