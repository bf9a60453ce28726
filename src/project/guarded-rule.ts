/** A rule from outside, held to the contract at every call: what it does wrong is told, and judging goes on. */
import { fixesOf, type LetterRule, type PackRule, type Report, type Rule } from '../lint/rule.js';
import { SEVERITIES } from '../model/finding.js';
import type { Span } from '../model/span.js';

/**
 * @param failed told what went wrong and in which file; nothing of that call is kept
 * @returns the same rule, whose `check` never throws and whose reports can be used
 */
export function guarded(rule: Rule, failed: (path: string, reason: string) => void): Rule {
  const heard = <R extends Report>(path: string, look: () => readonly R[], length?: number): readonly R[] => {
    try {
      const reports: unknown = look();
      if (!Array.isArray(reports)) throw new TypeError('check returned no list of reports');
      return (reports as readonly R[]).map((report) => sound(report, rule, length));
    } catch (error) {
      failed(path, error instanceof Error ? error.message : String(error));
      return [];
    }
  };
  if (rule.scope === 'letter') {
    const check: LetterRule['check'] = (letter, options) => {
      const { path, source } = letter.template;
      return heard(path, () => rule.check(letter, options), source.length);
    };
    return { ...rule, check };
  }
  const check: PackRule['check'] = (pack, options) => heard(pack.path, () => rule.check(pack, options));
  return { ...rule, check };
}

/** @throws TypeError naming the first part of a report that cannot be used */
function sound<R extends Report>(report: R, { messages, titles = {} }: Rule, length?: number): R {
  const { code, span, severity } = report ?? {};
  if (!Object.hasOwn(messages, `${code}`)) throw new TypeError(`it has no message “${code}”`);
  if (!isSpan(span, length)) throw new TypeError(`its report “${code}” has no span inside the file`);
  if (severity !== undefined && !SEVERITIES.includes(severity))
    throw new TypeError(`its report “${code}” has the severity “${severity}”`);
  const fixes = fixesOf(report);
  for (const { title, edits } of fixes) {
    if (!Object.hasOwn(titles, `${title}`)) throw new TypeError(`it has no fix title “${title}”`);
    if (!edits.every((edit) => typeof edit.text === 'string' && isSpan(edit, length)))
      throw new TypeError(`an edit of its fix “${title}” has no text or lies outside the file`);
  }
  return { ...report, fixes };
}

const isSpan = (span: Span | undefined, length = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isInteger(span?.start) &&
  Number.isInteger(span?.end) &&
  span!.start >= 0 &&
  span!.start <= span!.end &&
  span!.end <= length;
