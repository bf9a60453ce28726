/** Names that every JavaScript object answers to: nowhere may one be taken for a value, a variable, a rule or a letter. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { head, letter, packFolder } from '../cli/letters.js';
import { bundled, run } from '../cli/program.js';
import { folder } from '../node/folder.js';
import { judged } from './judged.js';

beforeAll(bundled);

const KEYS = ['__proto__', 'constructor', 'toString'];
const calm = /^(?!.*(?:\[native code\]|\[object|unexpected error|\n {4}at |undefined))/s;

describe.each(KEYS)('%s', (key) => {
  it('in data is no value, and an unknown one', async () => {
    const cwd = folder({
      'a.md': `${head({ variables: `{ required: [client_name], optional: [${key === '__proto__' ? 'contact_email' : 'contact_name'}] }` })}Dear {{ client_name }}.\n`,
      'data.json': `{ "client_name": "X", "invoice_number": "1", "${key}": { "contact_name": "polluted", "x": "polluted" } }`,
    });
    const { code, stdout, stderr } = await run(['render', 'a.md', '--data', 'data.json'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(key);
    expect(stderr).toMatch(calm);
    expect(stderr).not.toContain('polluted');
  });

  it('in a letter is an unknown variable, stage, language and filter', async () => {
    const { told } = await judged({
      'variable.md': `${head({ variables: `{ required: [${key}] }` })}Pay {{ ${key} }}.\n`,
      'path.md': `${head()}Pay {{ invoice_number.${key} }} and {{ ${key}.${key} }}.\n`,
      'filter.md': `${head()}Pay {{ invoice_number | ${key} }}.\n`,
      'stage.md': `${head({ stage: key })}Pay.\n`,
      'lang.md': `${head({ lang: key })}Pay.\n`,
      'channel.md': `${head({ channel: key, tone: key, market: key })}Pay.\n`,
      'key.md': `${head({ [key]: '{ stage: final, polluted: true }' })}Pay.\n`,
      'directive.md': `${head()}<!-- dunmark-disable-next-line ${key} -- x -->\nPay soon.\n`,
      'blank.md': `${head()}Pay [${key}].\n`,
    });
    for (const name of ['variable', 'path', 'filter', 'stage', 'lang', 'channel', 'key', 'directive']) {
      const found = told.get(`${name}.md`) ?? [];
      expect([name, found.length > 0]).toEqual([name, true]);
      expect(JSON.stringify(found)).not.toMatch(/native code|\[object|\{[a-z]+\}|undefined/);
    }
  });

  it('in settings is no rule and no setting', async () => {
    for (const config of [
      `rules: { ${key}: off }\n`,
      `${key}: { rules: { parse-error: off } }\n`,
      `extends: ${key}\n`,
      `overrides: [{ files: ['**'], rules: { ${key}: off } }]\n`,
      `overrides: [{ files: ['**'], ${key}: { rules: { parse-error: off } } }]\n`,
    ]) {
      const { stderr } = await judged({ 'dunmark.yml': config, 'a.md': letter('reminder/message') });
      expect([config, stderr]).toEqual([
        config,
        expect.stringMatching(/^dunmark: dunmark\.yml:\d+:\d+: [^\n]+\n$/),
      ]);
      expect(stderr).toMatch(calm);
    }
    const cwd = folder({ 'a.md': letter('reminder/message') });
    for (const args of [
      ['lint', 'a.md', '--rule', `${key}=off`],
      ['explain', key],
      ['lint', 'a.md', '--format', key],
      ['build', '--target', key],
      [key],
    ]) {
      const { code, stderr } = await run(args, { cwd });
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toMatch(calm);
    }
  });

  it('in a pack is a variable that may not be, a letter that is not there, a move nobody knows', async () => {
    const cwd = packFolder();
    for (const [file, text] of [
      [
        'variables.yml',
        `${key}:\n  type: text\n  role: reference\n  label: { en: x, zh: x }\n  example: { en: x, zh: x }\n`,
      ],
      ['pack.yml', `id: x\n${key}: { polluted: true }\nmatrix:\n  ${key}: ${key}\n`],
      ['playbook.yml', `${key}: { polluted: true }\n`],
      [`phrases/${key}.yml`, `${key}: []\n`],
    ] as const) {
      const root = join(cwd, 'templates', file);
      const { mkdirSync, rmSync, existsSync, readFileSync } = await import('node:fs');
      mkdirSync(join(root, '..'), { recursive: true });
      const was = existsSync(root) ? readFileSync(root) : undefined;
      writeFileSync(root, text);
      const { code, stdout, stderr } = await run(['lint', '--format', 'json'], { cwd });
      expect([file, code, stderr]).toEqual([file, 1, '']);
      expect(stdout).not.toMatch(/native code|\[object|undefined/);
      if (was) writeFileSync(root, was);
      else rmSync(root);
    }
    const baseline = join(cwd, 'dunmark-baseline.json');
    writeFileSync(baseline, `{ "version": 1, "files": { "${key}": { "${key}": [] } }, "${key}": {} }`);
    expect((await run(['lint'], { cwd })).stderr).toMatch(calm);
  });
});
