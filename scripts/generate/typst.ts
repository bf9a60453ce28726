/** The Typst files of the book and its words → one text that the program carries with it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, read, write } from './files.js';

const FROM = 'src/phrasebook/typst';
const TO = 'src/generated/typst.js';

export async function generate(): Promise<readonly string[]> {
  const names = readdirSync(join(ROOT, FROM))
    .filter((name) => name.endsWith('.typ') || name.endsWith('.json'))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, read(`${FROM}/${name}`)!]));
  const head = '/** The book as Typst files, by name. Generated from src/phrasebook/typst; do not edit. */';
  const text = JSON.stringify(JSON.stringify(files));
  return [
    write(TO, `${head}\nexport const typstText = () => ${text};\n`),
    write(TO.replace(/\.js$/, '.d.ts'), `${head}\nexport declare const typstText: () => string;\n`),
  ];
}
