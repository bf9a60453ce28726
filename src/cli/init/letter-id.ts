/** What the id of a new letter says of it: its stage, its situation, its channel. */
import {
  CHANNELS,
  type Channel,
  isStage,
  SITUATIONS,
  type Situation,
  STAGES,
  type Stage,
} from '../../model/stage.js';
import { letterPath } from '../../project/letter-path.js';
import { nearest } from '../../text/nearest.js';
import { Problem } from '../../workspace/problem.js';
import { cleanLine } from '../clean.js';

export interface NewId {
  readonly stage: Stage;
  readonly channel: Channel;
  readonly situation?: Situation;
  /** The second half of the id. */
  readonly name: string;
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

/** @throws Problem when it is no id, or does not say the stage or the channel and nothing else does */
export function readNewId(id: string, asked: { readonly stage?: Stage; readonly channel?: Channel }): NewId {
  const shown = cleanLine(id);
  // Any language: what matters is that nothing but the path of a letter passes.
  if (!letterPath(`en/${id}.md`))
    throw new Problem(
      `“${shown}” cannot be the id of a letter; write <folder>/<name> in small letters, digits and hyphens, for example final/email`,
    );
  const [folder = '', name = ''] = id.split('/');
  const situation = SITUATIONS.find((each) => each === folder);
  const stage = asked.stage ?? (isStage(folder) ? folder : undefined);
  if (!stage) throw new Problem(noStage(folder, situation !== undefined));
  const word = name.slice(name.lastIndexOf('-') + 1);
  const channel = asked.channel ?? CHANNELS.find((each) => each === word) ?? channelOf(word);
  if (!channel)
    throw new Problem(
      `the name “${name}” does not say how the letter is sent; end it in one of ${CHANNELS.join(', ')}, or add --channel`,
    );
  return { stage, channel, name, ...(situation ? { situation } : {}) };
}

const channelOf = (word: string): Channel | undefined => (Object.hasOwn(ALSO, word) ? ALSO[word] : undefined);

function noStage(folder: string, isSituation: boolean): string {
  const stages = STAGES.join(', ');
  if (isSituation) return `${folder} is no stage; say with --stage which the letter belongs to: ${stages}`;
  const meant = nearest(folder, STAGES);
  return `there is no stage “${folder}”${meant ? `; did you mean ${meant}?` : ''} Stages are ${stages}; a folder of another name needs --stage`;
}
