/** Which characters can be printed, and where a text holds others. */
import type { Stretch } from './lines.js';

export type IsPrintable = (point: number) => boolean;

/** Most texts hold nothing else, and need not be looked at sign by sign. */
const COMMON =
  /^[\t\n\r -~\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3002\u3008-\u3011\u4e00-\u9fa5\uff01-\uff5e\ue000\ufffc]*$/;
/** Nothing is drawn for them: they join, select or part what stands beside them, or stand in for a tag or code. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\ue000\ufffc]$/u;
/** Belongs to what it follows. */
const SELECTOR = /^\p{Variation_Selector}$/u;

/**
 * @param table runs of code points, each as the distance from the end of the last one and its length, in base 36
 */
export function readPrintable(table: string): IsPrintable {
  let runs: readonly number[] | undefined;
  return (point) => {
    runs ??= boundsOf(table);
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]! <= point) low = middle + 1;
      else high = middle;
    }
    // Every second bound ends a run.
    return low % 2 === 1;
  };
}

function boundsOf(table: string): readonly number[] {
  let at = 0;
  return table.split(/[ +]/).map((step) => {
    at += Number.parseInt(step, 36);
    return at;
  });
}

/** What `readPrintable` reads. */
export function printableTable(points: Iterable<number>): string {
  const runs: Array<{ readonly from: number; to: number }> = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.to === point) last.to++;
    else runs.push({ from: point, to: point + 1 });
  }
  return runs
    .map(({ from, to }, i) => `${(from - (runs[i - 1]?.to ?? 0)).toString(36)}+${(to - from).toString(36)}`)
    .join(' ');
}

/** Characters that cannot be printed, in text order; those beside each other, or parted by spaces only, as one. */
export function unprintable(text: string, isPrintable: IsPrintable): readonly Stretch[] {
  if (COMMON.test(text)) return [];
  const found: Array<{ readonly start: number; end: number }> = [];
  let at = 0;
  let isBeside = false;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (character === '\n') isBeside = false;
    else if (isBeside && SELECTOR.test(character)) found.at(-1)!.end = at;
    else if (!UNSEEN.test(character)) {
      const isMissing = !isPrintable(character.codePointAt(0)!);
      if (isMissing && isBeside) found.at(-1)!.end = at;
      else if (isMissing) found.push({ start, end: at });
      isBeside = isMissing;
    }
  }
  return found;
}

/** `U+1F600` for the first character of a text. */
export const codeOf = (text: string): string =>
  `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
