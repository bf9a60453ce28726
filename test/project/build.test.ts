import { describe, expect, it } from 'vitest';
import { runtimeSource } from '../../src/generated/runtime-source.js';
import { buildPack, difference } from '../../src/project/build.js';
import type { FileSettings } from '../../src/project/lint-context.js';
import { judgePack } from '../../src/project/lint-files.js';
import { loadPack } from '../../src/project/pack.js';
import { engine } from '../../src/workspace/engine.js';
import { context, message, packFiles } from './files.js';

function build(letters?: Readonly<Record<string, string>>, settings: Partial<FileSettings> = {}) {
  const pack = loadPack('p', packFiles(letters), engine().defaults);
  return buildPack({ pack, findings: judgePack(pack, context(settings)), runtimeSource });
}

describe('buildPack', () => {
  it('compiles a pack that validates, the same way every time', () => {
    const result = build();
    if (!('outputs' in result)) throw new Error(JSON.stringify(result));
    expect([...result.outputs.keys()]).toEqual([
      'dunmark.code-snippets',
      'html/en/reminder/message.html',
      'module/index.d.ts',
      'module/index.js',
      'pack.json',
      'text/en/reminder/message.txt',
    ]);
    expect(build()).toEqual(result);
  });

  it('does not build while anything of severity error is found', () => {
    const wrong = { 'en/reminder/message.md': message('{{ clinet_name }}') };
    expect(build(wrong)).toHaveProperty('errors');
  });

  it('builds with warnings', () => {
    expect(build({ 'en/reminder/message.md': message('Please pay soon.') })).toHaveProperty('outputs');
  });

  it.each([
    ['a letter that cannot be read', { 'en/reminder/message.md': '---\nstage: reminder\n' }],
    ['a letter without an id', { 'en/reminder/Message.md': message() }],
    ['two letters of one id', { 'en/reminder/a.md': message(), 'en/reminder/a.markdown': message() }],
    ['no letter at all', {}],
  ])('never builds %s, whatever the severities', (_name, letters) => {
    const off = Object.fromEntries([...engine().linter.rules.keys()].map((id) => [id, 'off' as const]));
    expect(build(letters, { levels: off })).toHaveProperty('reason');
  });
});

describe('difference', () => {
  const outputs = new Map([
    ['a', '1'],
    ['b', '2'],
  ]);
  it.each([
    ['nothing there', undefined, { missing: ['a', 'b'], changed: [], extra: [] }],
    ['the same', new Map(outputs), { missing: [], changed: [], extra: [] }],
    [
      'one changed, one gone, one more',
      new Map([
        ['b', 'x'],
        ['c', ''],
      ]),
      { missing: ['a'], changed: ['b'], extra: ['c'] },
    ],
  ])('%s', (_name, present, expected) => {
    expect(difference(outputs, present)).toEqual(expected);
  });
});
