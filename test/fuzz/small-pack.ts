/** A pack small enough to be read anew for every input. */
import { PACK } from './corpus.js';

const NAMES = [
  'pack.yml',
  'variables.yml',
  'en/reminder/email.md',
  'zh/reminder/email.md',
  'en/final/letter.md',
  'zh/final/letter.md',
];

/** Entries of long files are independent of each other: the first say enough. */
const beginning = (text: string, entry: RegExp, most: number): string => {
  const starts = [...text.matchAll(entry)].map(({ index }) => index);
  return starts.length > most ? text.slice(0, starts[most]) : text;
};

/** The first lines of some top-level parts. */
const partsOf = (text: string, names: readonly string[], most: number): string =>
  names
    .map(
      (name) =>
        `${name}:\n${text
          .split(`\n${name}:\n`)[1]!
          .split(/^(?=[a-z]+:$)/m)[0]!
          .split('\n')
          .slice(0, most)
          .join('\n')}\n`,
    )
    .join('');

const phrases = [...PACK.keys()].find((path) => path.startsWith('phrases/'))!;

export const SMALL_PACK: ReadonlyMap<string, string> = new Map([
  ...NAMES.map((name) => [name, PACK.get(name)!] as const),
  [phrases, beginning(PACK.get(phrases)!, /^ {2}- id:/gm, 2)],
  ['playbook.yml', partsOf(PACK.get('playbook.yml')!, ['stages', 'clauses'], 40)],
]);
