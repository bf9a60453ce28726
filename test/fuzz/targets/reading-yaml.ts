/** Files that are no letters: each is read or told of, whatever stands in it. */
import fc from 'fast-check';
import { defaultSettings } from '../../../src/generated/defaults.js';
import type { Fault } from '../../../src/model/fault.js';
import { readConfig } from '../../../src/parse/config-file.js';
import { readLexicon } from '../../../src/parse/lexicon-file.js';
import { readPackFile } from '../../../src/parse/pack-file.js';
import { readPhrases } from '../../../src/parse/phrase-file.js';
import { readPlaybook } from '../../../src/parse/playbook-file.js';
import { readVariables } from '../../../src/parse/variables-file.js';
import { yamlCursor } from '../../../src/parse/yaml-cursor.js';
import { outlineYaml } from '../../../src/parse/yaml-outline.js';
import { YAML, type YamlKind } from '../corpus.js';
import { YAML_TOKENS } from '../dictionary.js';
import { mutated } from '../mutate.js';
import { hold, target } from '../target.js';

const READERS: Readonly<Record<YamlKind, (text: string) => { readonly faults: readonly Fault[] }>> = {
  config: (text) => readConfig('dunmark.yml', text),
  pack: (text) => readPackFile('pack.yml', text, defaultSettings),
  variables: (text) => readVariables('variables.yml', text),
  playbook: (text) => readPlaybook('playbook.yml', text),
  phrases: (text) => readPhrases('phrases/a.yml', text),
  lexicon: (text) => readLexicon('words/a.yml', text),
};
const KINDS = Object.keys(READERS) as YamlKind[];

export const yamlOf = (kind: YamlKind): fc.Arbitrary<string> => mutated(YAML[kind], YAML_TOKENS);

/** A file of any kind; now and then read as another. */
const files = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.oneof(
      { weight: 9, arbitrary: fc.constant(kind) },
      { weight: 1, arbitrary: fc.constantFrom(...KINDS) },
    ),
    text: yamlOf(kind),
  }),
);

export const yaml = target({
  name: 'yaml',
  inputs: files,
  pace: 150,
  check({ kind, text }) {
    const { faults } = READERS[kind](text);
    for (const { code, data, span, fixes } of faults) {
      hold(code !== 'unexpected', () => `unexpected: ${JSON.stringify(data)}`);
      for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits)])
        hold(
          0 <= start && start <= end && end <= text.length,
          () => `${code} at ${start}-${end} of ${text.length}`,
        );
    }
    hold(Object.keys(Object.prototype).length === 0, () => 'the prototype of all objects was changed');
  },
});

export const cursor = target({
  name: 'cursor',
  inputs: fc
    .record({ file: files, at: fc.array(fc.nat(4095), { minLength: 1, maxLength: 3 }) })
    .map(({ file: { text }, at }) => ({ text, at })),
  pace: 400,
  check({ text, at }) {
    const { keys, values } = outlineYaml(text);
    for (const { span } of [...keys, ...values])
      hold(
        0 <= span.start && span.start <= span.end && span.end <= text.length,
        () => `outline ${span.start}-${span.end} of ${text.length}`,
      );
    for (const share of at) {
      const offset = Math.floor((share * (text.length + 1)) / 4096);
      const found = yamlCursor(text, offset);
      if (found)
        hold(
          found.span.start <= offset && offset <= found.span.end && found.span.end <= text.length,
          () => `a word at ${found.span.start}-${found.span.end} holds no ${offset}`,
        );
    }
  },
});
