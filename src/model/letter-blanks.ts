/** The blanks of a letter, wherever they stand in it, and what each is replaced by. */

import { withBeside } from '../text/beside.js';
import { findBlanks } from '../text/blanks.js';
import type { Edit } from './finding.js';
import type { PlaceholderIndex } from './placeholder-index.js';
import { blanksOf, type FoundBlank } from './placeholder-scan.js';
import { signLines } from './sign-lines.js';
import type { Channel } from './stage.js';
import type { Template } from './template.js';
import type { Dictionary, Variable } from './variable.js';

/** What of a letter tells blanks from lines to sign on, and what they mean. */
export interface BlankPlace {
  readonly template: Template;
  readonly channel: Channel | undefined;
  readonly dictionary: Dictionary;
  /** Where the signature begins in the source. */
  readonly closing: number;
}

/** Those of the subject, the body and the attachments; a line to sign on is none. */
export function letterBlanks(letter: BlankPlace, index: PlaceholderIndex): readonly FoundBlank[] {
  const known = looked.get(letter);
  if (known?.index === index) return known.blanks;
  const blanks = findAll(letter, index);
  looked.set(letter, { index, blanks });
  return blanks;
}

/** Several rules ask for the same blanks. */
const looked = new WeakMap<
  BlankPlace,
  { readonly index: PlaceholderIndex; readonly blanks: readonly FoundBlank[] }
>();

function findAll(letter: BlankPlace, index: PlaceholderIndex): readonly FoundBlank[] {
  const { template, closing, channel } = letter;
  const { subject, blocks, source } = template;
  const isToSign = signLines(source, index);
  return [...(subject ? [subject] : []), ...blocks]
    .flatMap((block) => (block.quoted ? [] : blanksOf(template, block, index, isToSign)))
    .filter(({ name, span }) => !(/^[_\uff3f]/.test(name) && (channel === 'phone' || span.start >= closing)))
    .concat(attached(template, index));
}

/** Names of attachments are no blocks of words; where the YAML is plain they are searched as they stand. */
const attached = ({ source, head }: Template, index: PlaceholderIndex): FoundBlank[] =>
  (head.attachments?.value ?? []).flatMap(({ value, span }) => {
    const at = source.indexOf(value, span.start);
    if (at < 0 || at + value.length > span.end) return [];
    return findBlanks(value, index.words).map(({ shape, name, start, end }) => ({
      shape,
      name,
      span: { start: at + start, end: at + end },
    }));
  });

export interface BlankMend {
  readonly variable: Variable;
  /** True when it can mean nothing else; a second [Amount] may be another sum. */
  readonly safe: boolean;
  readonly edit: Edit;
}

const PERCENT = ['%', '\uff05'];

/**
 * The variable a blank means, in its place.
 * @param taken variables offered so far in the letter; the one found is added
 */
export function mendBlank(
  { template: { source }, dictionary, closing }: BlankPlace,
  { name, shape, span }: FoundBlank,
  index: PlaceholderIndex,
  taken: Set<string>,
): BlankMend | undefined {
  const place = { after: source.slice(span.end, span.end + 20), closing: span.start >= closing };
  const meaning = index.meaningOf(name, place);
  const variable = meaning && dictionary.get(meaning.variable);
  if (!variable) return undefined;
  const safe = meaning.certainty === 'sure' || (meaning.certainty === 'first' && !taken.has(variable.name));
  taken.add(variable.name);
  if (shape === 'path') return { variable, safe, edit: { ...span, text: variable.name } };
  // Money brings its currency and a rate its sign: the one beside the blank goes with it.
  const units = variable.type === 'money' ? index.currencies : variable.type === 'percent' ? PERCENT : [];
  return { variable, safe, edit: { ...withBeside(source, span, units), text: `{{ ${variable.name} }}` } };
}
