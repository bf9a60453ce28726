/** Reading names its faults by code; each code has its message, and each message's slots are filled by its faults. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import type { Fault } from '../../src/model/fault.js';
import { readConfig } from '../../src/parse/config-file.js';
import { readFrontMatter } from '../../src/parse/front-matter.js';
import { readLexicon } from '../../src/parse/lexicon-file.js';
import { readPackFile } from '../../src/parse/pack-file.js';
import { readVariables } from '../../src/parse/variables-file.js';
import { readYaml } from '../../src/parse/yaml.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const rules = new Map(
  codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }).map((rule) => [
    rule.id,
    rule,
  ]),
);

/** Every slot of the fault's words is filled, in both languages. */
function checkFault({ rule: id, code, data, fixes }: Fault): void {
  const rule = rules.get(id)!;
  const said = rule.messages[code];
  expect(said, `${id}: ${code}`).toBeDefined();
  const texts = [
    said!.message,
    said!.hint,
    ...fixes.map(({ title }) => rule.titles?.[title] ?? { en: `no title ${title}`, zh: '' }),
  ];
  for (const { en, zh } of texts) {
    expect(en).not.toMatch(/^no title/);
    for (const [, slot] of `${en}${zh}`.matchAll(/(?<!\{)\{([a-z][A-Za-z]*)\}(?!\})/g))
      expect(Object.keys(data), `${id}: ${code}: {${slot}}`).toContain(slot);
  }
}

describe('a fault of YAML', () => {
  it.each([
    'a: {{ x }}',
    'a: b: c',
    'a: *b',
    'a: &b c',
    'a: !b c',
    'a: b #{{ c }}',
    'a: b: {{ c }}',
    'a: “b”',
    'a: { b: c, d }',
    "a: 'it's'",
    'a: "x',
    'a: [x\nb: 1',
    'a: "\\q"',
    'a:b\nc: d',
    'a：b\nc: d',
    'a: 1\nplain\nb: 2',
    '\ta: 1',
    'a: x\n  b: y',
    'a:\n  - b\n - c',
    'a: 1\na: 2',
    '[a]: 1',
    'a: 1\n---\nb: 2',
    '%YAML 1.1\n---\na: 1',
    '['.repeat(999),
    'a: ]',
    '"a" "b"',
  ])('%j', (source) => {
    const { faults } = readYaml(source);
    expect(faults.length).toBeGreaterThan(0);
    faults.forEach(checkFault);
  });
});

describe('a fault of a file', () => {
  const read = { pack: readPackFile, variables: readVariables, lexicon: readLexicon, config: readConfig };
  const pack = 'id: x\ntitle: { en: T, zh: T }\nversion: "1.0.0"\ndate: "2025-01-01"\nstages:\n';
  const lexicon =
    'id: x\ngroup: tone\nseverity: error\ntitle: { en: T, zh: T }\nwhy: { en: T, zh: T }\nmessage: { en: T, zh: T }\nhint: { en: T, zh: T }\n';
  it.each<[keyof typeof read, string]>([
    ['pack', '- a'],
    ['pack', 'id: X\nverson: 1\nstages: tigth\ncaps:\nchannels: [a]'],
    ['pack', `${pack}  - { stage: final, from: 2, to: 1 }\n  - { stage: final, from: 3 }\n`],
    ['pack', `${pack.replace('01-01', '02-30')}  - { stage: final, from: 2 }\n`],
    ['variables', 'A: { label: { en: L, zh: L }, example: x }'],
    ['variables', 'a: { label: { en: L, zh: L }, example: x, type: date }'],
    ['variables', 'a: { label: { en: L, zh: L }, example: x, fields: { b: { label: { en: L, zh: L } } } }'],
    ['lexicon', lexicon],
    ['lexicon', `${lexicon}needs: [fact:dedline]\nen:\n  entries: [a]\n  bad: [b]\n`],
    ['config', 'rules: { Vague: error, b: eror, c: 3 }\nnames: Hope\noverrides: [{ files: [a] }]'],
  ])('%s: %j', (kind, source) => {
    const { faults } = read[kind]('file.yml', source);
    expect(faults.length).toBeGreaterThan(0);
    faults.forEach(checkFault);
  });
});

describe('a fault of front matter', () => {
  it.each(['', 'stage: fnal\nstge: x\ntitle: 3\ntone:\nattachments: x\nvariables: { required: [A] }\n'])(
    '%j',
    (yaml) => {
      const source = `---\n${yaml}---\n`;
      const { faults } = readFrontMatter(source, yaml, 4, { start: 4 + yaml.length, end: 7 + yaml.length });
      expect(faults.length).toBeGreaterThan(0);
      faults.forEach(checkFault);
    },
  );
});

describe('no message without a fault', () => {
  const code = ['parse', 'lint', 'project', 'workspace', 'node', 'model'].flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'src', room, file), 'utf8')),
  );
  it.each(['parse-error', 'invalid-front-matter'])('%s', (id) => {
    const words = Object.keys({ ...rules.get(id)!.messages, ...rules.get(id)!.titles });
    expect(words.filter((word) => !code.some((text) => text.includes(`'${word}'`)))).toEqual([]);
  });
});
