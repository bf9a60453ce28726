/** Stages, channels and situations in a few words, as the reader calls them. */
import { channelNames } from '../generated/channel-names.js';
import type { Language } from '../model/language.js';
import type { Channel, Situation, Stage } from '../model/stage.js';
import { SITUATION, STAGE } from './names.js';

/** `undefined`: a letter beside the ladder. */
export const stageName = (stage: Stage | undefined, locale: Language): string =>
  STAGE[stage ?? 'outside']![locale];

export const channelName = (channel: Channel, locale: Language): string => channelNames[channel][locale];

export const situationName = (situation: Situation, locale: Language): string =>
  SITUATION[situation]![locale];
