import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/model/finding.js';
import { engine } from '../../src/node/engine.js';
import { readConfig } from '../../src/parse/config-file.js';
import { resolveSettings, unknownRule } from '../../src/project/settings.js';

const { linter } = engine();

function settings(yaml: string, asked: ReadonlyArray<readonly [string, Level]> = []) {
  const { config, faults } = readConfig('dunmark.yml', yaml);
  expect(faults).toEqual([]);
  return resolveSettings(config, linter.rules, asked);
}

describe('resolveSettings', () => {
  it('leaves the rules as they are without a config', () => {
    expect(resolveSettings(undefined, linter.rules).forFile('x.md')).toEqual({ levels: {}, names: [] });
  });

  it('sets single rules and names', () => {
    const { forFile } = settings('rules: { vague-time: "off", missing-amount: warning }\nnames: [Hope Ltd]');
    expect(forFile('x.md')).toEqual({
      levels: { 'vague-time': 'off', 'missing-amount': 'warning' },
      names: ['Hope Ltd'],
    });
  });

  it('strict lifts every severity one step where the rule looks, and nowhere else', () => {
    const { levels } = settings('extends: strict').forFile('x.md');
    const rule = linter.rules.get('vague-time')!;
    const strict = levels['vague-time'] as Record<string, string>;
    for (const [stage, level] of Object.entries(rule.severity))
      expect(strict[stage]).toBe(level === 'info' ? 'warning' : 'error');
    expect(Object.keys(strict)).toEqual(Object.keys(rule.severity));
  });

  it('a rule of the config wins over strict, an override over both, the command line over all', () => {
    const yaml = `extends: strict
rules: { vague-time: info }
overrides:
  - files: ["en/final/**"]
    rules: { vague-time: warning }
  - files: ["en/final/letter.md"]
    rules: { vague-time: "off" }
`;
    const { forFile } = settings(yaml);
    expect(forFile('en/reminder/email.md').levels['vague-time']).toBe('info');
    expect(forFile('en/final/email.md').levels['vague-time']).toBe('warning');
    expect(forFile('en/final/letter.md').levels['vague-time']).toBe('off');
    expect(settings(yaml, [['vague-time', 'error']]).forFile('en/final/letter.md').levels['vague-time']).toBe(
      'error',
    );
  });

  it('leaves out what is ignored', () => {
    const { ignores } = settings('ignore: ["drafts/**"]');
    expect([ignores('drafts/a.md'), ignores('en/a.md')]).toEqual([true, false]);
  });

  it.each([
    ['rules: { vague-tmie: error }', 'rules: { '.length, 'did you mean vague-time?'],
    ['rules: { zzz: error }', 'rules: { '.length, 'lists them all'],
    ['extends: strickt', 'extends: '.length, 'did you mean strict?'],
    ['extends: ./house.yml', 'extends: '.length, 'recommended or strict'],
    ['rules: { vague-time: { severity: error, max: { final: 3 } } }', 'rules: { '.length, 'no option “max”'],
    ['overrides: [{ files: ["*"], rules: { nope-nope: error } }]', 37, 'no rule “nope-nope”'],
    ['plugins: ["./x.js"]', 0, 'not read by this version'],
    ['lexicons: ["./words"]', 0, 'not read by this version'],
  ])('refuses %s', (yaml, start, message) => {
    const { problems } = settings(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.span.start).toBe(start);
  });

  it('is not tripped by names of Object', () => {
    const { problems } = settings('rules: { constructor: error }');
    expect(problems[0]!.message).toContain('no rule “constructor”');
    expect(unknownRule('__proto__', linter.rules)).toContain('no rule');
  });
});
