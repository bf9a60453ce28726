/** A compiled pack read back: its letters, ready to be filled in. */
import type { Dictionary, Variable } from '../model/variable.js';
import { nearest } from '../text/nearest.js';
import type { CompiledLetter } from './compiled-letter.js';
import { RefusalError } from './data-error.js';
import type { CompiledPack, PackedLetter, PackVariable } from './pack-json.js';

export interface OpenPack {
  readonly dictionary: Dictionary;
  readonly letters: readonly CompiledLetter[];
  /** @throws UnknownLetterError */
  readonly letter: (id: string, lang: string) => CompiledLetter;
}

/** The pack has no such letter, or not in that language. */
export class UnknownLetterError extends RefusalError {
  override name = 'UnknownLetterError';
}

/** @throws TypeError for a pack of a format this code does not know */
export function openPack(pack: CompiledPack): OpenPack {
  if (pack.format !== 1)
    throw new TypeError(`A compiled pack of format ${String(pack.format)} cannot be read.`);
  const dictionary = new Map(
    Object.entries(pack.variables).map(([name, packed]) => [name, unpack(name, packed)]),
  );
  const letters = pack.letters.map((packed) => unpackLetter(packed, dictionary));
  const known = new Map(letters.map((letter) => [`${letter.id} ${letter.lang}`, letter]));
  const letter = (id: string, lang: string): CompiledLetter => {
    const found = known.get(`${id} ${lang}`);
    if (!found) throw new UnknownLetterError(unknown(letters, id, lang));
    return found;
  };
  return { dictionary, letters, letter };
}

function unknown(letters: readonly CompiledLetter[], id: string, lang: string): string {
  const langs = letters.filter((letter) => letter.id === id).map((letter) => `"${letter.lang}"`);
  if (langs.length > 0) return `The letter "${id}" is not in "${lang}", only in ${langs.join(' and ')}.`;
  const near = nearest(id, new Set(letters.map((letter) => letter.id)));
  return `There is no letter "${id}"${near === undefined ? '.' : `; did you mean "${near}"?`}`;
}

function unpack(name: string, { fields, ...rest }: PackVariable): Variable {
  if (!fields) return { name, ...rest };
  return { name, ...rest, fields: Object.fromEntries(fields.map(({ name: key, ...field }) => [key, field])) };
}

function unpackLetter(packed: PackedLetter, dictionary: Dictionary): CompiledLetter {
  const { id, lang, variables, subject, html, text, markdown, ...facts } = packed;
  return {
    id,
    lang,
    facts,
    variables: variables.map(({ name, ...rest }) => {
      const variable = dictionary.get(name);
      if (!variable)
        throw new TypeError(`The letter ${id} uses "${name}", which the pack does not describe.`);
      return { variable, ...rest };
    }),
    subject,
    body: { html, text, markdown },
  };
}
