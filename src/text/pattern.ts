/** Lexicon patterns → the plain strings they stand for. */
import { fold, HAN, KIND, SKIP, WORD } from './fold.js';
import { type Part, PatternError, readPattern } from './pattern-parts.js';
import { isValueCode, valueCharacter, valueCode } from './value-names.js';

export { PatternError } from './pattern-parts.js';
export { VALUE_NAMES, valueCharacter } from './value-names.js';
export { verbForms } from './verb-forms.js';

export interface PatternOptions {
  /** Members of each class, already expanded. */
  readonly classes: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
  /** All forms of an English verb, the verb included. */
  readonly forms: (verb: string) => readonly string[];
  /** Most strings a pattern may stand for; 2,048 unless given. */
  readonly limit?: number;
}

const LIMIT = 2048;

/**
 * All strings a pattern stands for, as the trie wants them: folded, one space between words, none before
 * a stop or comma and none beside Han, each once, in the order the pattern names them.
 *
 * `(a|b c)` is one of several, `(a|b)?` one of them or nothing, `word~` all forms of a verb, `$name` all
 * members of a class, `<date>` a value (see `VALUE_NAMES`); `\` takes a mark literally.
 * @throws PatternError with the place in the pattern: parentheses that do not match, unknown class or
 * value, more strings than the limit, a pattern that may stand for nothing.
 */
export function expandPattern(pattern: string, options: PatternOptions): readonly string[] {
  const limit = options.limit ?? LIMIT;
  const parts = readPattern(pattern);
  const width = sequenceWidth(parts, options);
  if (width > limit) throw new PatternError(`stands for ${width} strings, more than ${limit}`, 0);
  const texts = new Set(sequence(parts, options).map(normal));
  if (texts.has(''))
    throw new PatternError(texts.size > 1 ? 'nothing but optional parts' : 'stands for no text', 0);
  return [...texts];
}

const sequence = (parts: readonly Part[], options: PatternOptions): readonly string[] =>
  parts.reduce<readonly string[]>(
    (befores, part) => {
      const texts = expand(part, options);
      return befores.flatMap((before) => texts.map((text) => before + text));
    },
    [''],
  );

function expand(part: Part, options: PatternOptions): readonly string[] {
  if (part.kind === 'text') return [part.text];
  if (part.kind !== 'group') return members(part, options);
  const texts = part.options.flatMap((option) => sequence(option, options));
  return part.optional ? ['', ...texts] : texts;
}

/** Counted before anything is put together, so that a wide pattern costs nothing. */
const sequenceWidth = (parts: readonly Part[], options: PatternOptions): number =>
  parts.reduce((width, part) => width * partWidth(part, options), 1);

function partWidth(part: Part, options: PatternOptions): number {
  if (part.kind === 'text') return 1;
  if (part.kind !== 'group') return members(part, options).length;
  const widths = part.options.map((option) => sequenceWidth(option, options));
  return widths.reduce((a, b) => a + b, part.optional ? 1 : 0);
}

function members(
  { kind, name, index }: Extract<Part, { readonly index: number }>,
  { classes, forms }: PatternOptions,
): readonly string[] {
  if (kind === 'value') {
    if (!valueCode(name)) throw new PatternError(`no value is called <${name}>`, index);
    return [valueCharacter(name)];
  }
  const texts = kind === 'verb' ? forms(name) : classes.get(name);
  if (!texts) throw new PatternError(`no class is called $${name}`, index);
  if (texts.length === 0)
    throw new PatternError(`${kind === 'verb' ? `${name}~` : `$${name}`} has no words`, index);
  return texts;
}

function normal(text: string): string {
  let out = '';
  let gap = false;
  for (const character of fold(text)) {
    const kind = KIND[character.charCodeAt(0)];
    if (kind === SKIP) continue;
    if (character === ' ') {
      gap = out !== '';
      continue;
    }
    if (gap && keepsGap(out.charCodeAt(out.length - 1), character.charCodeAt(0))) out += ' ';
    gap = false;
    out += character;
  }
  return out;
}

const STOPS = ',.;:!?';

/** The scan skips white space beside Han where it says nothing, so an entry must hold none there. */
function keepsGap(left: number, right: number): boolean {
  if (STOPS.includes(String.fromCharCode(right))) return false;
  const [before, after] = [KIND[left], KIND[right]];
  if (before === HAN) return after !== HAN && after !== WORD && !isValueCode(right);
  return after !== HAN || (before !== WORD && !isValueCode(left));
}
