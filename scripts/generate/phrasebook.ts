/** The shipped phrasebook whole → data for those who choose a sentence themselves, read when wanted. */

import { write } from './files.js';
import { shippedPhrases } from './phrases.js';

const TO = 'src/generated/phrasebook.js';
const HEAD = '/** The shipped phrasebook. Generated from templates/phrases; do not edit. */';

export async function generate(): Promise<readonly string[]> {
  const phrases = shippedPhrases().map(({ span: _, places: __, sayInsteadOf, ...phrase }) => ({
    ...phrase,
    sayInsteadOf: sayInsteadOf.map(({ rule }) => ({ rule })),
  }));
  const text = JSON.stringify(JSON.stringify(phrases));
  return [
    write(TO, `${HEAD}\nexport const phrasebookText = () => ${text};\n`),
    write(TO.replace(/\.js$/, '.d.ts'), `${HEAD}\nexport declare const phrasebookText: () => string;\n`),
  ];
}
