/** A mend must not plant the next fault: the letter's list of variables follows what the mend writes and takes away. */
import { redeclaring } from '../model/declared.js';
import type { Edit } from '../model/finding.js';
import { contains } from '../model/span.js';
import { variableNames } from '../text/variable-names.js';
import type { Letter } from './letter.js';

/**
 * The edits with those of the list; `undefined` for a variable that the pack does not know.
 * @param text what the edits write
 */
export function withVariables(
  { template, dictionary }: Letter,
  edits: readonly Edit[],
  text: string,
): readonly Edit[] | undefined {
  const names = variableNames(text);
  if (!names.every((name) => dictionary.has(name))) return undefined;
  const gone = new Set<string>();
  const left = new Set(names);
  for (const { name, span } of template.uses)
    (edits.some((edit) => contains(edit, span)) ? gone : left).add(name);
  return [
    ...edits,
    ...redeclaring(
      template,
      names,
      [...gone].filter((name) => !left.has(name)),
    ),
  ];
}
