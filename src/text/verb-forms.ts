/** The forms of an English verb by its spelling. */

/**
 * The verb, then its -s, -ing and -ed forms; a verb of `irregular` has the forms listed there instead.
 * Doubled consonants (plan, remit) cannot be told from the spelling: list them as irregular.
 */
export function verbForms(
  verb: string,
  irregular: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...new Set([verb, ...(irregular.get(verb) ?? [third(verb), gerund(verb), past(verb)])])];
}

const third = (verb: string): string => {
  if (/(?:[sxzo]|[cs]h)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
};

const gerund = (verb: string): string => {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
};

const past = (verb: string): string => {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
};
