/** A new rule's file compiles or validates as it comes, and is refused by the proof until somebody fills it in. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newRule, type RuleKind } from '../../scripts/new-rule.js';
import { validate } from '../../src/generated/schema/lexicon.js';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-rule-'));
  mkdirSync(join(root, 'src'));
  cpSync(join(project, 'src/rules'), join(root, 'src/rules'), { recursive: true });
  for (const room of ['lint', 'model', 'text'])
    symlinkSync(join(project, 'src', room), join(root, 'src', room));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('a code rule', () => {
  it('is one file and two lines of the index, compiles, and is formatted as the project is', () => {
    const before = read('src/rules/index.ts').split('\n');
    expect(newRule(root, 'late-thanks', 'code')).toEqual(['src/rules/late-thanks.ts', 'src/rules/index.ts']);
    const added = read('src/rules/index.ts')
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(added).toEqual(["import { rule as lateThanks } from './late-thanks.js';", '  lateThanks,']);
    const config = {
      extends: join(project, 'tsconfig.json'),
      include: ['src/rules'],
      compilerOptions: { preserveSymlinks: true },
    };
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config));
    const run = (command: string, ...args: string[]) =>
      execFileSync(join(project, 'node_modules/.bin', command), args, { cwd: root, encoding: 'utf8' });
    expect(run('tsc', '-p', root)).toBe('');
    run(
      'biome',
      'check',
      '--config-path',
      project,
      '--vcs-enabled=false',
      'src/rules/late-thanks.ts',
      'src/rules/index.ts',
    );
  });

  it.each([['aaa-first'], ['late-thanks'], ['zzz-last']])('keeps the index in order with %s', (id) => {
    newRule(root, id, 'code');
    const files = [...read('src/rules/index.ts').matchAll(/from '\.\/([a-z-]+)\.js'/g)].map(
      (match) => match[1]!,
    );
    expect(files).toContain(id);
    expect(files).toEqual([...files].sort());
  });

  it('comes without a proof, which the proof test refuses', async () => {
    newRule(root, 'late-thanks', 'code');
    expect(read('src/rules/late-thanks.ts')).toContain('en: { bad: [], good: [] }');
  });
});

describe('a lexicon', () => {
  it('is one file that the schema accepts and that proves nothing yet', () => {
    const rules = readdirSync(join(root, 'src/rules'));
    expect(newRule(root, 'late-thanks', 'lexicon')).toEqual(['lexicons/late-thanks.yml']);
    const data = parse(read('lexicons/late-thanks.yml'));
    expect([validate(data), validate.errors ?? []]).toEqual([true, []]);
    expect([data.en.bad, data.en.good, data.zh.bad, data.zh.good]).toEqual([[], [], [], []]);
    expect(readdirSync(join(root, 'src/rules'))).toEqual(rules);
  });
});

describe('refused, and nothing written', () => {
  const check = (id: string, kind: RuleKind, reason: string) => {
    const index = read('src/rules/index.ts');
    expect(() => newRule(root, id, kind)).toThrow(reason);
    expect(read('src/rules/index.ts')).toBe(index);
  };
  it.each([
    ['missing-deadline', 'code', 'is taken: src/rules/missing-deadline.ts'],
    ['missing-deadline', 'lexicon', 'is taken: src/rules/missing-deadline.ts'],
    ['no-deadline', 'code', 'an id names the thing found'],
    ['rule2', 'lexicon', 'an id names the thing found'],
    ['../escape', 'lexicon', 'an id names the thing found'],
    ['Late-Thanks', 'code', 'an id names the thing found'],
    ['', 'code', 'an id names the thing found'],
    ['index', 'code', 'is taken: src/rules/index.ts'],
  ] as const)('%s as %s', check);

  it('an index whose list has another form', () => {
    writeFileSync(join(root, 'src/rules/index.ts'), 'export const codeRules = [];\n');
    check('late-thanks', 'code', 'add the rule by hand');
    expect(readdirSync(join(root, 'src/rules'))).not.toContain('late-thanks.ts');
  });
});
