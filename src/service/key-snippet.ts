/** How a key is written with room for its value. */
import { STAGES, TONE_OF_STAGE } from '../model/stage.js';
import { newlineOf } from '../text/newline.js';
import type { Desk } from './desk.js';
import { languageOf, stageOf } from './letter-head.js';
import type { SchemaKey } from './schema.js';

interface Written {
  readonly text: string;
  readonly snippet?: boolean;
}

interface Place {
  /** Only the key itself has room. */
  readonly isBare: boolean;
  readonly path: ReadonlyArray<string | number>;
}

export function keySnippet(desk: Desk, key: SchemaKey, { isBare, path }: Place): Written {
  const { name, nodes } = key;
  if (isBare) return { text: `${name}: ` };
  const own = desk.file.kind === 'letter' && !path.length ? letterValue(desk, name) : undefined;
  if (own) return { text: `${name}:${own}`, snippet: true };
  const node = nodes[0];
  const both = node?.properties;
  if (both?.en && both.zh && Object.keys(both).length === 2)
    return { text: `${name}: { en: $1, zh: $0 }`, snippet: true };
  if (key.isWordList) return { text: `${name}: [$0]`, snippet: true };
  if (nodes.length === 1 && (node?.type === 'object' || node?.type === 'array')) return { text: `${name}:` };
  return { text: `${name}: ` };
}

/** Values that the letter's folder and stage suggest. */
function letterValue(desk: Desk, name: string): string | undefined {
  const newline = newlineOf(desk.file.text);
  const stage = stageOf(desk);
  const tone = stage && (desk.scope.pack.tones[stage][0] ?? TONE_OF_STAGE[stage]);
  switch (name) {
    case 'lang':
      return ` \${1:${languageOf(desk)}}`;
    case 'stage':
      return ` \${1:${stage ?? STAGES[1]}}`;
    case 'tone':
      return tone ? ` \${1:${tone.replace(/[\\$}]/g, '\\$&')}}` : undefined;
    case 'subject':
      return ' "$0"';
    case 'attachments':
      return ' ["$0"]';
    case 'variables':
      return `${newline}  required: [$0]`;
    default:
      return undefined;
  }
}
