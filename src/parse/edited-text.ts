/** A text after edits, with the way back to where each of its characters came from. */
import type { Edit } from '../model/finding.js';

export interface EditedText {
  readonly text: string;
  /**
   * The offset in the original text that `offset` stands for.
   * Inside replaced text, a start maps to the start and an end to the end of what was replaced.
   */
  readonly toOriginal: (offset: number, isEnd: boolean) => number;
}

export const unedited = (text: string): EditedText => ({ text, toOriginal: (offset) => offset });

/**
 * Applies edits to a text that may itself be edited.
 * @param edits in offsets of `before.text`, not overlapping
 */
export function edited(before: EditedText, edits: readonly Edit[]): EditedText {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  for (const edit of sorted) {
    text += before.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  text += before.text.slice(at);

  /** Where each edit's text stands now, and how far everything after it has moved. */
  const starts: number[] = [];
  const shifts: number[] = [];
  let shift = 0;
  for (const edit of sorted) {
    starts.push(edit.start + shift);
    shift += edit.text.length - (edit.end - edit.start);
    shifts.push(shift);
  }
  const back = (offset: number, isEnd: boolean): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // Behind a mere deletion, a start is that of the next character.
      const isBefore = starts[middle]! === offset && !isEnd && sorted[middle]!.text === '';
      if (starts[middle]! < offset || isBefore) low = middle + 1;
      else high = middle;
    }
    const edit = sorted[low - 1];
    if (!edit) return offset;
    if (offset < starts[low - 1]! + edit.text.length) return isEnd ? edit.end : edit.start;
    return offset - shifts[low - 1]!;
  };
  return { text, toOriginal: (offset, isEnd) => before.toOriginal(back(offset, isEnd), isEnd) };
}
