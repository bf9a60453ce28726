/** A sentence of `words.ts` in the reader's language, its `{parts}` filled in. */
import type { Bilingual } from '../../../src/model/language.js';
import { readerLanguage } from './locale.js';

export const say = (text: Bilingual, parts: Readonly<Record<string, string | number>> = {}): string =>
  text[readerLanguage()].replace(/\{(\w+)\}/g, (whole, name: string) => `${parts[name] ?? whole}`);
