/** One file of a small pack with something wrong in it, by its path. */
import fc from 'fast-check';
import { LETTERS } from './corpus.js';
import { LETTER_TOKENS, YAML_TOKENS } from './dictionary.js';
import { mutated } from './mutate.js';
import { SMALL_PACK } from './small-pack.js';

export interface PackFile {
  readonly path: string;
  readonly text: string;
}

export const packFiles: fc.Arbitrary<PackFile> = fc.constantFrom(...SMALL_PACK.keys()).chain((path) => {
  const own = SMALL_PACK.get(path)!;
  const isLetter = path.endsWith('.md');
  const texts = isLetter ? [own, own, own, ...LETTERS.slice(0, 40)] : [own];
  return fc.record({ path: fc.constant(path), text: mutated(texts, isLetter ? LETTER_TOKENS : YAML_TOKENS) });
});

/** All files of the pack with one of them as given. */
export const packWith = ({ path, text }: PackFile): readonly PackFile[] =>
  [...SMALL_PACK].map(([each, own]) => ({ path: each, text: each === path ? text : own }));
