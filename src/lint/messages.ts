/** A rule's words filled in for one finding, in the reader's language. */
import type { Bilingual, Language } from '../model/language.js';

/** Fills `{slots}`; an unknown slot stays as it is, so that a missing value is seen. */
export function fill(text: Bilingual, lang: Language, data: Readonly<Record<string, string>>): string {
  return text[lang].replace(/\{([a-z][A-Za-z]*)\}/g, (slot, name: string) =>
    Object.hasOwn(data, name) ? data[name]! : slot,
  );
}
