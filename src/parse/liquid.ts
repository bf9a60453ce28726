/** All tags of a text, read; and the braces that stand alone. */
import type { Fault } from '../model/fault.js';
import { unbalanced } from './faults.js';
import type { Place } from './liquid-cursor.js';
import { readTag, type Tag } from './liquid-tag.js';
import { findTags } from './tags.js';

export interface LiquidText {
  readonly tags: readonly Tag[];
  /** What is wrong inside the tags. */
  readonly faults: readonly Fault[];
  /** Braces without a partner. Some turn out to stand in code, where they are just braces. */
  readonly loose: readonly Fault[];
}

/** Reads the tags of `text` from offset `from`; `place` leads from offsets of `text` to the source. */
export function readLiquid(text: string, from: number, place: Place): LiquidText {
  const found = findTags(text, from);
  const faults: Fault[] = [];
  const tags = found.tags.map((raw) => readTag(text, raw, place, faults));
  const loose = found.loose.map(({ code, start, end, edit }) =>
    unbalanced(
      code,
      place(start, end),
      {},
      edit
        ? [{ title: code, safe: false, edits: [{ ...place(edit.start, edit.end), text: edit.text }] }]
        : [],
    ),
  );
  return { tags, faults: withoutEnds(faults), loose };
}

/** `endcase` is not told again what `case` was told. */
function withoutEnds(faults: readonly Fault[]): Fault[] {
  const told = new Set<string>();
  return faults.filter(({ data: { found = '' } }) => {
    told.add(found);
    return !told.has(found === 'when' ? 'case' : found.startsWith('end') ? found.slice(3) : '\0');
  });
}
