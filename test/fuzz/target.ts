/** What is fuzzed: inputs, and what must hold of each. */
import type fc from 'fast-check';

export interface Target<Input = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws when something does not hold. */
  readonly check: (input: Input) => void | Promise<void>;
  /** How many inputs go through in a tenth of a second, or so: its share of a run that is given in inputs for all. */
  readonly pace: number;
}

/** Keeps the type of the inputs between generator and check. */
export const target = <Input>(made: Target<Input>): Target => made as unknown as Target;

/** Fails in few words: what is said of thousands of inputs has to be grouped. */
export function hold(condition: boolean, what: () => string): asserts condition {
  if (!condition) throw new Error(what());
}
