/** What the situations beside the ladder are about. */
import type { Situation } from './stage.js';

/** Those that demand a debt, as the letters of the ladder do; the others offer, settle, inform or thank. */
export const DEMANDS: ReadonlySet<Situation | undefined> = new Set<Situation | undefined>([
  undefined,
  'broken-promise',
  'service-suspension',
  'legal-handover',
]);

/** Those of which it is sure that they are about a particular debt, and so name it and its sum. */
export const ABOUT_A_DEBT: ReadonlySet<Situation | undefined> = new Set([
  'invoice-sent',
  'statement',
  'deposit',
  'promise-recap',
  'broken-promise',
  'payment-plan',
  'legal-handover',
  'payment-received',
]);
