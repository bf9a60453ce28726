/** The shipped phrasebook → the sentences that are offered to letters of packs without one, as data read when wanted. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { offered, type Phrase } from '../../src/model/phrase.js';
import { readPhrases } from '../../src/parse/phrase-file.js';
import { lineIndex } from '../../src/text/lines.js';
import { ROOT, read, write } from './files.js';

const FROM = 'templates/phrases';
const TO = 'src/generated/phrases.js';

export async function generate(): Promise<readonly string[]> {
  const text = JSON.stringify(JSON.stringify(offered(shippedPhrases())));
  const head = '/** Sentences of the shipped phrasebook. Generated from templates/phrases; do not edit. */';
  return [
    write(TO, `${head}\nexport const phrasesText = () => ${text};\n`),
    write(TO.replace(/\.js$/, '.d.ts'), `${head}\nexport declare const phrasesText: () => string;\n`),
  ];
}

/** All phrases we ship, by file. */
export const shippedPhrases = (): readonly Phrase[] =>
  readdirSync(join(ROOT, FROM))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => phrasesOf(`${FROM}/${name}`));

/** @throws Error naming the file, the line and the fault: what we ship ourselves must be right. */
function phrasesOf(path: string): readonly Phrase[] {
  const source = read(path)!;
  const { phrases, faults } = readPhrases(path, source);
  const [fault] = faults;
  if (!fault && phrases) return phrases.phrases;
  const { line, column } = lineIndex(source).at(fault?.span.start ?? 0);
  throw new Error(`${path}:${line}:${column}: ${fault?.code} ${JSON.stringify(fault?.data)}`);
}
