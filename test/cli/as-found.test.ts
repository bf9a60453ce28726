/** `--as-found`: hooks name every file of a commit; what is no letter is passed over. And `unix`, a line a finding. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { bundled, run } from './program.js';

const LETTER = `---
title: Reminder
lang: en
stage: reminder
tone: friendly
channel: message
variables: { required: [client_name] }
---

{{ client_name }}, see [Invoice No.] please.
`;

describe('lint --as-found', () => {
  beforeAll(bundled);

  it('judges letters and passes over what a walk would pass over', async () => {
    const cwd = folder({
      'letter.md': LETTER,
      'README.md': '# Not a letter\n',
      'docs/en/guide/intro.md': '# Not one either\n',
      '.github/workflows/dunmark.yml': 'name: not our settings\n',
      'compose.yml': 'services: {}\n',
      'drafts/old.md': LETTER,
      'dunmark.yml': 'ignore: ["drafts/**"]\n',
    });
    const others = [
      'README.md',
      'docs/en/guide/intro.md',
      '.github/workflows/dunmark.yml',
      'compose.yml',
      'drafts/old.md',
      'dunmark.yml',
    ];
    const none = await run(['lint', '--as-found', ...others], { cwd });
    expect([none.code, none.stderr]).toEqual([0, '']);
    const some = await run(['lint', '--as-found', '--format', 'unix', ...others, 'letter.md'], { cwd });
    expect(some.code).toBe(1);
    expect(some.stdout).toMatch(/^letter\.md:10:24: error: “\[Invoice No\.\]” .+ \[foreign-placeholder\]$/m);
    expect(some.stdout).not.toMatch(/drafts|README|docs/);
    expect((await run(['lint', ...others], { cwd })).code).not.toBe(0);
  });

  it('neither shows nor mends what a link leads to outside of the repository', async () => {
    const text = LETTER.replace('[Invoice No.]', '{{clientname}} secret');
    const outside = folder({ 'theirs.md': text });
    const cwd = folder({ '.git/HEAD': '' });
    symlinkSync(join(outside, 'theirs.md'), join(cwd, 'letter.md'));
    const { code, stdout, stderr } = await run(['lint', '--as-found', '--fix', 'letter.md'], { cwd });
    expect([code, stderr]).toEqual([
      0,
      'dunmark: letter.md is not judged: it is a link that leads out of the repository\n',
    ]);
    expect(stdout).not.toMatch(/secret|clientname/);
    expect(readFileSync(join(outside, 'theirs.md'), 'utf8')).toBe(text);
  });
});

describe('--format unix', () => {
  beforeAll(bundled);

  it('keeps a finding on one line, whatever a letter writes', async () => {
    const cwd = folder({ 'letter.md': LETTER.replace('[Invoice No.]', '[Invoice\u001b[31m\nNo.]') });
    const { stdout } = await run(['lint', '--format', 'unix', 'letter.md'], { cwd });
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^letter\.md:\d+:\d+: (?:error|warning|info): .* \[[a-z-]+\]$/);
    expect(stdout).not.toContain('\u001b');
  });
});
