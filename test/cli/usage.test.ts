import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { bundled, ROOT, run, shell } from './program.js';

beforeAll(bundled);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

describe('dunmark', () => {
  it.each([['--version'], ['-V']])('%s says the version of the package', async (flag) => {
    expect(await run([flag])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('answers --version without loading anything', async () => {
    const alone = folder({ 'dunmark.cjs': readFileSync(join(ROOT, 'dist/bin/dunmark.cjs')) });
    const stdout = execFileSync(process.execPath, [join(alone, 'dunmark.cjs'), '--version'], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(`${version}\n`);
  });

  it.each([
    [['--help'], ['lint', 'build', 'render', 'rules', 'explain', 'Exit codes']],
    [
      ['lint', '--help'],
      ['--fix', '--max-warnings', '--stdin-filename', '--no-config', 'Examples:'],
    ],
    [
      ['build', '--help'],
      ['--out', '--target', '--check', '--force', 'Examples:'],
    ],
    [
      ['render', '--help'],
      ['--data', '--lang', '--to', '--locale', 'Examples:'],
    ],
    [
      ['rules', '-h'],
      ['--format', 'Examples:'],
    ],
    [
      ['help', 'explain'],
      ['rule|file', 'Examples:'],
    ],
  ])('%j prints help on stdout', async (args, words) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of words) expect(stdout).toContain(word);
  });

  it.each([
    [['lnt'], "dunmark: unknown command 'lnt'; did you mean lint?\n"],
    [['lint', '--fromat', 'json'], "dunmark: unknown option '--fromat'; did you mean --format?\n"],
    [['lint', '--format', 'jsn'], /Did you mean json\? Choose one of stylish, json, sarif, /],
    [['lint', '--max-warnings', 'x'], /Give a whole number, 0 or more\.\n$/],
    [['lint', '--rule', 'vague-time'], /for example vague-time=warning\.\n$/],
    [['lint', '--rule', 'vague-time=eror'], /for example vague-time=error\.\n$/],
    [['lint', '--rule', 'vague-tmie=error'], /no rule “vague-tmie”; did you mean vague-time\?\n$/],
    [['lint', '--locale', 'de'], /Choose one of en, zh\.\n$/],
    [['lint', '--shard', '4/3'], /Write which share of how many, for example 1\/3\.\n$/],
    [['lint', '--shard', '0/3'], /for example 1\/3\.\n$/],
    [['lint', '--shard', '1'], /for example 1\/3\.\n$/],
    [['lint', '--shard', '1/2', '--baseline', 'b.json', '--write-baseline'], /leave out --shard\n$/],
    [['lint', '--cache-location', 'x'], /--cache-location needs --cache\n$/],
    [['lint', '--watch', '--fix'], /--watch only looks; leave out --fix\n$/],
    [['lint', '--watch', '--stdin'], /--watch looks at files/],
    [['lint', 'nowhere/*.md'], /no letter and no file of a pack matches “nowhere\/\*\.md”\n$/],
    [['lint', '--stdin', 'a.md'], /--stdin judges standard input only/],
    [['lint', '--stdin', '--fix'], /--fix writes to files/],
    [['lint', '--stdin-filename', 'a.md'], /--stdin-filename needs --stdin/],
    [['lint', '--config', 'gone.yml'], 'dunmark: cannot read gone.yml: there is no such file\n'],
    [['build', '--target', 'htm'], 'dunmark: --target: there is no target “htm”; did you mean html?\n'],
    [['build', 'nowhere'], 'dunmark: cannot read nowhere: there is no such folder\n'],
    [['build', 'src'], 'dunmark: src is no pack: there is no pack.yml in it\n'],
    [['explain', 'vague-tmie'], 'dunmark: there is no rule “vague-tmie”; did you mean vague-time?\n'],
    [['explain', 'nowhere.md'], 'dunmark: cannot read nowhere.md: there is no such file\n'],
    [['explain'], /missing required argument/],
    [['render', 'final/emial'], /no letter “final\/emial” in templates; did you mean final\/email\?\n$/],
    [['render', '../final/email'], /no letter/],
    [['rules', 'extra'], /too many arguments/],
  ])('%j ends with 2 and one line on stderr', async (args, expected) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (typeof expected === 'string') expect(stderr).toBe(expected);
    else expect(stderr).toMatch(expected);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('without a command shows help on stderr', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: dunmark');
  });

  it('a reader that goes away is no error', async () => {
    expect(shell('dunmark rules | head -1').status).toBe(0);
    expect(shell('dunmark rules --format json | head -c 10').stdout).toHaveLength(10);
    expect(
      shell('dunmark lint examples --format json --rule missing-amount=off | head -1; true').stdout,
    ).toBe('{\n');
  });

  it.each(['rules', 'rules --format json', '--version', '--help', 'lint templates'])(
    'says that %s could not be written',
    (args) => {
      expect(shell(`dunmark ${args} 2>&1 > /dev/full; echo $?`).stdout).toBe(
        'dunmark: cannot write standard output: the disk is full\n2\n',
      );
    },
  );

  it('writes more than a pipe holds', async () => {
    expect(JSON.parse(shell('dunmark rules --format json | (sleep 0.3; cat)').stdout)).toBeInstanceOf(Array);
  });
});
