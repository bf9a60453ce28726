/** `--print-config`: what counts for one file, and where each part of it was said. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { hostile } from './formats/hostile.js';
import { letter } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

interface Printed {
  readonly file: string;
  readonly from: readonly string[];
  readonly ignored: boolean;
  readonly names: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

async function print(cwd: string, path: string, ...args: string[]): Promise<Printed> {
  const { code, stdout, stderr } = await run(['lint', '--print-config', path, ...args], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Printed;
}

const CONFIG = `extends: strict
rules:
  vague-time: error
  too-long: { severity: warning, max: { final: 220 } }
overrides:
  - files: ["en/**"]
    rules: { vague-time: "off" }
names: [Hope Trading Ltd]
ignore: ["drafts/**"]
`;

describe('--print-config', () => {
  it('joins presets, the file and its overrides, in the order in which they count', async () => {
    const cwd = folder({ '.git/HEAD': '', 'dunmark.yml': CONFIG });
    const here = await print(cwd, 'zh/a.md');
    expect(here).toMatchObject({ file: 'zh/a.md', ignored: false, names: ['Hope Trading Ltd'] });
    expect(here.rules['vague-time']).toBe('error');
    expect(here.rules['too-long']).toEqual({ severity: 'warning', max: { final: 220 } });
    expect(here.from.join('\n')).toMatch(/strict[\s\S]*dunmark\.yml/);
    const there = await print(cwd, 'en/a.md');
    expect(there.rules['vague-time']).toBe('off');
    expect((await print(cwd, 'drafts/a.md')).ignored).toBe(true);
  });

  it('reads the nearest file, package.json too, from wherever it is asked', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      'package.json': JSON.stringify({ name: 'x', dunmark: { rules: { 'vague-time': 'error' } } }),
      'in/dunmark.yml': 'rules: { vague-time: warning }\n',
    });
    expect((await print(cwd, 'a.md')).rules['vague-time']).toBe('error');
    expect((await print(cwd, 'a.md')).from).toEqual(['package.json']);
    expect((await print(cwd, 'in/a.md')).rules['vague-time']).toBe('warning');
    expect((await print(join(cwd, 'in'), '../a.md')).rules['vague-time']).toBe('error');
  });

  it('obeys --rule above all, --no-config and --config', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      'dunmark.yml': CONFIG,
      'other.yml': 'rules: { vague-time: info }\n',
    });
    expect((await print(cwd, 'en/a.md', '--rule', 'vague-time=warning')).rules['vague-time']).toBe('warning');
    const bare = await print(cwd, 'zh/a.md', '--no-config');
    expect(bare.from).toEqual([]);
    expect(bare.rules['vague-time']).toMatchObject({ 'pre-due': 'info', final: 'error' });
    expect((await print(cwd, 'zh/a.md', '--config', 'other.yml')).rules['vague-time']).toBe('info');
    const strict = await print(cwd, 'zh/a.md', '--config', 'strict');
    expect(strict.from).toEqual(['strict']);
  });

  it('is what lint goes by', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      'dunmark.yml': 'overrides: [{ files: ["en/**"], rules: { vague-time: error } }]\n',
      'en/a.md': letter('reminder/message').replace('reply here.', 'reply here. Please pay soon.'),
    });
    const { stdout } = await run(['lint', 'en/a.md', '--format', 'json'], { cwd });
    expect(stdout).toContain('"severity": "error"');
    expect((await print(cwd, 'en/a.md')).rules['vague-time']).toBe('error');
  });

  it('names the rules of the house, writes nothing, and refuses settings that cannot be used', async () => {
    const cwd = folder({ '.git/HEAD': '', ...hostile });
    const before = contents(cwd);
    expect((await print(cwd, 'plain.md')).rules['house-3']).toBe('error');
    expect(contents(cwd)).toEqual(before);
    const broken = folder({ '.git/HEAD': '', 'dunmark.yml': 'rules:\n  vague-tmie: error\n' });
    const { code, stdout, stderr } = await run(['lint', '--print-config', 'a.md'], { cwd: broken });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('dunmark.yml:2:3');
  });
});
