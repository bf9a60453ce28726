/** What can be wrong with a file before anyone reads its words. */
import type { Edit } from './finding.js';
import type { Span } from './span.js';

/** The rules that reading itself feeds; their messages stand in `rules/<id>.ts` under the fault's `code`. */
export const FAULT_RULES = [
  'parse-error',
  'invalid-front-matter',
  'unbalanced-braces',
  'input-too-complex',
] as const;
export type FaultRule = (typeof FAULT_RULES)[number];

/**
 * One fault met while reading. `code` names the message, `data` fills its `{slots}`.
 * Reading reports faults as values and never throws.
 */
export interface Fault {
  readonly rule: FaultRule;
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
  readonly span: Span;
  readonly fixes: readonly FaultFix[];
}

/** `title` is a message code of the same rule. */
export interface FaultFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}
