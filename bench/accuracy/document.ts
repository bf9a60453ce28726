/** Writes figures into docs/accuracy.md, between the marks of their block. */
import { read, write } from '../../scripts/generate/files.js';

const PATH = 'docs/accuracy.md';

/** The text with the block's inside replaced. @throws Error when its marks are gone */
export function withBlock(text: string, block: string, inside: string): string {
  const [start, end] = [`<!-- ${block}:start -->`, `<!-- ${block}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${PATH} has lost ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${inside}\n\n${text.slice(to)}`;
}

/** @returns the document's path */
export const writeBlock = (block: string, inside: string): string =>
  write(PATH, withBlock(read(PATH) ?? '', block, inside));
