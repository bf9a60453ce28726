/** Stages, and the other places a letter may stand in, as the reader calls them. */
import { stageNames } from '../generated/stage-names.js';
import type { Bilingual, Language } from '../model/language.js';
import { CHANNELS, type Channel, STAGES, type Stage } from '../model/stage.js';

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
  return channel ? CHANNEL[channel][locale] : trait;
}

const CHANNEL: Readonly<Record<Channel, Bilingual>> = {
  email: { en: 'email', zh: '邮件' },
  letter: { en: 'letter', zh: '信函' },
  phone: { en: 'phone', zh: '电话' },
  message: { en: 'message', zh: '即时消息' },
};
