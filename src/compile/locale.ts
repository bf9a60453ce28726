/** The locales letters are printed in. */
import type { Language } from '../model/language.js';

export const LOCALES = ['en-GB', 'en-US', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** What is known of a letter that decides how its dates and amounts are spelled. */
interface Spelled {
  readonly lang: Language;
  readonly facts: { readonly market?: string };
}

/** What a letter is printed in unless somebody asks for another: American dates go to America. */
export const localeOf = ({ lang, facts: { market } }: Spelled): Locale =>
  lang === 'zh' ? 'zh-CN' : market === 'us' ? 'en-US' : 'en-GB';

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);
