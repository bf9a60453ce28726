/** lexicons/**\/*.yml → every pattern expanded into one trie, as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { parse } from 'yaml';
import { compileWords, type WordSources } from '../../src/lint/compile-words.js';
import type { CompiledWords } from '../../src/lint/words.js';
import type { Fault } from '../../src/model/fault.js';
import { readClasses } from '../../src/parse/classes-file.js';
import { readFacts } from '../../src/parse/facts-file.js';
import { readLexicon } from '../../src/parse/lexicon-file.js';
import { readVerbs } from '../../src/parse/verbs-file.js';
import { lineIndex } from '../../src/text/lines.js';
import { ROOT, write } from './files.js';
import { statuteClasses } from './law.js';

const TO = 'src/generated/words.js';
const GRAMMAR = 'src/generated/grammar.js';
const STAGE_NAMES = 'src/generated/stage-names.ts';
const CHANNEL_NAMES = 'src/generated/channel-names.ts';

/** Files of `lexicons/` that are not wording rules. */
const NOT_RULES = new Set([
  'classes',
  'verbs',
  'values',
  'stage-names',
  'channel-names',
  'fix-titles',
  'firmness',
  'common-words',
  'placeholders',
]);

export async function generate(): Promise<readonly string[]> {
  const sources = readWords();
  const compiled = compileWords(sources);
  const text = JSON.stringify(JSON.stringify(compiled));
  return [
    write(
      TO,
      `/** Generated from lexicons/; do not edit. */\nexport const compiledWords = JSON.parse(${text});\n`,
    ),
    write(
      TO.replace(/\.js$/, '.d.ts'),
      `/** Generated from lexicons/; do not edit. */\nimport type { CompiledWords } from '../lint/words.js';\nexport declare const compiledWords: CompiledWords & { readonly trie: string };\n`,
    ),
    ...grammar(sources),
    stageNames(compiled),
    channelNames(),
  ];
}

/** For reports, which want none of the words. */
const stageNames = ({ stageNames: names }: CompiledWords): string =>
  write(
    STAGE_NAMES,
    `/** What the stages are called. Generated from lexicons/; do not edit. */\nimport type { CompiledWords } from '../lint/words.js';\n\nexport const stageNames: CompiledWords['stageNames'] = ${JSON.stringify(names)};\n`,
  );

const channelNames = (): string =>
  write(
    CHANNEL_NAMES,
    `/** What the channels are called. Generated from lexicons/; do not edit. */\nimport type { Bilingual } from '../model/language.js';\nimport type { Channel } from '../model/stage.js';\n\nexport const channelNames: Readonly<Record<Channel, Bilingual>> = ${JSON.stringify(yaml('lexicons/channel-names.yml'))};\n`,
  );

/** What a team's own words are compiled with; read only where there are any. */
function grammar({ classes, verbs }: WordSources): readonly string[] {
  const common = yaml('lexicons/common-words.yml');
  const text = JSON.stringify(JSON.stringify({ classes, verbs: [...verbs], common }));
  return [
    write(
      GRAMMAR,
      `/** Generated from lexicons/; do not edit. */\nexport const grammarText = () => ${text};\n`,
    ),
    write(
      GRAMMAR.replace(/\.js$/, '.d.ts'),
      '/** Generated from lexicons/; do not edit. */\nexport declare const grammarText: () => string;\n',
    ),
  ];
}

/** Every word file, read by the parsers a team's own lexicons go through. @throws Error naming file, line and fault. */
export function readWords(): WordSources {
  const names = readdirSync(join(ROOT, 'lexicons'))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.slice(0, -4))
    .sort();
  const roles = readdirSync(join(ROOT, 'lexicons/facts')).sort();
  const more = readdirSync(join(ROOT, 'lexicons/classes'))
    .sort()
    .map((name) => `classes/${name}`);
  const values = yaml('lexicons/values.yml') as WordSources['values'] & {
    readonly abbreviations: readonly string[];
    readonly subjectLabels: readonly string[];
  };
  return {
    lexicons: names
      .filter((name) => !NOT_RULES.has(name))
      .map((name) => load(`lexicons/${name}.yml`, readLexicon, (read) => read.lexicon)),
    facts: roles.map((name) => load(`lexicons/facts/${name}`, readFacts, (read) => read.facts)),
    classes: [
      ...['classes.yml', ...more].flatMap((name) =>
        load(`lexicons/${name}`, readClasses, (read) => read.classes),
      ),
      ...statuteClasses(),
    ],
    verbs: load('lexicons/verbs.yml', readVerbs, (read) => read.verbs),
    values,
    abbreviations: values.abbreviations,
    subjectLabels: values.subjectLabels,
    ...traditional(),
    firmness: yaml('lexicons/firmness.yml') as WordSources['firmness'],
    stageNames: yaml('lexicons/stage-names.yml') as WordSources['stageNames'],
    fixTitles: yaml('lexicons/fix-titles.yml') as WordSources['fixTitles'],
  };
}

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const yaml = (path: string): unknown => parse(text(path));

function load<Result extends { readonly faults: readonly Fault[] }, Value>(
  path: string,
  read: (path: string, source: string) => Result,
  pick: (result: Result) => Value | undefined,
): Value {
  const source = text(path);
  const result = read(path, source);
  const [fault] = result.faults;
  const value = pick(result);
  if (fault || value === undefined) {
    const { line, column } = lineIndex(source).at(fault?.span.start ?? 0);
    throw new Error(
      `${path}:${line}:${column}: ${fault?.code ?? 'nothing in it'} ${JSON.stringify(fault?.data ?? {})}`,
    );
  }
  return value;
}

/** Traditional characters that stand for one simplified character each, by OpenCC's table. */
function traditional(): Pick<WordSources, 'traditional' | 'simplified'> {
  const convert = Converter({ from: 't', to: 'cn' });
  let from = '';
  let to = '';
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    const simple = convert(character);
    if (simple === character || simple.length !== 1) continue;
    from += character;
    to += simple;
  }
  return { traditional: from, simplified: to };
}
