/** The Liquid text of a YAML value: the subject line, an attachment, a phrase. It is not Markdown. */
import type { Inline } from '../model/document.js';
import type { Fault } from '../model/fault.js';
import type { Field, VariableUse } from '../model/template.js';
import { TAG_CHARACTER, type TextBlock, toSource } from '../model/text-block.js';
import { toInlines } from './inline-tree.js';
import { readLiquid } from './liquid.js';
import type { Tag } from './liquid-tag.js';
import { plainPieces } from './pieces.js';
import { mapScalar } from './scalar-map.js';
import { pairTags } from './tag-pairs.js';
import { findUses } from './uses.js';

export interface FieldText {
  readonly block: TextBlock;
  readonly nodes: readonly Inline[];
  readonly uses: readonly VariableUse[];
  readonly faults: readonly Fault[];
}

export function readFieldText(source: string, field: Field<string>, where: VariableUse['where']): FieldText {
  const { value, span } = field;
  const { map } = mapScalar(source, span, value);
  const block: TextBlock = { kind: 'subject', text: value, map, tokens: [], span, quoted: false };
  const liquid = readLiquid(value, 0, (start, end) => toSource(block, start, end));
  const faults = [...liquid.faults, ...liquid.loose];
  const groups = pairTags(liquid.tags, faults);
  const { variablesOf, uses } = findUses(liquid.tags, groups, where, faults);
  const text = masked(value, liquid.tags);
  const pieces = plainPieces(
    { text, map: [0, text.length, 0, text.length] },
    { source: value, tags: new Map(liquid.tags.map((tag) => [tag.start, tag])) },
  );
  const scope = { groups, crossing: () => {}, seen: () => {} };
  return {
    block: {
      ...block,
      text,
      tokens: liquid.tags.map((tag) => ({
        start: tag.start,
        end: tag.end,
        kind: tag.name,
        variables: variablesOf(tag),
      })),
    },
    nodes: toInlines(pieces, scope),
    uses,
    faults,
  };
}

function masked(value: string, tags: readonly Tag[]): string {
  const plain = value.replaceAll(TAG_CHARACTER, '\ufffd');
  let text = '';
  let at = 0;
  for (const { start, end } of tags) {
    text += plain.slice(at, start) + TAG_CHARACTER.repeat(end - start);
    at = end;
  }
  return text + plain.slice(at);
}
