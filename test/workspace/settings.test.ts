import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.js';
import { engine } from '../../src/workspace/engine.js';
import { findConfig } from '../../src/workspace/find-config.js';
import { type SettingsRequest, settingsOfFiles } from '../../src/workspace/settings.js';
import { folder } from '../node/folder.js';

const RULES = (level: string) => `rules: { vague-time: ${level} }\n`;

const level = (files: Readonly<Record<string, string>>, path: string, more: Partial<SettingsRequest> = {}) =>
  settingsOfFiles({ cwd: folder(files), files: disk, engine: engine(), locale: 'en', ...more }).settingsFor(
    path,
  ).levels['vague-time'];

describe('findConfig', () => {
  it.each([
    [{ 'dunmark.yml': '' }, 'a/b', 'dunmark.yml'],
    [{ 'dunmark.yml': '', 'a/dunmark.yaml': '' }, 'a/b', 'a/dunmark.yaml'],
    [{ 'dunmark.json': '{}', 'package.json': '{"dunmark":{}}' }, '.', 'dunmark.json'],
    [{ 'package.json': '{"dunmark":{}}' }, 'a', 'package.json'],
    [{ 'package.json': '{"name":"dunmark"}' }, 'a', undefined],
    [{ 'package.json': '{"name":"dunmark"', 'dunmark.yml': '' }, '.', 'dunmark.yml'],
    [{ 'dunmark.yml': '', 'repo/.git/HEAD': '' }, 'repo/a', undefined],
    [{ 'repo/dunmark.yml': '', 'repo/.git/HEAD': '' }, 'repo/a', 'repo/dunmark.yml'],
  ])('%j from %s: %s', (files, from, expected) => {
    const cwd = folder({ '.git/HEAD': '', ...(files as Record<string, string>) });
    expect(findConfig(join(cwd, from), disk)).toBe(expected && join(cwd, expected));
  });
});

describe('settingsOfFiles', () => {
  it('gives each advice once, with the full stop of its language', () => {
    const said = (locale: 'en' | 'zh'): string => {
      try {
        level({ 'dunmark.yml': 'names: [' }, 'x.md', { locale });
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(said('en').match(/Close it at the end of the value\./g)).toHaveLength(1);
    expect(said('zh')).toMatch(/\u8865\u5168\u3002/);
  });

  it('takes the nearest file, the one named, or none', () => {
    const files = {
      'dunmark.yml': RULES('info'),
      'a/dunmark.yml': RULES('error'),
      'other.yml': RULES('warning'),
    };
    expect(level(files, 'b/x.md')).toBe('info');
    expect(level(files, 'a/b/x.md')).toBe('error');
    expect(level(files, 'a/x.md', { config: 'other.yml' })).toBe('warning');
    expect(level(files, 'a/x.md', { config: false })).toBeUndefined();
    expect(level(files, 'a/x.md', { rules: [['vague-time', 'off']] })).toBe('off');
  });

  it('globs of a config start from its folder', () => {
    const yaml = 'overrides: [{ files: ["en/*.md"], rules: { vague-time: error } }]\n';
    expect(level({ 'a/dunmark.yml': yaml }, 'a/en/x.md')).toBe('error');
    expect(level({ 'a/dunmark.yml': yaml }, 'a/zh/x.md')).toBeUndefined();
  });

  it.each([
    ['a file beside it', 'extends: ./base.yml', { 'base.yml': RULES('info') }],
    [
      'later ones win',
      'extends: [./a.yml, ./base.yml]',
      { 'a.yml': RULES('off'), 'base.yml': RULES('info') },
    ],
    [
      'through another',
      'extends: ./a/a.yml',
      { 'a/a.yml': 'extends: ../base.json', 'base.json': '{"rules":{"vague-time":"info"}}' },
    ],
    ['a package', 'extends: house-dunning', { 'node_modules/house-dunning/dunmark.yml': RULES('info') }],
    [
      'a scoped package',
      'extends: "@acme/dunning"',
      { 'node_modules/@acme/dunning/dunmark.yaml': RULES('info') },
    ],
    [
      'a file of a package',
      'extends: "@acme/dunning/soft.yml"',
      { 'node_modules/@acme/dunning/soft.yml': RULES('info') },
    ],
    ['recommended changes nothing', 'extends: [./base.yml, recommended]', { 'base.yml': RULES('info') }],
  ])('builds on %s', (_name, yaml, files) => {
    expect(level({ 'dunmark.yml': `${yaml}\n`, ...(files as Record<string, string>) }, 'x.md')).toBe('info');
  });

  it('its own rules win over what it builds on, and globs start from its own folder', () => {
    const base = `${RULES('info')}overrides: [{ files: ["zh/**"], rules: { vague-time: error } }]\n`;
    const files = { 'base.yml': base, 'a/dunmark.yml': `extends: ../base.yml\n${RULES('warning')}` };
    expect(level(files, 'a/x.md')).toBe('warning');
    expect(level(files, 'a/zh/x.md')).toBe('warning');
    const silent = { ...files, 'a/dunmark.yml': 'extends: ../base.yml\n' };
    expect(level(silent, 'a/x.md')).toBe('info');
    expect(level(silent, 'a/zh/x.md')).toBe('error');
  });

  it.each([
    ['extends: ./gone.yml', {}, /^dunmark\.yml:1:10: cannot read “\.\/gone\.yml”: there is no such file$/],
    ['extends: strickt', {}, /^dunmark\.yml:1:10: .*did you mean strict\?$/],
    ['extends: some-package', {}, /no installed package of that name/],
    ['extends: ./notes.txt', { 'notes.txt': '' }, /is no \.yml, \.yaml or \.json file$/],
    ['extends: ./a.yml', { 'a.yml': 'extends: ./dunmark.yml' }, /^a\.yml:1:10: .*builds on this file/],
    [
      'extends: ./a.yml',
      { 'a.yml': 'rules: { vague-tmie: error }' },
      /^a\.yml:1:10: .*did you mean vague-time/,
    ],
    ['extends: "../../../etc/passwd"', {}, /is no \.yml/],
    ['extends: "pkg/../../x.yml"', { 'x.yml': '' }, /cannot be built on/],
    ['rules:\n  too-long: { max: { finale: 3 } }', {}, /^dunmark\.yml:2:22: /],
    ['rules:\n  too-long: { max: { final: many } }', {}, /^dunmark\.yml:2:29: /],
    ['rules:\n  pleasantry: { max: 3 }', {}, /^dunmark\.yml:2:17: /],
    ['lexicons: [./words]', {}, /^dunmark\.yml:1:12: there are no word files/],
    [
      'extends: "@acme/dunning"',
      { 'node_modules/@acme/dunning/dunmark.yml': 'plugins: [./rule.mjs]' },
      /^node_modules\/@acme\/dunning\/dunmark\.yml:1:11: .* own dunmark\.yml: \.\/node_modules\/@acme\/dunning\/rule\.mjs$/,
    ],
    [
      'extends: ./node_modules/dunning/dunmark.yml',
      { 'node_modules/dunning/dunmark.yml': 'plugins: [./rule.mjs]' },
      /runs no code/,
    ],
    [
      'extends: dunning',
      {
        'node_modules/dunning/dunmark.yml': 'extends: ../../house.yml',
        'house.yml': 'plugins: [./rule.mjs]',
      },
      /^house\.yml:1:11: .*runs no code/,
    ],
  ])('says where %j goes wrong', (yaml, files, expected) => {
    const all = { 'dunmark.yml': `${yaml}\n`, ...(files as Record<string, string>) };
    expect(() => level(all, 'x.md')).toThrow(expected);
    expect(() => level(all, 'x.md', { plugins: new Map() })).toThrow(expected);
  });

  it.each([
    ['dunmark.yml', 'ruls: {}\n', /^dunmark\.yml:1:1: .*Change to “rules”/],
    ['dunmark.yml', 'overides: []\n', /^dunmark\.yml:1:1: .*Change to “overrides”/],
    ['dunmark.yml', 'rules:\n  vague-time: eror\n', /^dunmark\.yml:2:15: .*Change to “error”/],
    [
      'dunmark.yml',
      'rules: { too-long: { severty: error } }\n',
      /^dunmark\.yml:1:22: .*Change to “severity”/,
    ],
    ['dunmark.yml', 'rules: { too-long: { maxx: { final: 9 } } }\n', /^dunmark\.yml:1:22: .*Change to “max”/],
    [
      'dunmark.yml',
      'rules: { too-long: { max: { finel: 9 } } }\n',
      /^dunmark\.yml:1:29: .*Change to “final”/,
    ],
    ['dunmark.yml', 'qqq: 1\n', /^dunmark\.yml:1:1: [^.]*\. The keys are /],
    ['dunmark.yml', 'rules:\n  vague-tmie: error\n', /^dunmark\.yml:2:3: .*did you mean vague-time\?$/],
    ['dunmark.yml', 'rules: [\n', /^dunmark\.yml:\d+:\d+: /],
    ['dunmark.json', '{"extends":"strickt"}', /^dunmark\.json:1:12: .*did you mean strict\?$/],
    ['package.json', '{\n  "dunmark": { "names": 3 }\n}', /^package\.json:2:\d+: /],
    ['dunmark.yml', 'a\u0000b', /^dunmark\.yml:1:2: The file is no text/],
  ])('says what is wrong in %s %j', (name, text, expected) => {
    let message = '';
    try {
      level({ [name]: text }, 'x.md');
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(expected);
    expect(message).not.toContain('\n');
  });

  it('refuses a file that is not there and a rule that does not exist', () => {
    expect(() => level({}, 'x.md', { config: 'gone.yml' })).toThrow('cannot read gone.yml');
    const asked = settingsOfFiles({
      files: disk,
      cwd: folder({}),
      engine: engine(),
      locale: 'en',
      rules: [['vague-tmie', 'off']],
    });
    expect(() => asked.house()).toThrow('did you mean vague-time?');
  });
});
