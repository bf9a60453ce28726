/** A letter that is begun: what there is to choose, and its files. */
import { starterText } from '../generated/starter.js';
import { compiledWords } from '../generated/words.js';
import { LANGUAGES, type Language } from '../model/language.js';
import { say } from '../model/say.js';
import { CHANNELS, type Channel, SITUATIONS, type Situation, STAGES, type Stage } from '../model/stage.js';
import { windowWords } from '../phrasebook/window.js';
import { idTraits, newLetterFiles } from '../project/new-letter.js';
import type { LoadedPack } from '../project/pack.js';
import type { SourceFile } from '../project/source-file.js';
import type { Starter } from '../project/starter.js';
import type { Refusal } from './answers.js';
import { channelName, situationName, stageName } from './trait-names.js';
import { NEW_LETTER } from './words.js';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}
export interface LetterChoices {
  /** The pack's folder. */
  readonly pack: string;
  readonly packTitle: string;
  readonly languages: readonly Language[];
  /** Each with its days. */
  readonly stages: ReadonlyArray<Choice<Stage> & { readonly detail: string }>;
  readonly channels: ReadonlyArray<Choice<Channel>>;
  readonly situations: ReadonlyArray<Choice<Situation>>;
  /** Ids that are taken. */
  readonly taken: readonly string[];
}

/** Stages of the pack's ladder; all where it has no days. */
export function letterChoices({ root, settings, letters }: LoadedPack, locale: Language): LetterChoices {
  const { windows, languages = LANGUAGES } = settings;
  const stages = windows.length
    ? STAGES.filter((stage) => windows.some((each) => each.stage === stage))
    : STAGES;
  return {
    pack: root,
    packTitle: settings.title[locale],
    languages,
    stages: stages.map((value) => {
      const window = windows.find(({ stage }) => stage === value);
      const { from = 0, to } = window ?? {};
      const detail = window ? windowWords({ from, ...(to !== undefined && { to }) })[locale] : '';
      return { value, label: stageName(value, locale), detail };
    }),
    channels: CHANNELS.map((value) => ({ value, label: channelName(value, locale) })),
    situations: SITUATIONS.map((value) => ({ value, label: situationName(value, locale) })),
    taken: [...new Set(letters.map(({ id }) => id))],
  };
}

export interface LetterWish {
  /** `<group>/<name>` */
  readonly id: string;
  readonly stage: Stage;
  readonly channel: Channel;
  /** The id's own unless given. */
  readonly situation?: Situation;
  /** All of the pack's unless given. */
  readonly languages?: readonly Language[];
}

/** The files by their paths as the pack's are named, or why there can be none. What the console makes, to the byte. */
export function newLetter(
  pack: LoadedPack,
  wish: LetterWish,
  locale: Language,
): readonly SourceFile[] | Refusal {
  const { id, stage, channel } = wish;
  const traits = idTraits(id);
  if (!traits) return { refused: say(NEW_LETTER.badId, locale, { id }) };
  const situation = wish.situation ?? traits.situation;
  const { skeletons } = JSON.parse(starterText()) as Starter;
  const files = newLetterFiles(skeletons, pack.settings, {
    id,
    stage,
    channel,
    ...(situation && { situation }),
    ...(wish.languages && { languages: wish.languages }),
    called: (lang) => ({
      stage: compiledWords.stageNames[stage][lang],
      channel: channelName(channel, lang),
    }),
  });
  const isTaken = files.some(({ path }) =>
    pack.letters.some((each) => `${each.lang}/${each.id}.md` === path),
  );
  if (isTaken) return { refused: say(NEW_LETTER.taken, locale, { id }) };
  const prefix = pack.root ? `${pack.root}/` : '';
  return files.map(({ path, text }) => ({ path: prefix + path, text }));
}
