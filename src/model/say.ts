/** A text for readers of either language, its slots filled in. */
import type { Bilingual, Language } from './language.js';

/** Fills `{slots}`; an unknown slot stays as it is, so that a missing value is seen. */
export const say = (
  text: Bilingual,
  lang: Language,
  data: Readonly<Record<string, string | number>> = {},
): string =>
  text[lang].replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(data, name) ? `${data[name]}` : slot,
  );
