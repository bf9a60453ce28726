/** A new letter: what its id says of it, and its files in every language. */
import { LANGUAGES, type Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import { CHANNELS, type Channel, isStage, SITUATIONS, type Situation, type Stage } from '../model/stage.js';
import { letterPath } from './letter-path.js';
import { type NewLetter, type Skeletons, skeleton } from './skeleton.js';
import type { SourceFile } from './source-file.js';

/** What an id tells; what it does not tell must be said. */
export interface IdTraits {
  readonly folder: string;
  /** The second half of the id. */
  readonly name: string;
  readonly stage?: Stage;
  readonly channel?: Channel;
  readonly situation?: Situation;
}

/** What people call the ways to send a letter. */
const ALSO: Readonly<Record<string, Channel>> = {
  mail: 'email',
  post: 'letter',
  call: 'phone',
  script: 'phone',
  chat: 'message',
  sms: 'message',
  text: 'message',
  wechat: 'message',
  whatsapp: 'message',
};

/** `undefined` for what is no id. */
export function idTraits(id: string): IdTraits | undefined {
  // Any language: what matters is that nothing but the path of a letter passes.
  if (!letterPath(`en/${id}.md`)) return undefined;
  const [folder = '', name = ''] = id.split('/');
  const situation = SITUATIONS.find((each) => each === folder);
  const word = name.slice(name.lastIndexOf('-') + 1);
  const channel =
    CHANNELS.find((each) => each === word) ?? (Object.hasOwn(ALSO, word) ? ALSO[word] : undefined);
  return {
    folder,
    name,
    ...(isStage(folder) && { stage: folder }),
    ...(channel && { channel }),
    ...(situation && { situation }),
  };
}

export interface LetterOrder extends Pick<NewLetter, 'stage' | 'channel' | 'situation'> {
  readonly id: string;
  /** All of the pack's unless given. */
  readonly languages?: readonly Language[];
  /** What stage and channel are called in a letter's language. */
  readonly called: (lang: Language) => { readonly stage: string; readonly channel: string };
}

/** One file for each language, by its path inside the pack. */
export function newLetterFiles(
  skeletons: Skeletons,
  { languages: kept = LANGUAGES, tones }: PackSettings,
  { id, stage, channel, situation, languages = kept, called }: LetterOrder,
): readonly SourceFile[] {
  const [tone] = tones[stage];
  const name = id.slice(id.indexOf('/') + 1);
  return languages.map((lang) => ({
    path: `${lang}/${id}.md`,
    text: skeleton(skeletons, {
      lang,
      stage,
      channel,
      called: { ...called(lang), name },
      ...(situation && { situation }),
      ...(tone && { tone }),
    }),
  }));
}
