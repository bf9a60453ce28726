/** Whether an example in the dictionary is what its type says. */
import type { ExampleValue, VariableType } from '../model/variable.js';

/** What a value of each type looks like, for the message that says it does not. */
export const EXAMPLE_OF: Readonly<Record<VariableType, string>> = {
  text: 'INV-2041',
  multiline: '"First Bank\\nIBAN DE00 0000"',
  money: 'USD 12,500.00',
  date: '2025-07-15',
  integer: '21',
  percent: '8.5%',
  email: 'accounts@example.com',
  url: 'https://example.com/pay',
  list: '[INV-2041, INV-2057]',
};

/** True for a value that can be filled in where the type is asked for. Lists are judged by their rows elsewhere. */
export function isOfType(type: VariableType, value: ExampleValue | undefined): boolean {
  if (typeof value === 'object') return type === 'list';
  if (value === undefined || type === 'list') return false;
  const text = String(value).trim();
  switch (type) {
    case 'money':
      return /^[A-Z]{3} ?-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text);
    case 'date':
      return typeof value === 'string' && isCalendarDay(text);
    case 'integer':
      return /^-?\d+$/.test(text);
    case 'percent':
      return /^\d+(?:\.\d+)? ?%?$/.test(text);
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(text);
    case 'url':
      return /^(?:https?:\/\/|mailto:|tel:)\S+$/.test(text);
    case 'text':
      return text !== '' && !text.includes('\n');
    default:
      return text !== '';
  }
}

/** True for year-month-day of a day that exists. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
