/** What is measured: a command, how often, and what it is a case of. */

export interface Command {
  /** For Node: a script and its arguments. */
  readonly args: readonly string[];
  /** Exit statuses that are no failure, besides 0 and 1. */
  readonly anyStatus?: boolean;
}

/** Every round, every fourth, every seventh, or once: as long as it takes. */
export type Pace = 'light' | 'heavy' | 'slow' | 'once';

export type Group = 'start' | 'letters' | 'peers' | 'fill' | 'make' | 'growth';

/** What is read out of what a command wrote. */
export interface Outcome {
  /** How many places it points at. */
  readonly found?: number;
  /** Of these, in words that were planted. */
  readonly planted?: number;
  /** Milliseconds or microseconds that the process took by itself. */
  readonly own?: number;
  /** The same for equal work: a mark of what was made. */
  readonly made?: string;
}

export interface Case {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly pace: Pace;
  readonly command: Command;
  /** @throws when the command has not done its work */
  readonly read?: (out: string, err: string) => Outcome;
  /** What it does less, or more, than ours. */
  readonly note?: string;
}
