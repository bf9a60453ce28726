/** Which variables the text of one language has and its twin in the other lacks. */
import type { Dictionary, Role } from './variable.js';

/** How people are addressed and signed for is each language's own affair. */
const OF_THE_LANGUAGE: ReadonlySet<Role> = new Set<Role>([
  'recipient',
  'sender-name',
  'sender-title',
  'letter-date',
]);

/** Each name once. */
export function onlyInTwin(
  own: readonly string[],
  twin: readonly string[],
  dictionary: Dictionary,
): readonly string[] {
  return [...new Set(twin)].filter((name) => {
    const role = dictionary.get(name)?.role;
    return !own.includes(name) && !(role && OF_THE_LANGUAGE.has(role));
  });
}
