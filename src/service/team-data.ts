/** The team's own values for a letter, from JSON somebody is still typing. */
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import { lineIndex } from '../text/lines.js';
import { brokenAt } from './json-place.js';
import { PREVIEW } from './words.js';

/** A record of a letter is a few kilobytes. */
const LONGEST = 1_000_000;

export interface TeamData {
  /** Empty where there is a problem. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

export function readTeamData(text: string | undefined, locale: Language): TeamData {
  if (!text?.trim()) return { values: {} };
  if (text.length > LONGEST) return { values: {}, problem: say(PREVIEW.tooLong, locale) };
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' && values !== null && !Array.isArray(values)
      ? { values: values as Readonly<Record<string, unknown>> }
      : { values: {}, problem: say(PREVIEW.noObject, locale) };
  } catch {
    const at = brokenAt(text);
    const { line, column } = lineIndex(text).at(at < 0 ? text.length : at);
    return { values: {}, problem: say(PREVIEW.noJson, locale, { line, column }) };
  }
}
