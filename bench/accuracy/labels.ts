/** What a person says must be found in a letter: the labels of `expected.yml`, put to their places. */
import { parse } from 'yaml';
import type { Span } from '../../src/model/span.js';

/** One finding a letter should have. */
export interface Label {
  /** The rule that should speak, then those that may rightly speak instead. */
  readonly rules: readonly string[];
  /** The words at fault; `undefined` for something missing, which has no place of its own. */
  readonly span: Span | undefined;
  /** Arguable: told or not, it counts neither way. */
  readonly optional: boolean;
}

interface Written {
  readonly rule: string;
  readonly text?: string;
  readonly nth?: number;
  readonly or?: readonly string[];
  readonly optional?: boolean;
}

/**
 * @param yaml the text of an `expected.yml`: labels by file name
 * @param sourceOf the letter of that name, or `undefined` when there is none
 * @param known ids of rules, when a label for anything else is a slip
 * @throws Error naming file and label when a label cannot be right
 */
export function readLabels(
  yaml: string,
  sourceOf: (name: string) => string | undefined,
  known?: ReadonlySet<string>,
): ReadonlyMap<string, readonly Label[]> {
  const written = (parse(yaml) ?? {}) as Record<string, readonly Written[] | null>;
  return new Map(
    Object.entries(written).map(([name, labels]) => {
      const source = sourceOf(name);
      if (source === undefined) throw new Error(`${name}: labelled, but there is no such letter`);
      return [name, (labels ?? []).map((label) => place(name, source, label, known))];
    }),
  );
}

function place(name: string, source: string, label: Written, known: ReadonlySet<string> | undefined): Label {
  const rules = [label.rule, ...(label.or ?? [])];
  const stranger = known && rules.find((rule) => !known.has(rule));
  if (stranger) throw new Error(`${name}: there is no rule “${stranger}”`);
  const optional = label.optional ?? false;
  if (label.text === undefined) return { rules, span: undefined, optional };
  let start = -1;
  for (let n = 0; n < (label.nth ?? 1); n++) {
    start = source.indexOf(label.text, start + 1);
    if (start < 0) throw new Error(`${name}: ${label.rule} names “${label.text}”, which is not there`);
  }
  return { rules, span: { start, end: start + label.text.length }, optional };
}
