/** What is told of a word that stands for something: a stage, a tone, a channel, a market. */
import { law } from '../generated/law.js';
import { isStage, STAGES, type Stage } from '../model/stage.js';
import type { OutlinePath } from '../parse/yaml-outline.js';
import { windowWords } from '../phrasebook/window.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { code, labelled, paragraphs, plain } from './markdown.js';
import { nameOf, own } from './names.js';

/**
 * Markdown; `undefined` for a word that only stands for itself.
 * @param path of the value
 */
export function wordHelp(desk: Desk, path: OutlinePath, word: string): string | undefined {
  const { locale } = desk;
  const key = path.findLast((each) => typeof each === 'string');
  if ((key === 'stage' || key === 'stages') && isStage(word)) return stageHelp(desk, word);
  if (key === 'market') {
    const market = own(law.markets, word);
    return market && paragraphs(`**${plain(market.title[locale])}**`);
  }
  const name = nameOf(path, word)?.[locale];
  const stages = key === 'tone' || path[0] === 'tones' ? stagesOf(desk, word) : [];
  if (!name && !stages.length) return undefined;
  return paragraphs(
    name ? `${code(word)} ${name}` : code(word),
    stages.length
      ? labelled(HELP.usualAt, locale, stages.map((stage) => nameOf(['stage'], stage)![locale]).join(', '))
      : undefined,
  );
}

const stagesOf = ({ scope }: Desk, tone: string): readonly Stage[] =>
  STAGES.filter((stage) => scope.pack.tones[stage].includes(tone));

/** Its days, its tone, and what the playbook says it is for. */
function stageHelp({ scope, locale, pack }: Desk, stage: Stage): string {
  const { windows, tones } = scope.pack;
  const window = windows.find((each) => each.stage === stage);
  const play = pack?.playbook?.read().playbook?.stages[stage];
  return paragraphs(
    `**${play ? plain(play.name[locale]) : nameOf(['stage'], stage)![locale]}** ${code(stage)}`,
    window &&
      labelled(
        HELP.days,
        locale,
        windowWords({ from: window.from, ...(window.to !== undefined && { to: window.to }) })[locale],
      ),
    labelled(HELP.tones, locale, tones[stage].map(code).join(', ')),
    play && labelled(HELP.aim, locale, plain(play.aim[locale])),
  );
}
