/** All YAML of this repository: whole files and front matters, and short pieces of the long ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLetter } from '../../bench/speed/letters.js';
import { split } from '../../src/parse/split.js';

const ROOT = join(import.meta.dirname, '../..');
const HOMES = ['templates', 'starter', 'examples', 'lexicons', 'test/corpus', 'src/rules', 'scripts/notes'];

const headOf = (letter: string): string | undefined => {
  const parts = split(letter);
  return 'rule' in parts ? undefined : parts.yaml;
};

/** By path from the repository's root. */
export const YAML_FILES: ReadonlyMap<string, string> = new Map(
  HOMES.flatMap((home) =>
    readdirSync(join(ROOT, home), { recursive: true, encoding: 'utf8' })
      .map((path) => `${home}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:md|ya?ml)$/.test(path))
      .sort()
      .flatMap((path) => {
        const source = readFileSync(join(ROOT, path), 'utf8');
        const text = path.endsWith('.md') ? headOf(source) : source;
        return text === undefined ? [] : [[path, text] as const];
      }),
  ),
);

export const MADE_HEADS: readonly string[] = Array.from(
  { length: 100 },
  (_, i) => headOf(makeLetter(i).source)!,
);

const ROWS = 14;

/** Rows of a file, as far to the left as they go. */
function piecesOf(text: string): readonly string[] {
  const rows = text.split('\n');
  if (rows.length <= 2 * ROWS) return [text];
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => {
    const own = rows.slice(i * ROWS, (i + 1) * ROWS);
    const indents = own.flatMap((row) => (row.trim() ? [row.search(/\S/)] : []));
    return `${own.map((row) => row.slice(Math.min(...indents))).join('\n')}\n`;
  });
}

export const YAML_PIECES: readonly string[] = [
  ...[...YAML_FILES.values()].flatMap(piecesOf),
  ...MADE_HEADS.slice(0, 20),
];
