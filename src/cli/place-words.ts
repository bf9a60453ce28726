/** Stages, and the other places a letter may stand in, as the reader calls them. */
import { channelNames } from '../generated/channel-names.js';
import { stageNames } from '../generated/stage-names.js';
import type { Bilingual, Language } from '../model/language.js';
import { CHANNELS, STAGES, type Stage } from '../model/stage.js';

/** The stages of the ladder, then letters beside it. */
export const PLACES = [...STAGES, 'outside'] as const;

const OUTSIDE: Bilingual = { en: 'outside', zh: '无阶段' };

export const placeName = (place: Stage | 'outside', locale: Language): string =>
  place === 'outside' ? OUTSIDE[locale] : stageNames[place][locale];

/** A stage, a channel, or the id of a situation, which has no other name. */
export function traitName(trait: string, locale: Language): string {
  const stage = STAGES.find((each) => each === trait);
  if (stage) return placeName(stage, locale);
  const channel = CHANNELS.find((each) => each === trait);
  return channel ? channelNames[channel][locale] : trait;
}
