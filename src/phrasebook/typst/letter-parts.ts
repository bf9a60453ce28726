/** Which part of a letter each of its paragraphs is: told by the roles of the values in it, never by its words. */
import type { FilledBlock } from '../../compile/fill-body.js';
import type { FilledRun } from '../../compile/fill-runs.js';
import type { Role, VariableType } from '../../model/variable.js';

export type Part =
  | 'address'
  /** The person meant, below the address. */
  | 'attention'
  | 'date'
  /** Around the address, without a value: how the letter is sent. */
  | 'dispatch'
  | 'salutation'
  /** The last words before the signature. */
  | 'closing'
  | 'signature'
  /** Lines of an account, of a contact: not running text. */
  | 'lines';

/** What is known of the value of a slot, a column of a list among them. */
export type Known = (slot: string) => { readonly type: VariableType; readonly role?: Role } | undefined;

type Line = readonly FilledRun[];

/** No line of an address, no greeting and no signature is longer. */
const LONGEST_LINE = 80;
const LONGEST_GREETING = 24;
const ENDS_SENTENCE = /[.!?;\u3002\uff01\uff1f\uff1b]$/u;
const ENDS_GREETING = /[,:\uff0c\uff1a]$/u;

/** By the place of the block in the letter; a block without a part is just what it is. */
export function partsOf(blocks: readonly FilledBlock[], known: Known): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? linesOf(block.runs) : []));
  const has = (line: Line, ...roles: readonly Role[]): boolean =>
    line.some((run) => 'slot' in run && roles.includes(known(run.slot ?? '')?.role ?? 'other'));
  const opens = ([run]: Line): boolean => run !== undefined && has([run], 'sender-company', 'sender-name');
  lines.forEach((own, at) => {
    if (own.length > 1) parts.set(at, 'lines');
  });

  const head = lines.findIndex((own) => !isHead(own));
  const top = lines.slice(0, head < 0 ? lines.length : head);
  const address = top.findIndex((own) => own.filter((line) => has(line, 'recipient')).length > 1);
  const date = top.findIndex(([line = [], ...more]) => !more.length && has(line, 'letter-date'));
  const greeting = top.findLastIndex(([line = [], ...more], at) => {
    if (more.length || at === date) return false;
    const text = textOf(line);
    return has(line, 'recipient') || (ENDS_GREETING.test(text) && text.length <= LONGEST_GREETING);
  });
  for (let at = 0; at < address; at++) parts.set(at, 'dispatch');
  if (address >= 0) parts.set(address, 'address');
  if (date >= 0) parts.set(date, 'date');
  if (greeting > address) parts.set(greeting, 'salutation');
  for (let at = address + 1; address >= 0 && at < greeting; at++) {
    const own = lines[at]!;
    if (own.some((line) => has(line, 'recipient'))) parts.set(at, 'attention');
    else if (own.flat().every((run) => !('slot' in run))) parts.set(at, 'dispatch');
  }

  const signature = lines.findLastIndex(
    (own, at) => at >= top.length && own.length > 1 && isHead(own) && own.some(opens),
  );
  if (signature < 0) return parts;
  parts.set(signature, 'signature');
  const [last = [], ...more] = lines[signature - 1]!;
  if (last.length && !more.length && !parts.has(signature - 1) && isHead([last]))
    parts.set(signature - 1, 'closing');
  return parts;
}

export function linesOf(runs: readonly FilledRun[]): readonly Line[] {
  const lines: FilledRun[][] = [[]];
  for (const run of runs)
    if ('break' in run) lines.push([]);
    else lines.at(-1)!.push(run);
  return lines;
}

export const textOf = (line: Line): string => line.map((run) => ('text' in run ? run.text : '')).join('');

/** Short lines that are no sentence. */
const isHead = (lines: readonly Line[]): boolean =>
  lines.length > 0 &&
  lines.every((line) => textOf(line).length <= LONGEST_LINE) &&
  !ENDS_SENTENCE.test(textOf(lines.at(-1)!));
