/** What the compiler knows of a name where it stands: its type, and whether it surely says something. */
import type { For } from '../model/document.js';
import type { FilterName, Output } from '../model/liquid.js';
import type { Dictionary, VariableType } from '../model/variable.js';

export interface Names {
  /** `undefined` for a name nobody knows. */
  readonly typeOf: (path: readonly string[]) => VariableType | undefined;
  /** True when data that passed the check cannot leave it empty. */
  readonly isGiven: (path: readonly string[]) => boolean;
  /** The names inside a loop. */
  readonly inside: (loop: For<unknown>) => Names;
}

/** Filters that may make nothing of something. */
const EMPTYING: ReadonlySet<FilterName> = new Set(['replace', 'truncate', 'default']);

export function namesOf(dictionary: Dictionary, required: ReadonlySet<string>): Names {
  const names: Names = {
    typeOf: ([name = '', ...rest]) => (rest.length ? undefined : (dictionary.get(name)?.type ?? 'text')),
    isGiven: ([name = '', ...rest]) => rest.length === 0 && required.has(name),
    inside: (loop) => loopNames(names, loop, dictionary),
  };
  return names;
}

function loopNames(outer: Names, { item, list }: For<unknown>, dictionary: Dictionary): Names {
  const fields = dictionary.get(list.names[0] ?? '')?.fields;
  const fieldOf = (path: readonly string[]) =>
    path.length === 2 && fields && Object.hasOwn(fields, path[1]!) ? fields[path[1]!]!.type : undefined;
  const names: Names = {
    typeOf: (path) => {
      if (path[0] === 'forloop') return 'integer';
      if (path[0] !== item) return outer.typeOf(path);
      return path.length === 1 && !fields ? 'text' : fieldOf(path);
    },
    isGiven: (path) => {
      if (path[0] === 'forloop') return path.length === 2;
      if (path[0] !== item) return outer.isGiven(path);
      return path.length === 1 ? !fields : fieldOf(path) !== undefined;
    },
    inside: (loop) => loopNames(names, loop, dictionary),
  };
  return names;
}

/** True when a slot cannot come out empty. */
export function isSure({ value, filters }: Output, names: Names): boolean {
  if (filters.some(({ name }) => EMPTYING.has(name))) return false;
  if (value.kind === 'path') return names.isGiven(value.names);
  return value.value !== null && String(value.value).trim() !== '';
}

/** True for `{{ name }}` alone: a bare e-mail address or link may be made clickable. */
export const bareType = ({ value, filters }: Output, names: Names): VariableType | undefined =>
  value.kind === 'path' && filters.length === 0 ? names.typeOf(value.names) : undefined;
