/** Strong and stressed words in Markdown, also where CommonMark's asterisks would stay asterisks: between Han characters and marks. */
import type { Mark } from './book.js';

/** Escaped already. */
export interface Piece {
  readonly text: string;
  readonly mark?: Exclude<Mark, 'code'>;
}

const SIGN = { strong: '**', emphasis: '*' } as const;
const TAG = { strong: 'strong', emphasis: 'em' } as const;
const WORD = /^[\p{L}\p{N}]/u;
const WORD_END = /[\p{L}\p{N}]$/u;

export function markedText(pieces: readonly Piece[]): string {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.mark === piece.mark)
      joined[joined.length - 1] = { ...last, text: beside(last.text, piece.text) };
    else joined.push(piece);
  }
  return joined
    .map(({ text, mark }, i) => {
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      if (!mark || !inner) return text;
      const outside = [before || (joined[i - 1]?.text ?? ''), after || (joined[i + 1]?.text ?? '')] as const;
      // Beside a letter the asterisks must touch a letter themselves.
      const opens = WORD.test(inner) || !WORD_END.test(outside[0]);
      const closes = WORD_END.test(inner) || !WORD.test(outside[1]);
      const isBeside = joined[i - 1]?.mark !== undefined && !before;
      if (opens && closes && !isBeside) return `${before}${SIGN[mark]}${inner}${SIGN[mark]}${after}`;
      return `${before}<${TAG[mark]}>${inner}</${TAG[mark]}>${after}`;
    })
    .join('');
}

/** Two codes without a space between them would be one. */
const beside = (before: string, after: string): string =>
  `${before}${before.endsWith('`') && after.startsWith('`') ? ' ' : ''}${after}`;
