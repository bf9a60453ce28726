/** What judging one letter again costs in a running process, as in an editor: milliseconds, and each part's share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledWords } from '../src/generated/words.js';
import { findWords } from '../src/lint/find-words.js';
import { loadWords } from '../src/lint/words.js';
import { parseTemplate } from '../src/parse/template.js';
import { scan } from '../src/text/trie.js';
import { scanValues } from '../src/text/values.js';
import { engine } from '../src/workspace/engine.js';

const templates = 'templates';
const rounds = Number(process.argv[2] ?? 60);

const letters = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ path, source: readFileSync(join(templates, path), 'utf8') }));

const { linter, defaults } = engine();
const words = loadWords(compiledWords);
const scope = {
  dictionary: defaults.dictionary,
  pack: defaults.settings,
  levels: {},
  names: [],
  locale: 'en',
} as const;

/** Each part by itself, on the same letter; the whole is measured apart from them. */
const parts: Readonly<Record<string, (path: string, source: string) => () => unknown>> = {
  whole: (path, source) => () => linter.lint(linter.read(parseTemplate(path, source), scope), scope),
  parse: (path, source) => () => parseTemplate(path, source),
  'values and words': (path, source) => {
    const { blocks } = parseTemplate(path, source);
    return () => findWords(blocks, words, defaults.dictionary);
  },
  matching: (path, source) => {
    const read = parseTemplate(path, source).blocks.map((block) => ({
      text: block.text,
      values: scanValues(block.text, words.compiled.values),
    }));
    const [{ trie }] = words.layers as [(typeof words.layers)[number]];
    return () => {
      for (const { text, values } of read) scan(trie, text, values, words.fold, () => {});
    };
  },
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

const times = new Map(Object.keys(parts).map((name) => [name, [] as number[]]));
for (const { path, source } of letters) {
  const runs = Object.entries(parts).map(([name, make]) => ({
    name,
    run: make(path, source),
    own: [] as number[],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { run, own } of runs) {
      const start = performance.now();
      run();
      own.push(performance.now() - start);
    }
  // The first rounds are those of a cold engine.
  for (const { name, own } of runs) times.get(name)!.push(median(own.slice(rounds >> 2)));
}

const bytes = median(letters.map(({ source }) => Buffer.byteLength(source)));
console.log(
  `${letters.length} letters (median ${bytes} bytes), ${rounds} rounds each, Node ${process.version}\n`,
);
const whole = median(times.get('whole')!);
for (const [name, own] of times) {
  const ms = median(own);
  const worst = Math.max(...own);
  console.log(
    `${name.padEnd(18)} ${ms.toFixed(3)} ms  ${((100 * ms) / whole).toFixed(1).padStart(5)} %   slowest letter ${worst.toFixed(3)} ms`,
  );
}
