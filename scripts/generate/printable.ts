/** The character maps of the book's fonts → the table of what can be printed. */
import { readFileSync } from 'node:fs';
import { charactersOf } from '../../src/node/font-characters.js';
import { fontFile, SANS, SERIF } from '../../src/node/fonts.js';
import { printableTable } from '../../src/text/printable.js';
import { write } from './files.js';

export async function generate(): Promise<readonly string[]> {
  const [serif, sans] = [SERIF, SANS].map(
    (pair) =>
      new Set(pair.flatMap((family) => [...charactersOf(readFileSync(fontFile(family, '400Regular')))])),
  );
  // A text may be set in either pair.
  const both = [...serif!].filter((point) => sans!.has(point)).sort((a, b) => a - b);
  return [
    write(
      'src/generated/printable.ts',
      `/** Characters that both pairs of fonts have. Generated from their character maps; do not edit. */
export const printable = '${printableTable(both)}';
`,
    ),
  ];
}
