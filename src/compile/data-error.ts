/** The named errors filling in a letter may throw; each lists everything that is wrong, not the first thing only. */
import type { DataProblem, ProblemCode } from './data-problem.js';

/** A letter, its data or its place cannot be used, for a reason its author can mend. All errors thrown on purpose here are one. */
export class RefusalError extends Error {
  override name = 'RefusalError';
}

/** The values do not fit the letter. `problems` has every reason. */
export class DataError extends RefusalError {
  override name = 'DataError';
  readonly problems: readonly DataProblem[];

  constructor(letter: string, problems: readonly DataProblem[]) {
    super(
      [`The letter ${letter} cannot be filled in.`, ...problems.map(({ message }) => `- ${message}`)].join(
        '\n',
      ),
    );
    this.problems = problems;
  }
}

/** A required value is not there, or is empty. */
export class MissingVariableError extends DataError {
  override name = 'MissingVariableError';
}

/** A name is given that neither letter nor dictionary knows. */
export class UnknownVariableError extends DataError {
  override name = 'UnknownVariableError';
}

/** A value is of the wrong kind, too long, or holds what may not be sent. */
export class InvalidValueError extends DataError {
  override name = 'InvalidValueError';
}

/** A link target is not http, https, mailto or tel. */
export class UnsafeUrlError extends DataError {
  override name = 'UnsafeUrlError';
}

/** The letter would grow without bound: too many rows inside rows, or too much text. */
export class LimitError extends RefusalError {
  override name = 'LimitError';
}

/** The error named after the gravest problem. */
export function dataError(letter: string, problems: readonly DataProblem[]): DataError {
  const has = (code: ProblemCode): boolean => problems.some((problem) => problem.code === code);
  if (has('unsafe-url')) return new UnsafeUrlError(letter, problems);
  if (has('missing')) return new MissingVariableError(letter, problems);
  if (has('unknown')) return new UnknownVariableError(letter, problems);
  return new InvalidValueError(letter, problems);
}
