/** The locales letters are printed in. */
import type { Language } from '../model/language.js';

export const LOCALES = ['en-GB', 'en-US', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** What a language is printed in unless somebody asks for another. */
export const LOCALE_OF_LANGUAGE: Readonly<Record<Language, Locale>> = { en: 'en-GB', zh: 'zh-CN' };

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);
