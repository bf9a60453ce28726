/** The front matter of a letter that has none yet. */
import { STAGES, TONE_OF_STAGE } from '../model/stage.js';
import { newlineOf } from '../text/newline.js';
import type { Completion } from './answers.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { languageOf, stageOf } from './letter-head.js';

/** One completion for an empty file, by the folder it lies in. */
export function newHead(desk: Desk, offset: number): readonly Completion[] {
  const newline = newlineOf(desk.file.text);
  const stage = stageOf(desk) ?? STAGES[1];
  const tone = desk.scope.pack.tones[stage][0] ?? TONE_OF_STAGE[stage];
  const typed = desk.file.text.slice(0, offset);
  const end = offset + /^-*/.exec(desk.file.text.slice(offset))![0].length;
  const rows = [
    '---',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: stops of a snippet
    'title: ${1:Title}',
    `lang: \${2:${languageOf(desk)}}`,
    `stage: \${3:${stage}}`,
    `tone: \${4:${tone.replace(/[\\$}]/g, '\\$&')}}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: stops of a snippet
    'channel: ${5:email}',
    'variables:',
    '  required: [$6]',
    'subject: "$7"',
    '---',
    '',
    '$0',
  ];
  return [
    {
      label: '---',
      kind: 'key',
      detail: HELP.frontMatter[desk.locale],
      filter: `--- ${typed}`,
      edit: { start: 0, end, text: rows.join(newline) },
      snippet: true,
    },
  ];
}
