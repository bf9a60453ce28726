/** templates/law.yml → data for the rules that speak of law, and classes of words for its statutes. */
import type { LawTable } from '../../src/model/law.js';
import { type Law, misnamedClass, namedClass } from '../../src/model/law.js';
import type { WordClass } from '../../src/model/lexicon.js';
import { readLaw } from '../../src/parse/law-file.js';
import { lineIndex } from '../../src/text/lines.js';
import { read, write } from './files.js';

const FROM = 'templates/law.yml';

export async function generate(): Promise<readonly string[]> {
  const { markets, statutes, ...rest } = lawFile();
  const table: LawTable = {
    ...rest,
    markets: Object.fromEntries(
      Object.entries(markets).map(([id, { note: _note, ...market }]) => [id, market]),
    ),
    statutes: statutes.map(({ words: _words, misnamed: _misnamed, ...statute }) => statute),
  };
  return [
    write(
      'src/generated/law.ts',
      `/** Law by market. Generated from ${FROM}; do not edit. */
import type { LawTable } from '../model/law.js';

export const law: LawTable = ${JSON.stringify(table)};
`,
    ),
  ];
}

/** A right name is the exception to the wrong ones, which are wider. */
export const statuteClasses = (): readonly WordClass[] =>
  lawFile().statutes.flatMap(({ id, words, misnamed }) => [
    { id: namedClass(id), words },
    { id: misnamedClass(id), words: misnamed },
    { id: `${misnamedClass(id)}-except`, words },
  ]);

/** @throws Error naming the place of the first fault, or a statute of a market the file does not know. */
function lawFile(): Law {
  const source = read(FROM) ?? '';
  const { law, faults } = readLaw(FROM, source);
  const [fault] = faults;
  if (!law || fault) {
    const { line, column } = lineIndex(source).at(fault?.span.start ?? 0);
    throw new Error(
      `${FROM}:${line}:${column}: ${fault?.code ?? 'nothing in it'} ${JSON.stringify(fault?.data)}`,
    );
  }
  for (const { id, market } of law.statutes)
    if (!law.markets[market]) throw new Error(`${FROM}: ${id}: no market is called “${market}”`);
  return law;
}
