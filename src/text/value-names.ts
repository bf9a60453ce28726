/** The typed values a pattern may ask for, and the private character that stands for each in an expanded pattern. */

/**
 * The parts a variable may play; what they mean in a letter is the model's to say. They are named here, once,
 * because the order of the names is the order of the characters: compiled words and their reader share it.
 */
export const PART_NAMES = [
  'recipient',
  'reference',
  'amount',
  'due-date',
  'invoice-date',
  'age',
  'deadline',
  'payment-method',
  'contact',
  'contract-basis',
  'interest-rate',
  'consequence',
  'prior-notice',
  'sender-name',
  'sender-title',
  'sender-company',
  'letter-date',
  'remedy',
] as const;

/** Values written in plain text, any variable, and the parts a variable may play. */
export const VALUE_NAMES = ['number', 'date', 'money', 'code', 'variable', ...PART_NAMES] as const;

/** Away from U+E000, which stands for tags in a block's text, and from the icon fonts at U+F000. */
const FIRST = 0xee00;

const CODES: ReadonlyMap<string, number> = new Map(VALUE_NAMES.map((name, i) => [name, FIRST + i]));

/** The code of a value's character, or 0 for a name no pattern can ask for. */
export const valueCode = (name: string): number => CODES.get(name) ?? 0;

/**
 * The character an expanded pattern holds for `<name>`.
 * @throws RangeError when no value has that name.
 */
export function valueCharacter(name: string): string {
  const code = valueCode(name);
  if (!code) throw new RangeError(`no value is called ${name}`);
  return String.fromCharCode(code);
}

/** True for characters that are nobody's text: private use (tags, value characters) and U+FFFC. */
export const isPlaceholder = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffc;

/** True for the character of some value. */
export const isValueCode = (code: number): boolean => code >= FIRST && code < FIRST + VALUE_NAMES.length;
