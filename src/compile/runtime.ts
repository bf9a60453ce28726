/** What a pack's own module runs on: the same reading, checking and printing as everywhere else, in one bundle. */
import { checkData } from './check-data.js';
import type { DataProblem } from './data-problem.js';
import { formatOf } from './format.js';
import { isLocale, LOCALES, type Locale, localeOf } from './locale.js';
import { openPack } from './open-pack.js';
import type { CompiledPack } from './pack-json.js';
import { goodValues, readyFor } from './render-letter.js';
import { newScope } from './scope.js';

export {
  DataError,
  InvalidValueError,
  LimitError,
  MissingVariableError,
  UnknownVariableError,
  UnsafeUrlError,
} from './data-error.js';
export { UnknownLetterError } from './open-pack.js';

export interface ModuleOptions {
  readonly locale?: Locale;
}

export interface PackModule {
  readonly letters: ReadonlyArray<{ readonly id: string; readonly lang: string; readonly title: string }>;
  readonly render: (
    id: string,
    lang: string,
    data: unknown,
    options?: ModuleOptions,
  ) => { readonly subject: string; readonly text: string; readonly html: string };
  readonly check: (id: string, lang: string, data: unknown) => readonly DataProblem[];
}

/** The functions a module exports, over its own pack. */
export function open(json: CompiledPack): PackModule {
  const { dictionary, letters, letter } = openPack(json);
  return {
    letters: letters.map(({ id, lang, facts }) => ({ id, lang, title: facts.title })),
    check: (id, lang, data) => checkData(letter(id, lang), data, dictionary),
    render: (id, lang, data, { locale } = {}) => {
      const found = letter(id, lang);
      if (locale !== undefined && !isLocale(locale))
        throw new RangeError(`There is no locale "${String(locale)}"; take one of ${LOCALES.join(', ')}.`);
      const values = goodValues(found, data, dictionary);
      const format = formatOf(locale ?? localeOf(found));
      const html = readyFor(found, 'html');
      return {
        subject: html.subject(newScope(values, format)),
        text: readyFor(found, 'text').body(newScope(values, format)),
        html: html.body(newScope(values, format)),
      };
    },
  };
}
