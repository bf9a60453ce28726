/** Ladders as the page draws them: the server's answer with every word of it said. */
import type { Ladder, LadderLetter } from '../../../../src/server/protocol.js';
import { windowText } from '../preview/view.js';
import { say } from '../say.js';
import { LADDER, LANGUAGE } from '../words.js';
import type { ShownLetter, ToLadder } from './messages.js';

export function ladderView(ladders: readonly Ladder[]): ToLadder {
  if (!ladders.length) return { kind: 'empty', text: say(LADDER.none) };
  return {
    kind: 'ladders',
    ladders: ladders.map((ladder) => ({
      ...ladder,
      beside: ladder.beside.map(letter),
      rungs: ladder.rungs.map((rung) => ({
        ...rung,
        windowText: rung.window ? windowText(rung.window) : say(LADDER.noWindow),
        letters: rung.letters.map(letter),
        missing: rung.missing.map(({ channel, channelName, lang }) => ({
          ...{ channel, channelName, lang },
          label: say(LADDER.write, { stage: rung.name, channel: channelName, lang: say(LANGUAGE[lang]) }),
        })),
      })),
    })),
    labels: {
      due: say(LADDER.due),
      scale: say(LADDER.scale),
      firmness: say(LADDER.firmness),
      missing: say(LADDER.missing),
      beside: say(LADDER.beside),
      noWindow: say(LADDER.noWindow),
      pack: say(LADDER.pack),
      languages: { en: say(LANGUAGE.en), zh: say(LANGUAGE.zh) },
    },
  };
}

function letter(one: LadderLetter): ShownLetter {
  const told = [
    one.errors > 0 && say(LADDER.errors, { n: one.errors }),
    one.warnings > 0 && say(LADDER.warnings, { n: one.warnings }),
  ];
  return { ...one, faults: told.filter(Boolean).join(', ') };
}
