/** Which variables tags read, with the loops around them resolved to the lists they walk over. */
import type { Fault } from '../model/fault.js';
import type { VariableUse } from '../model/template.js';
import { parseError } from './faults.js';
import type { Read } from './liquid-cursor.js';
import type { Tag } from './liquid-tag.js';
import type { TagGroups } from './tag-pairs.js';

export interface TagUses {
  /** Variables a tag reads, in order, each once. */
  readonly variablesOf: (tag: Tag) => readonly string[];
  readonly uses: readonly VariableUse[];
}

interface Loop {
  readonly item: string;
  readonly end: Tag | undefined;
  /** The variable walked over; `undefined` when it could not be read. */
  readonly list: Use | undefined;
}

type Use = { -readonly [Key in keyof VariableUse]: VariableUse[Key] };

const LOOP_FACTS = ['index', 'first', 'last', 'length'];

/**
 * Walks the tags of one text in order. Reading a loop's item is reading its list: the list's own use
 * counts as printed when an item is.
 */
export function findUses(
  tags: readonly Tag[],
  groups: TagGroups,
  where: VariableUse['where'],
  faults: Fault[],
): TagUses {
  const variables = new Map<Tag, readonly string[]>();
  const uses: Use[] = [];
  const loops: Loop[] = [];
  for (const tag of tags) {
    if (loops.at(-1)?.end === tag && tag.name === 'endfor') loops.pop();
    const isPrinted = tag.name === 'output';
    const names = new Set<string>();
    let list: Use | undefined;
    for (const read of tag.reads) {
      const [name = ''] = read.names;
      if (name === 'forloop') {
        checkLoopFact(read, loops.length > 0, faults);
        continue;
      }
      const loop = loops.findLast(({ item }) => item === name);
      const use = loop ? loop.list : { name, span: read.span, where, condition: true };
      if (!use) continue;
      if (!loop) uses.push(use);
      if (isPrinted) use.condition = false;
      names.add(use.name);
      list = use;
    }
    variables.set(tag, [...names]);
    if (tag.name === 'for' && groups.has(tag))
      loops.push({ item: tag.loop?.item ?? '', end: groups.get(tag)!.tags.at(-1), list });
  }
  return { variablesOf: (tag) => variables.get(tag) ?? [], uses };
}

function checkLoopFact({ names, span }: Read, inLoop: boolean, faults: Fault[]): void {
  const fact = names[1];
  if (!inLoop) faults.push(parseError('liquid-outside-loop', span));
  else if (names.length !== 2 || !fact || !LOOP_FACTS.includes(fact))
    faults.push(parseError('liquid-loop-fact', span, { found: names.join('.') }));
}
