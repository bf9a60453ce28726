import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/model/finding.js';
import { readConfig } from '../../src/parse/config-file.js';
import { type Preset, resolveSettings, settingProblems, unknownRule } from '../../src/project/settings.js';
import { engine } from '../../src/workspace/engine.js';

const { linter } = engine();

function settings(yaml: string, asked: ReadonlyArray<readonly [string, Level]> = []) {
  const { config, faults } = readConfig('dunmark.yml', yaml);
  expect(faults).toEqual([]);
  const presets = (config?.extends ?? []).map(({ name }) => name as Preset);
  return resolveSettings([...presets, ...(config ? [config] : [])], linter.rules, asked);
}

describe('resolveSettings', () => {
  it('leaves the rules as they are without a config', () => {
    expect(resolveSettings([], linter.rules).forFile('x.md')).toEqual({
      levels: {},
      options: {},
      names: [],
    });
  });

  it('files that the same overrides concern share their settings, others do not', () => {
    const { forFile } = settings('overrides: [{ files: ["b/**"], rules: { vague-time: "off" } }]');
    expect(forFile('a/1.md')).toBe(forFile('a/2.md'));
    expect(forFile('b/1.md')).toBe(forFile('b/2.md'));
    expect(forFile('b/1.md')).not.toEqual(forFile('a/1.md'));
  });

  it('sets single rules and names', () => {
    const { forFile } = settings('rules: { vague-time: "off", missing-amount: warning }\nnames: [Hope Ltd]');
    expect(forFile('x.md')).toEqual({
      levels: { 'vague-time': 'off', 'missing-amount': 'warning' },
      options: {},
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

  it('a level by stage is laid over what was there, a bare one takes its place', () => {
    const by = (first: string, then: string) =>
      settings(
        `rules: { vague-time: ${first} }\noverrides: [{ files: ["*"], rules: { vague-time: ${then} } }]`,
      ).forFile('x.md').levels['vague-time'];
    expect(by('{ severity: { final: error } }', '{ severity: { formal: info } }')).toEqual({
      final: 'error',
      formal: 'info',
    });
    expect(by('{ severity: { final: error } }', 'info')).toBe('info');
    expect(by('info', '{ severity: { final: error } }')).toEqual({ final: 'error' });
    expect(by('off', '{ severity: { final: error } }')).toMatchObject({ final: 'error', formal: 'off' });
  });

  it('options of a rule join, the later value winning', () => {
    const yaml = `rules:
  too-long: { max: { final: 220, formal: 180 } }
overrides:
  - files: ["zh/**"]
    rules: { too-long: { severity: error, max: { final: 380 } } }
`;
    const { forFile } = settings(yaml);
    expect(forFile('en/a.md').options).toEqual({ 'too-long': { max: { final: 220, formal: 180 } } });
    expect(forFile('zh/a.md').options).toEqual({ 'too-long': { max: { final: 380 } } });
    expect(forFile('zh/a.md').levels).toEqual({ 'too-long': 'error' });
  });

  it('what is built on counts first, names and ignored files add up', () => {
    const base = readConfig('a.yml', 'rules: { vague-time: info }\nnames: [A]\nignore: ["x/**"]').config!;
    const own = readConfig('b.yml', 'rules: { vague-time: error }\nnames: [B]').config!;
    const { forFile, ignores } = resolveSettings([base, own], linter.rules);
    expect(forFile('y.md')).toMatchObject({ levels: { 'vague-time': 'error' }, names: ['A', 'B'] });
    expect(ignores('x/a.md')).toBe(true);
  });

  it.each([
    ['rules: { vague-tmie: error }', 'rules: { '.length, 'vague-tmie', 'vague-time'],
    ['rules: { zzz: error }', 'rules: { '.length, 'zzz', undefined],
    ['overrides: [{ files: ["*"], rules: { nope-nope: error } }]', 37, 'nope-nope', undefined],
  ])('refuses %s', (yaml, start, id, meant) => {
    const problems = settingProblems(readConfig('dunmark.yml', yaml).config!, linter.rules);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ id, meant });
    expect(problems[0]!.span.start).toBe(start);
  });

  it('is not tripped by names of Object', () => {
    const { config } = readConfig('dunmark.yml', 'rules: { constructor: error }');
    const problems = settingProblems(config!, linter.rules);
    expect(problems[0]!.id).toBe('constructor');
    expect(unknownRule('__proto__', linter.rules)).toContain('no rule');
  });
});
