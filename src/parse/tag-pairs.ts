/** Which tags belong together: `if` with its branches and its end, `for` with its end. */
import type { Fault } from '../model/fault.js';
import { parseError, tooComplex } from './faults.js';
import type { Control, Tag } from './liquid-tag.js';

export interface TagGroup {
  readonly kind: 'if' | 'unless' | 'for';
  /** The opening tag, the branches and the end, in order. */
  readonly tags: readonly Tag[];
  /** The group around this one. */
  readonly outer: TagGroup | undefined;
}

export type TagGroups = ReadonlyMap<Tag, TagGroup>;

interface OpenGroup extends TagGroup {
  readonly tags: Tag[];
}

const ENDS: Readonly<Partial<Record<Tag['name'], TagGroup['kind']>>> = {
  endif: 'if',
  endunless: 'unless',
  endfor: 'for',
};
const MOST_NESTED = 16;

/** Pairs the tags of one text. Tags that have no partner are in no group and in `faults`. */
export function pairTags(tags: readonly Tag[], faults: Fault[]): TagGroups {
  const groups = new Map<Tag, TagGroup>();
  const open: OpenGroup[] = [];
  for (const tag of tags) {
    const top = open.at(-1);
    const ends = ENDS[tag.name];
    if (tag.name === 'if' || tag.name === 'unless' || tag.name === 'for') {
      if (open.length === MOST_NESTED) {
        faults.push(tooComplex('tags-too-deep', tag.span, { limit: String(MOST_NESTED) }));
        return new Map();
      }
      open.push({ kind: tag.name, tags: [tag], outer: top });
    } else if (ends) {
      const at = open.findLastIndex(({ kind }) => kind === ends);
      if (at < 0) faults.push(parseError('liquid-unexpected-end', tag.span, { found: tag.name }));
      else {
        for (const forgotten of open.splice(at + 1)) faults.push(notClosed(forgotten));
        const group = open.pop()!;
        group.tags.push(tag);
        for (const member of group.tags) groups.set(member, group);
      }
    } else if (tag.name === 'elsif' || tag.name === 'else') {
      const isLate = top?.tags.at(-1)?.name === 'else';
      if (!top || top.kind === 'for' || isLate) {
        const code = isLate ? 'liquid-branch-after-else' : 'liquid-unexpected-branch';
        faults.push(parseError(code, tag.span, { found: tag.name }));
      } else top.tags.push(tag);
    }
  }
  for (const forgotten of open) faults.push(notClosed(forgotten));
  return groups;
}

const notClosed = ({ kind, tags }: TagGroup): Fault => {
  const wanted: Control = `end${kind}`;
  return parseError('liquid-not-closed', tags[0]!.span, { found: kind, wanted });
};
