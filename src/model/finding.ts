/** A finding: the one type every room speaks, whether YAML broke or a sentence begged. */
import type { Span } from './span.js';
import type { Stage } from './stage.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a config or a rule may say of a rule: a severity, or that it does not look. */
export type Level = Severity | 'off';

/** Replace `start`–`end` (0-based UTF-16 offsets of the source) by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A change that mends a finding. `safe` ones keep the meaning and are applied by `--fix`. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What was found and why it hurts here, one sentence. */
  readonly message: string;
  /** What to do or write instead, one sentence. */
  readonly hint: string;
  readonly span: Span;
  /** The letter's stage, when it has one: severity depends on it. */
  readonly stage?: Stage;
  readonly fixes: readonly Fix[];
}
