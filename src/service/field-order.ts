/** The order in which the fields of a letter are read best. */

const FIRST = ['title', 'lang'];
/** How it is sent: always in this order. */
const STEP = ['stage', 'tone', 'channel'];
/** What it is for; may stand anywhere among the former. */
const OCCASION = ['situation', 'cause', 'market', 'tier', 'debtor_type'];
const LAST = ['variables', 'subject', 'attachments'];

/** The keys in order. Those nobody knows come last, as they stood. */
export function fieldOrder(keys: readonly string[]): readonly string[] {
  const known = (list: readonly string[]) => list.filter((key) => keys.includes(key));
  const isMiddle = (key: string) => STEP.includes(key) || OCCASION.includes(key);
  const ends = keys.findIndex((key) => LAST.includes(key));
  const early = keys.slice(0, ends < 0 ? keys.length : ends).filter(isMiddle);
  const late = known([...STEP, ...OCCASION]).filter((key) => !early.includes(key));
  const steps = known(STEP);
  // An occasion named in its place keeps it; the steps take theirs in turn.
  const middle = [...early, ...late].map((key) => (STEP.includes(key) ? steps.shift()! : key));
  const rest = keys.filter((key) => !FIRST.includes(key) && !isMiddle(key) && !LAST.includes(key));
  return [...known(FIRST), ...middle, ...known(LAST), ...rest];
}
