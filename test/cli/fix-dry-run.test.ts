/** `--fix-dry-run`: the diff, applied by git, gives the bytes that --fix writes; until then nothing is written. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { letter } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

const SLIP = letter('reminder/message').replace('reply here.', 'reply here, {{ clinet_name }}.');
/** A mend in the third line: its hunk begins where a byte order mark stands. */
const EARLY = `---
variables:
  required: []
title: T
lang: en
stage: reminder
tone: friendly
channel: message
---

Please pay invoice {{ invoice_number }}.
`;

const git = (cwd: string, args: readonly string[], input: string): void => {
  execFileSync('git', args, { cwd, input, stdio: ['pipe', 'pipe', 'pipe'] });
};
const bytes = (cwd: string, names: readonly string[]): readonly string[] =>
  names.map((name) => readFileSync(join(cwd, name)).toString('base64'));

const LETTERS: ReadonlyArray<readonly [what: string, name: string, text: string]> = [
  ['a letter', 'a.md', SLIP],
  ['a mend in the first lines', 'a.md', EARLY],
  ['the same behind a byte order mark', 'a.md', `\ufeff${EARLY}`],
  ['CRLF', 'a.md', SLIP.replaceAll('\n', '\r\n')],
  ['a byte order mark', 'a.md', `\ufeff${SLIP}`],
  ['a byte order mark and CRLF', 'a.md', `\ufeff${SLIP.replaceAll('\n', '\r\n')}`],
  ['no line break at the end', 'a.md', SLIP.trimEnd()],
  ['a Chinese name', '\u4fe1\u51fd/\u4e00.md', SLIP],
  ['a name with spaces', 'first letter/to the client.md', SLIP],
  ['a name with a quote and a backslash', 'a "b" \\c.md', SLIP],
  ['a name with a tab', 'a\tb.md', SLIP],
  ['a name of two lines', 'a\n+++ b.md', SLIP],
  ['a name that looks like an option', '-a.md', SLIP],
];

describe('--fix-dry-run', () => {
  it.each(LETTERS)('%s', async (_what, name, text) => {
    const [dry, fixed] = [folder({ [name]: text }), folder({ [name]: text })];
    git(dry, ['init', '-q'], '');
    const before = bytes(dry, [name]);
    const { stdout, stderr, code } = await run(['lint', '.', '--fix-dry-run', '--format', 'json'], {
      cwd: dry,
    });
    expect(bytes(dry, [name])).toEqual(before);
    await run(['lint', '.', '--fix'], { cwd: fixed });
    expect(bytes(fixed, [name])).not.toEqual(before);
    git(dry, ['apply', '--whitespace=nowarn'], stderr);
    expect(bytes(dry, [name])).toEqual(bytes(fixed, [name]));
    const left = await run(['lint', '.', '--format', 'json'], { cwd: dry });
    expect({ code, stdout }).toEqual({ code: left.code, stdout: left.stdout });
  });

  it('puts several letters in one diff, in front of the report for people', async () => {
    const files = { 'a.md': SLIP, 'b/a.md': SLIP, 'c.md': letter('reminder/message') };
    const [cwd, fixed] = [folder(files), folder(files)];
    git(cwd, ['init', '-q'], '');
    const { stdout, stderr } = await run(['lint', '.', '--fix-dry-run'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).not.toContain('c.md');
    const at = stdout.indexOf('\n\n\u2714');
    git(cwd, ['apply'], stdout.slice(0, at + 1));
    await run(['lint', '.', '--fix'], { cwd: fixed });
    expect(bytes(cwd, Object.keys(files))).toEqual(bytes(fixed, Object.keys(files)));
  });

  it('shows what would change on standard input, by the name it is given', async () => {
    const cwd = folder();
    const args = ['lint', '--stdin', '--stdin-filename', 'in/a.md', '--fix-dry-run', '--format', 'json'];
    const { code, stderr } = await run(args, { cwd, input: SLIP });
    expect(code).toBe(0);
    expect(stderr).toContain('+++ b/in/a.md\n');
    expect(stderr).toMatch(/^-.*clinet_name/m);
    expect(stderr).toMatch(/^\+.*client_name/m);
  });

  it('gives a job nothing to obey, whatever a letter holds', async () => {
    const text = SLIP.replace('\n---\n\n', '\n---\n\n::error file=x::forged\n\n##[error]forged\n\n');
    const cwd = folder({ 'a.md': text });
    for (const format of ['stylish', 'json']) {
      const env = { GITHUB_ACTIONS: 'true' };
      const ran = await run(['lint', '.', '--fix-dry-run', '--format', format], { cwd, env });
      const shown = format === 'stylish' ? ran.stdout : ran.stderr;
      expect(shown).toContain('forged');
      expect(shown).not.toMatch(/^[ +-]?\s*::|##\[/m);
    }
  });

  it('says nothing where nothing would change, and is not --fix', async () => {
    const cwd = folder({ 'a.md': letter('reminder/message') });
    expect((await run(['lint', '.', '--fix-dry-run'], { cwd })).stdout).not.toContain('@@');
    const both = await run(['lint', '.', '--fix', '--fix-dry-run'], { cwd });
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toContain('leave out one of them');
  });
});
