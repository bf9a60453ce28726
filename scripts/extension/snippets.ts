/** Snippets for VS Code: a whole letter for each stage from the starter's skeletons, and the two tags a letter needs. */

import { traitName } from '../../src/cli/place-words.js';
import { escapeSnippet } from '../../src/compile/snippets.js';
import { starterText } from '../../src/generated/starter.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import type { Channel, Stage } from '../../src/model/stage.js';
import { skeleton } from '../../src/project/skeleton.js';
import type { Starter } from '../../src/project/starter.js';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** One way for each stage, as the starter's pack sends it; two where it posts the letter as well. */
const LETTERS: ReadonlyArray<readonly [Stage, Channel]> = [
  ['pre-due', 'email'],
  ['reminder', 'email'],
  ['follow-up', 'email'],
  ['formal', 'email'],
  ['formal', 'letter'],
  ['final', 'email'],
  ['final', 'letter'],
];

const stop = (n: number, words: string): string => `\${${n}:${words}}`;

const TAGS: Readonly<Record<string, Snippet>> = {
  'Text only when a variable is given': {
    prefix: 'dun-if',
    description: '{% if … %} … {% else %} …',
    body: [`{% if ${stop(1, 'variable')} %}`, '$2', '{% else %}', '$3', '{% endif %}'],
  },
  'A line for each item of a list': {
    prefix: 'dun-for',
    description: '{% for … in … %} …',
    body: [`{% for ${stop(1, 'item')} in ${stop(2, 'list')} %}`, '- {{ $1 \\}\\}', '{% endfor %}'],
  },
};

/** Stands in the title until the writer gives the letter a name of its own. */
const NAME = 'standard';

/** The file as VS Code reads it. */
export function snippetsText(): string {
  const { skeletons } = JSON.parse(starterText()) as Starter;
  const letters = LANGUAGES.flatMap((lang) =>
    LETTERS.map(([stage, channel]) => {
      const named = { stage: traitName(stage, lang), channel: traitName(channel, lang) };
      const text = skeleton(skeletons, { lang, stage, channel, called: { ...named, name: NAME } });
      const description =
        lang === 'zh' ? `${named.stage}（${named.channel}）` : `${named.stage}, ${named.channel}`;
      return [
        `Dunmark ${stage} ${channel} (${lang})`,
        snippet(stage, channel, lang, description, text),
      ] as const;
    }),
  );
  return `${JSON.stringify({ ...Object.fromEntries(letters), ...TAGS }, null, 2)}\n`;
}

/** What the skeletons leave to a person, in either language's brackets. */
const BLANK = /\[[^\]\n]+\]|【[^】\n]+】/g;

function snippet(stage: Stage, channel: Channel, lang: Language, description: string, text: string): Snippet {
  const [open, end] = ['---\n', '\n---\n'];
  const fence = text.indexOf(end) + end.length;
  let last = 1;
  const lines = [
    open,
    escapeSnippet(text.slice(open.length, fence)).replace(NAME, (name) => stop(1, name)),
    escapeSnippet(text.slice(fence)).replace(BLANK, (blank) => stop(++last, blank)),
  ];
  return {
    prefix: `dun-${stage}-${channel}${lang === 'en' ? '' : `-${lang}`}`,
    description,
    body: lines.join('').trimEnd().split('\n'),
  };
}
