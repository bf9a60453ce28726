/** Where a letter stands on the ladder. */
import type { EngineLetter } from '../lint/create-letter.js';
import type { Language } from '../model/language.js';
import type { Channel, Stage } from '../model/stage.js';

export interface LetterPlace {
  readonly title: string;
  readonly lang: Language;
  readonly stage?: Stage;
  readonly channel?: Channel;
  /** Written for an occasion, a cause, a market or a tier: it stands beside the common ladder. */
  readonly isSpecial: boolean;
  /** The sum of what makes it firm and what softens it; counted only where somebody wants it. */
  readonly firmness?: number;
}

/**
 * A number rather than a way to it: a thousand results must not hold a thousand letters.
 * @returns undefined for a letter that could not be read
 */
export function placeOf(letter: EngineLetter, withFirmness = false): LetterPlace | undefined {
  const { head, path, readable } = letter.template;
  if (!readable) return undefined;
  const { lang, stage, channel, situation } = letter;
  return {
    title: head.title?.value ?? path,
    lang,
    ...(stage && { stage }),
    ...(channel && { channel }),
    isSpecial: !!(situation || head.cause || head.market || head.tier),
    ...(withFirmness && { firmness: letter.firmness().total }),
  };
}
