/** Real files that fuzzing starts from: the shipped pack, the examples, labelled letters and words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const filesIn = (folder: string, ends: RegExp): ReadonlyArray<readonly [path: string, text: string]> =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ends.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(ROOT, folder, path), 'utf8')] as const);

const SHIPPED = filesIn('templates', /\.(?:md|yml)$/);
const textsOf = (files: ReadonlyArray<readonly [string, string]>): readonly string[] =>
  files.map(([, text]) => text);
const shipped = (path: RegExp): readonly string[] => textsOf(SHIPPED.filter(([each]) => path.test(each)));

/** By path inside the pack. */
export const PACK: ReadonlyMap<string, string> = new Map(SHIPPED.filter(([path]) => path !== 'law.yml'));

/** Letters with tags, letters that were really sent, and letters with faults. */
export const LETTERS: readonly string[] = [
  ...shipped(/\.md$/),
  ...textsOf(filesIn('examples', /^(?:en|zh)\/.*\.md$/)),
  ...['right', 'open', 'fresh'].flatMap((part) => textsOf(filesIn(`test/corpus/${part}`, /\.md$/))),
];

const HOUSE_WORDS = textsOf(filesIn('lexicons', /^[^/]+\.yml$/));

/** Long files make slow runs: a lexicon is cut after its first entries. */
const LONGEST = 6_000;
const shortened = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => (text.length > LONGEST ? text.slice(0, text.lastIndexOf('\n', LONGEST) + 1) : text));

const CONFIGS = [
  'extends: recommended\nrules:\n  hope-wording: off\n  missing-deadline: { final: error, follow-up: warning }\n  too-long: { severity: warning, max: { final: 220 } }\nnames: [Hope Trading Ltd, 希望建材]\nignore: ["drafts/**", "*.tmp.md"]\n',
  'extends: [strict, ./base.yml]\nlexicons: [words]\noverrides:\n  - files: ["zh/**/*.md"]\n    rules: { shouting: error }\n',
  '{ "extends": "recommended", "rules": { "secret": "error" }, "overrides": [{ "files": ["zh/**"], "rules": { "shouting": "off" } }] }',
  'rules:\n  unknown-rule: error\n',
];

/** YAML by what it is. */
export const YAML = {
  config: CONFIGS,
  pack: shipped(/^pack\.yml$/),
  variables: shortened(shipped(/^variables\.yml$/)),
  playbook: shortened(shipped(/^playbook\.yml$/)),
  phrases: shortened(shipped(/^phrases\//)),
  lexicon: shortened(HOUSE_WORDS),
} as const;
export type YamlKind = keyof typeof YAML;
