/** Lists in running text as Intl writes them: "A, B and C". */
import type { Locale } from './locale.js';

const MARKS = ['\u0001', '\u0002', '\u0003', '\u0004'];

/** Intl is asked once for the words between; in these locales they do not depend on what is listed. */
export function listWriter(locale: Locale): (texts: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const between = (count: number): string[] => format.format(MARKS.slice(0, count)).split(/[\u0001-\u0004]/);
  const pair = between(2)[1]!;
  const [, comma = '', , last = ''] = between(4);
  return (texts) => {
    if (texts.length < 2) return texts[0] ?? '';
    const end = texts.length - 1;
    if (end === 1) return texts[0] + pair + texts[1];
    let out = texts[0]!;
    for (let i = 1; i < end; i++) out += comma + texts[i];
    return out + last + texts[end];
  };
}
