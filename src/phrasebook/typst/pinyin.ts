/** The order of Chinese entries by pinyin, and the letter each stands under. */
import type { BookWords } from './words.js';

export interface Pinyin {
  readonly compare: (a: string, b: string) => number;
  readonly head: (text: string) => string;
}

export function pinyin(words: BookWords): Pinyin {
  const collator = new Intl.Collator('zh-u-co-pinyin');
  const readings = Object.entries(words['pinyin-readings']);
  const heads = [...words['pinyin-heads']];
  const letters = [...words['pinyin-letters']];
  const read = (text: string): string => {
    const found = readings.find(([start]) => text.startsWith(start));
    return found ? found[1] + text.slice(found[0].length) : text;
  };
  return {
    compare: (a, b) => collator.compare(read(a), read(b)) || (a < b ? -1 : a > b ? 1 : 0),
    head(text) {
      const [first = ''] = read(text).replace(/^[^\p{L}\p{N}]+/u, '');
      if (!/\p{Script=Han}/u.test(first)) return first.toUpperCase();
      const at = heads.findLastIndex((head) => collator.compare(head, first) <= 0);
      return letters[at] ?? '#';
    },
  };
}
