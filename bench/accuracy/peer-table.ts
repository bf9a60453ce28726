/** Every tool on the same letters, by the same generous matching, as a table. */
import { LANGUAGES } from '../../src/model/language.js';
import type { CorpusLetter, Part } from './corpus.js';
import { figuresOf, type Judged, judgeAll } from './measure.js';
import type { Peer } from './peers.js';
import { byWords, precision, recall } from './score.js';

const HEAD = [
  'tool',
  'expected, with words',
  'points at',
  'recall',
  'recall of all expected',
  'touches nothing expected',
  'precision',
  'right letters blamed',
];

/** A table of one part: each tool in each language it knows. */
export function peerTable(part: Part, letters: readonly CorpusLetter[], tools: readonly Peer[]): string {
  const rows = LANGUAGES.flatMap((lang) => {
    const own = letters.filter((letter) => letter.part === part && letter.lang === lang);
    return tools.flatMap(({ name, findings }) => {
      if (!own.some(({ path }) => findings.has(path))) return [];
      return [
        row(
          `${name}, ${lang}`,
          judgeAll(own, ({ path }) => findings.get(path) ?? [], byWords, true),
        ),
      ];
    });
  });
  return [HEAD, HEAD.map((_, index) => (index ? '--:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function row(name: string, judged: readonly Judged[]): readonly string[] {
  const { right, rightBlamed, all } = figuresOf(judged);
  const worded = figuresOf(judged.map(withWords)).all;
  return [
    name,
    String(worded.found + worded.missed),
    String(worded.found),
    recall(worded).toFixed(3),
    recall(all).toFixed(3),
    String(all.false),
    all.found + all.false ? precision(all).toFixed(3) : '–',
    `${rightBlamed} of ${right}`,
  ];
}

/** Only the labels that have words: what is missing no other tool can point at. */
const withWords = ({ letter, outcome }: Judged): Judged => ({
  letter,
  outcome: {
    ...outcome,
    found: outcome.found.filter(({ span }) => span),
    missed: outcome.missed.filter(({ span }) => span),
  },
});
