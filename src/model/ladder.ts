/** What is asked of a pack's ladder beside its windows. */
import type { PackSettings } from './pack.js';
import type { Stage } from './stage.js';

/** The stage whose window begins last; `undefined` for a pack without a ladder. */
export const lastStage = ({ windows }: PackSettings): Stage | undefined =>
  [...windows].sort((a, b) => a.from - b.from).at(-1)?.stage;
