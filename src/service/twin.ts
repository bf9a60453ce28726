/** The same letter in the other language of its pack. */
import type { LoadedPack, PackedLetter } from '../project/pack.js';

export function twinOf(pack: LoadedPack | undefined, path: string): PackedLetter | undefined {
  const own = pack?.letters.find(({ template }) => template.path === path);
  return own && pack?.letters.find(({ id, lang }) => id === own.id && lang !== own.lang);
}
