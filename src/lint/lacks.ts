/** One finding for all a letter lacks: its parts, and a message for every set of them that may be missing. */
import type { Bilingual } from '../model/language.js';
import type { Message } from './rule.js';

/** Parts by key, as a message names them. */
export type Parts = Readonly<Record<string, Bilingual>>;

/**
 * Messages by the code `lackCode` makes of what is missing. `{parts}` in the words stands for the names
 * of what is missing.
 */
export function lackMessages(parts: Parts, { message, hint }: Message): Readonly<Record<string, Message>> {
  return Object.fromEntries(
    subsets(Object.keys(parts)).map((keys) => {
      const names: Bilingual = {
        en: listed(keys.map((key) => parts[key]!.en)),
        zh: keys.map((key) => parts[key]!.zh).join('、'),
      };
      return [lackCode(keys), { message: filled(message, names), hint: filled(hint, names) }];
    }),
  );
}

/** The code of the message for these missing parts, in the order in which the parts were listed. */
export const lackCode = (keys: readonly string[]): string => keys.join('-');

function subsets(keys: readonly string[]): ReadonlyArray<readonly string[]> {
  return Array.from({ length: 2 ** keys.length - 1 }, (_, i) =>
    keys.filter((_key, bit) => (i + 1) & (1 << bit)),
  );
}

const filled = (text: Bilingual, names: Bilingual): Bilingual => ({
  en: text.en.replace('{parts}', names.en),
  zh: text.zh.replace('{parts}', names.zh),
});

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
