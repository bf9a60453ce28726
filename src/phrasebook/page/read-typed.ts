/** One typed text → a value of its type, through the same strict readers a letter's data goes through. */
import { isRefusal, readValue } from '../../compile/read-value.js';
import type { Value } from '../../compile/value.js';
import type { VariableType } from '../../model/variable.js';

/** Signs that stand for one currency only; a dollar sign is a dozen of them. */
const SIGNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\u20ac/, 'EUR'],
  [/\u00a3/, 'GBP'],
];

/** `undefined` for nothing, `null` for what is no value of the type. */
export function readTyped(type: Exclude<VariableType, 'list'>, input: string): Value {
  const text = input.trim();
  if (text === '') return undefined;
  const value = readValue(type, type === 'money' ? moneyText(text) : text, {
    inSubject: false,
    asUrl: false,
  });
  return isRefusal(value) ? null : value;
}

/** “48,300 eur”, “€48,300” → “EUR 48,300”. */
function moneyText(text: string): string {
  let code: string | undefined;
  let rest = text.normalize('NFKC');
  for (const [sign, currency] of SIGNS)
    if (sign.test(rest)) {
      code = currency;
      rest = rest.replace(sign, '');
    }
  rest = rest.replace(/[A-Za-z]{3}/, (found) => {
    code ??= found.toUpperCase();
    return '';
  });
  return code ? `${code} ${rest.trim()}` : text;
}
