/** Settings: YAML, JSON or a key of package.json, read as written, each mistake at its place. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/parse/config-file.js';
import { fixed, told, unmarked } from './marked.js';

const FULL = `extends: recommended
rules:
  vague-time: error
  too-long: { severity: warning, max: { final: 220 } }
overrides:
  - files: ["en/final/**"]
    rules: { pleasantry: off }
names: ["Hope Trading Ltd", "新希望集团"]
lexicons: ["./house-words"]
plugins: ["./rules/our-rule.js"]
ignore: ["drafts/**"]
`;

describe('settings', () => {
  it('are read as written', () => {
    const { config, faults } = readConfig('dunmark.yml', FULL);
    expect(faults).toEqual([]);
    expect(config!.extends.map(({ name }) => name)).toEqual(['recommended']);
    expect([...config!.rules].map(([id, { level, options }]) => [id, level, options])).toEqual([
      ['vague-time', 'error', {}],
      ['too-long', 'warning', { max: { final: 220 } }],
    ]);
    const { span } = config!.rules.get('too-long')!;
    expect(FULL.slice(span.start, span.end)).toBe('too-long');
    expect(config!.overrides[0]!.files).toEqual(['en/final/**']);
    expect(config!.overrides[0]!.rules.get('pleasantry')!.level).toBe('off');
    expect(config).toMatchObject({
      names: ['Hope Trading Ltd', '新希望集团'],
      lexicons: [{ name: './house-words' }],
      plugins: [{ name: './rules/our-rule.js' }],
      ignore: ['drafts/**'],
    });
  });

  it('may be JSON, indented with tabs', () => {
    const source = '{\n\t"rules": {\n\t\t"vague-time": "off"\n\t}\n}\n';
    const { config, faults } = readConfig('dunmark.json', source);
    expect(faults).toEqual([]);
    const { level, span } = config!.rules.get('vague-time')!;
    expect([level, source.slice(span.start, span.end)]).toEqual(['off', '"vague-time"']);
  });

  it('may be a key of package.json, and nothing else there is looked at', () => {
    const source = `{\n  "name": "x", "name": "y",\n  "dunmark": { "extends": ["strict"], "rulse": {} },\n  "type": 5\n}\n`;
    const { faults } = readConfig('some/package.json', source);
    expect(told(source, faults)).toEqual(['unknown-key@"rulse"']);
    expect(readConfig('package.json', source.replace(', "rulse": {}', '')).config!.extends[0]!.name).toBe(
      'strict',
    );
    expect(readConfig('package.json', '{ "name": "x" }')).toEqual({ faults: [] });
  });

  it.each(['', '# nothing yet\n', '{}'])('of %j change nothing', (source) => {
    const { config, faults } = readConfig('dunmark.yml', source);
    expect([config!.rules.size, faults]).toEqual([0, []]);
  });

  it('know rules of any name, whatever it is', () => {
    const { config } = readConfig('dunmark.yml', 'rules:\n  constructor: off\n  to-string: error\n');
    expect([...config!.rules.keys()]).toEqual(['constructor', 'to-string']);
  });
});

describe('a mistake', () => {
  it.each<[string, string, string?]>([
    ['unknown-key', '⟦rule⟧:\n  vague-time: error\n', 'rules:\n  vague-time: error\n'],
    ['unknown-value', 'rules:\n  vague-time: ⟦eror⟧\n', 'rules:\n  vague-time: error\n'],
    ['unknown-value', 'rules:\n  vague-time: ⟦warn⟧\n', 'rules:\n  vague-time: warning\n'],
    ['bad-form', 'rules:\n  vague-time: ⟦2⟧\n'],
    ['bad-form', 'rules:\n  vague-time: ⟦false⟧\n'],
    ['bad-key', 'rules:\n  ⟦Vague Time⟧: error\n'],
    ['unknown-value', 'rules:\n  too-long: { severity: ⟦high⟧ }\n'],
    [
      'unknown-key',
      'rules:\n  too-long: { max: { ⟦fnal⟧: 3 } }\n',
      'rules:\n  too-long: { max: { final: 3 } }\n',
    ],
    ['bad-form', 'rules:\n  too-long: { max: { final: ⟦many⟧ } }\n'],
    ['bad-form', 'rules: ⟦error⟧\n'],
    ['bad-form', 'rules: ⟦[vague-time]⟧\n'],
    ['missing-key', 'overrides:\n  - ⟦files: [a]⟧\n'],
    [
      'bad-form',
      'overrides:\n  - { files: ⟦a⟧, rules: {} }\n',
      'overrides:\n  - { files: [a], rules: {} }\n',
    ],
    ['bad-form', 'names: ⟦Hope Trading Ltd⟧\n', 'names: [Hope Trading Ltd]\n'],
    ['bad-form', 'extends: ⟦3⟧\n'],
    ['empty', '⟦ignore⟧:\n'],
    ['no-keys', '⟦- vague-time⟧\n'],
    ['no-keys', '⟦strict⟧\n'],
  ])('%s in %j', (code, marked, mended) => {
    const { source, spans } = unmarked(marked);
    const { config, faults } = readConfig('dunmark.yml', source);
    expect(config).toBeUndefined();
    expect(told(source, faults)).toEqual(
      spans.map(({ start, end }) => `${code}@${source.slice(start, end)}`),
    );
    if (mended !== undefined) expect(fixed(source, faults[0]!)).toBe(mended);
  });
});
