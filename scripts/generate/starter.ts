/** What a new team begins with: the starter pack's files and the skeletons of new letters → data of the program. */
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/model/language.js';
import { read, write } from './files.js';

const TO = 'src/generated/starter.js';

/** One letter a stage, and the demand on paper that the last email goes with. */
const LETTERS = [
  'pre-due/email',
  'reminder/email',
  'follow-up/email',
  'formal/email',
  'final/email',
  'final/letter',
];

export async function generate(): Promise<readonly string[]> {
  const paths = LANGUAGES.flatMap((lang) => LETTERS.map((id) => `${lang}/${id}.md`));
  const starter = {
    pack: needed('starter/pack.yml'),
    channels: needed('starter/channels.yml'),
    variables: needed('templates/variables.yml'),
    letters: Object.fromEntries(paths.map((path) => [path, needed(`templates/${path}`)])),
    skeletons: parse(needed('starter/skeletons.yml')),
  };
  const head =
    '/** What a new team begins with, as JSON. Generated from starter/ and templates/; do not edit. */';
  const text = JSON.stringify(JSON.stringify(starter));
  return [
    write(TO, `${head}\nexport const starterText = () => ${text};\n`),
    write(TO.replace(/\.js$/, '.d.ts'), `${head}\nexport declare const starterText: () => string;\n`),
  ];
}

function needed(path: string): string {
  const text = read(path);
  if (text === undefined) throw new Error(`${path} is not there; a new pack begins with it`);
  return text;
}
