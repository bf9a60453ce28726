/** Which letters a pack asks for and does not have. */
import type { Language } from './language.js';
import type { PackSettings } from './pack.js';
import { CHANNELS, type Channel, type Stage } from './stage.js';

/** What decides whether a letter serves a stage as such. */
export interface LetterTraits {
  readonly lang: Language;
  readonly stage: Stage | undefined;
  readonly channel: Channel | undefined;
  readonly situation: unknown;
  readonly market: string | undefined;
}

/** The channels a stage asks for, each with the languages it has no letter in; those it has are left out. */
export function lackingChannels(
  { channels }: PackSettings,
  stage: Stage,
  letters: readonly LetterTraits[],
  languages: readonly Language[],
): ReadonlyArray<{ readonly channel: Channel; readonly languages: readonly Language[] }> {
  const wanted = channels[stage] ?? [];
  const serving = letters.filter((letter) => serves(letter, stage));
  return CHANNELS.filter((channel) => wanted.includes(channel)).flatMap((channel) => {
    const lacking = languages.filter(
      (lang) => !serving.some((letter) => letter.lang === lang && letter.channel === channel),
    );
    return lacking.length ? [{ channel, languages: lacking }] : [];
  });
}

/** A letter for one situation or one market does not serve the stage as such. */
const serves = ({ stage, situation, market = 'any' }: LetterTraits, own: Stage): boolean =>
  stage === own && !situation && market === 'any';
