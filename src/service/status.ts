/** Where a letter stands on the ladder and how firm it is, with what makes it so. */
import type { EngineLetter } from '../lint/create-letter.js';
import type { Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { Channel, Stage } from '../model/stage.js';
import type { Template } from '../model/template.js';
import type { Desk } from './desk.js';
import { channelName, situationName, stageName } from './trait-names.js';
import { twinOf } from './twin.js';

/** Days since the due date, both ends in; `null` is “and later”. */
export interface Days {
  readonly from: number;
  readonly to: number | null;
}

export interface Status {
  readonly title: string;
  readonly lang: Language;
  readonly stage?: Stage;
  /** In the reader's language; for a letter beside the ladder its occasion. Empty where it names neither. */
  readonly stageName: string;
  readonly channel?: Channel;
  readonly channelName?: string;
  readonly window?: Days;
  readonly firmness: number;
  /** What makes it firm and what softens it, in the reader's language. */
  readonly firmnessParts: ReadonlyArray<{ readonly label: string; readonly points: number }>;
  /** Path of the same letter in the other language. */
  readonly twin?: string;
}

/** `undefined` for what is no letter, or none that could be read. */
export const status = (desk: Desk): Status | undefined => {
  const { template } = desk.file;
  return template && statusOf(desk, template);
};

/** The same for any letter of the desk's pack. */
export function statusOf(
  { pack, linter, scope, locale }: Pick<Desk, 'pack' | 'linter' | 'scope' | 'locale'>,
  template: Template,
): Status | undefined {
  if (!template.readable) return undefined;
  const letter = linter.read(template, scope);
  const { lang, stage, channel } = letter;
  const window = windowOf(scope.pack, stage);
  const twin = twinOf(pack, template.path)?.template.path;
  const { total, counts } = letter.firmness();
  return {
    title: template.head.title?.value ?? template.path,
    lang,
    ...(stage && { stage }),
    stageName: placeName(letter, locale),
    ...(channel && { channel, channelName: channelName(channel, locale) }),
    ...(window && { window }),
    firmness: total,
    firmnessParts: counts.map(({ part, points }) => ({ label: part.label[locale], points })),
    ...(twin !== undefined && { twin }),
  };
}

function placeName({ stage, situation }: EngineLetter, locale: Language): string {
  if (stage) return stageName(stage, locale);
  return situation ? situationName(situation, locale) : '';
}

/** The days of a stage; none for a stage the pack has no window for. */
export function windowOf({ windows }: PackSettings, stage: Stage | undefined): Days | undefined {
  const window = windows.find((each) => each.stage === stage);
  return window && { from: window.from, to: window.to ?? null };
}
