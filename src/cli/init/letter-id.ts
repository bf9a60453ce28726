/** What the id of a new letter says of it, or why it cannot be one, told to the person at the console. */
import { CHANNELS, type Channel, type Situation, STAGES, type Stage } from '../../model/stage.js';
import { idTraits } from '../../project/new-letter.js';
import { cleanLine } from '../../text/clean.js';
import { nearest } from '../../text/nearest.js';
import { Problem } from '../../workspace/problem.js';

export interface NewId {
  readonly stage: Stage;
  readonly channel: Channel;
  readonly situation?: Situation;
}

/** @throws Problem when it is no id, or does not say the stage or the channel and nothing else does */
export function readNewId(id: string, asked: { readonly stage?: Stage; readonly channel?: Channel }): NewId {
  const shown = cleanLine(id);
  const traits = idTraits(id);
  if (!traits)
    throw new Problem(
      `“${shown}” cannot be the id of a letter; write <folder>/<name> in small letters, digits and hyphens, for example final/email`,
    );
  const { folder, name, situation } = traits;
  const stage = asked.stage ?? traits.stage;
  if (!stage) throw new Problem(noStage(folder, situation !== undefined));
  const channel = asked.channel ?? traits.channel;
  if (!channel)
    throw new Problem(
      `the name “${name}” does not say how the letter is sent; end it in one of ${CHANNELS.join(', ')}, or add --channel`,
    );
  return { stage, channel, ...(situation ? { situation } : {}) };
}

function noStage(folder: string, isSituation: boolean): string {
  const stages = STAGES.join(', ');
  if (isSituation) return `${folder} is no stage; say with --stage which the letter belongs to: ${stages}`;
  const meant = nearest(folder, STAGES);
  return `there is no stage “${folder}”${meant ? `; did you mean ${meant}?` : ''} Stages are ${stages}; a folder of another name needs --stage`;
}
