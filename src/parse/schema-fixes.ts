/** Values that were written in the wrong form, put into the right one. */
import type { FaultFix } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { quoting } from './quote.js';
import type { Complaint } from './schema-errors.js';

/**
 * The mend for a value of the wrong type or form, where it can be told without guessing at the meaning.
 * @param fits whether a text would be right in its place
 */
export function formFix(
  source: string,
  at: Span,
  complaint: Complaint,
  value: unknown,
  fits: (text: string) => boolean,
): FaultFix | undefined {
  const raw = source.slice(at.start, at.end);
  if (!raw || raw.includes('\n')) return undefined;
  if (complaint.kind === 'pattern')
    return parted(source, at, raw, complaint.pattern) ?? spelled(at, raw, complaint.pattern);
  if (complaint.kind !== 'type') return undefined;
  const wants = (type: string) => complaint.types.includes(type);
  if (wants('string') && !Array.isArray(value) && !/^["'[{|>]/.test(raw) && fits(raw))
    return { title: 'quote', safe: typeof value !== 'object', edits: quoting(source, at.start, at.end) };
  if (typeof value !== 'string') return undefined;
  const word = /^(["']?)(?:(yes|on|true)|no|off|false)\1$/i.exec(raw);
  if (wants('boolean') && word)
    return { title: 'change', safe: true, edits: [{ ...at, text: word[2] ? 'true' : 'false' }] };
  if ((wants('integer') || wants('number')) && /^(["'])-?\d{1,9}\1$/.test(raw))
    return { title: 'change', safe: true, edits: [{ ...at, text: raw.slice(1, -1) }] };
  if (wants('array') && /^[^"'[\]{}|>#&*!]*$/.test(raw)) {
    const edits = [
      { start: at.start, end: at.start, text: '[' },
      { start: at.end, end: at.end, text: ']' },
    ];
    return { title: 'make-list', safe: !raw.includes(','), edits };
  }
  return undefined;
}

/** Several right names in one place of a list in brackets: the commas between them are missing. */
function parted(source: string, at: Span, raw: string, pattern: string): FaultFix | undefined {
  const words = raw.split(/[ \t]+/);
  const test = new RegExp(pattern, 'u');
  if (words.length < 2 || !/[[,]\s*$/.test(source.slice(Math.max(0, at.start - 80), at.start)))
    return undefined;
  if (!words.every((word) => test.test(word))) return undefined;
  return { title: 'add-comma', safe: false, edits: [{ ...at, text: words.join(', ') }] };
}

/** The same word as names are spelled here: lower case, with hyphens or underscores, without braces. */
function spelled(at: Span, raw: string, pattern: string): FaultFix | undefined {
  const bare = raw
    .replace(/^["']|["']$/g, '')
    .replace(/^\{\{-?|-?\}\}$/g, '')
    .trim();
  if (bare.length > 64) return undefined;
  const words = bare
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(Boolean);
  const test = new RegExp(pattern, 'u');
  const text = [bare, words.join('_'), words.join('-')].find((word) => test.test(word));
  return text === undefined ? undefined : { title: 'change', safe: false, edits: [{ ...at, text }] };
}
