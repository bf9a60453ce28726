/** The labelled letters of `test/corpus`: the open part, which words were mended by, and the part set aside. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import { type Label, readLabels } from './labels.js';

/** `aside` was written blind and is looked at only to measure. */
export const PARTS = ['open', 'aside'] as const;
export type Part = (typeof PARTS)[number];

/** Where each part lives. Letters of a folder without `expected.yml` are right: nothing may be found in them. */
const FOLDERS: Readonly<Record<Part, readonly string[]>> = {
  open: ['right', 'open', 'fresh'],
  aside: ['aside'],
};

export interface CorpusLetter {
  readonly part: Part;
  readonly lang: Language;
  /** Relative to the corpus. */
  readonly path: string;
  readonly source: string;
  readonly labels: readonly Label[];
}

/** A letter in which nothing has to be found. */
export const isRight = ({ labels }: CorpusLetter): boolean => labels.every(({ optional }) => optional);

const root = join(dirname(fileURLToPath(import.meta.url)), '../../test/corpus');

/**
 * @param known ids of rules, when a label for anything else is a slip
 * @throws Error when a label cannot be right, or a letter of a labelled folder has none
 */
export function readCorpus(
  known?: ReadonlySet<string>,
  parts: readonly Part[] = PARTS,
): readonly CorpusLetter[] {
  return parts.flatMap((part) =>
    FOLDERS[part].flatMap((folder) =>
      LANGUAGES.flatMap((lang) =>
        readFolder(`${folder}/${lang}`, known).map((letter) => ({ part, lang, ...letter })),
      ),
    ),
  );
}

function readFolder(folder: string, known?: ReadonlySet<string>) {
  const place = join(root, folder);
  if (!existsSync(place)) return [];
  const names = readdirSync(place)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const sources = new Map(names.map((name) => [name, readFileSync(join(place, name), 'utf8')]));
  const file = join(place, 'expected.yml');
  const labels = existsSync(file)
    ? readLabels(readFileSync(file, 'utf8'), (name) => sources.get(name), known)
    : undefined;
  return names.map((name) => {
    const own = labels ? labels.get(name) : [];
    if (!own) throw new Error(`${folder}/${name}: not in expected.yml; a right letter is listed with []`);
    return { path: `${folder}/${name}`, source: sources.get(name)!, labels: own };
  });
}
