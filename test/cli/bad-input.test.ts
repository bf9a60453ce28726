import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { letter, packFolder } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

const MESSAGE = letter('reminder/message');
const [HEAD = '', BODY = ''] = MESSAGE.split(/(?<=\n---\n)/);

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly start: { readonly line: number; readonly column: number };
}

/** Lints one file and returns its findings; whatever happens, no stack trace and a right exit code. */
async function lint(content: string | Uint8Array, name = 'letter.md', cwd = folder()) {
  mkdirSync(join(cwd, name, '..'), { recursive: true });
  writeFileSync(join(cwd, name), content);
  const ran = await run(['lint', name, '--format', 'json'], { cwd });
  const again = await run(['lint', name], { cwd });
  for (const text of [ran.stderr, again.stderr, again.stdout]) {
    expect(text).not.toMatch(/\n {4}at |unexpected error/);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  }
  const { files } = JSON.parse(ran.stdout) as {
    files: ReadonlyArray<{ path: string; findings: readonly Found[] }>;
  };
  const findings = files.flatMap((file) => file.findings);
  for (const { message, hint } of findings) {
    expect(message.length).toBeGreaterThan(10);
    expect(hint.length).toBeGreaterThan(5);
    expect(`${message}${hint}`).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
  }
  const errors = findings.some(({ severity }) => severity === 'error');
  expect([ran.code, again.code]).toEqual(errors ? [1, 1] : [0, 0]);
  const first = findings.find(({ severity }) => severity === 'error');
  if (first) expect(again.stdout).toContain(`✖ error  ${first.start.line}:${first.start.column}  `);
  else expect(again.stdout).not.toContain('✖');
  return { findings, said: findings.map(({ rule, start }) => `${rule} ${start.line}:${start.column}`) };
}

const list = (depth: number) => Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x\n`).join('');
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((key, i) => `${key}: &${key} [${`*${'abcdefghi'[i]},`.repeat(9)}]\n`)
  .join('')}`;

describe('a letter that is hardly one ends in a finding', () => {
  it.each([
    ['an empty file', '', 'parse-error', '1:1'],
    ['white space only', ' \n\t\n', 'parse-error', '1:1'],
    ['no front matter', 'Dear Sir,\n\nplease pay.\n', 'parse-error', '1:1'],
    ['front matter not closed', '---\nstage: final\n\nDear Sir,\n', 'parse-error', '1:1'],
    [
      'a language behind the fence',
      '---js\nmodule.exports = { stage: "final" }\n---\nx\n',
      'parse-error',
      '1:4',
    ],
    ['front matter that is a list', '---\n- stage\n---\nx\n', undefined, undefined],
    ['tabs in YAML', HEAD.replace('stage: reminder', '\tstage: reminder') + BODY, 'parse-error', undefined],
    ['a YAML alias bomb', `---\n${bomb}---\nx\n`, undefined, undefined],
    [
      'a prototype key',
      HEAD.replace('title:', '__proto__: { stage: final }\ntitle:') + BODY,
      'invalid-front-matter',
      '2:1',
    ],
    [
      'an unknown stage',
      HEAD.replace('stage: reminder', 'stage: remindr') + BODY,
      'invalid-front-matter',
      '4:8',
    ],
    ['an unknown key', HEAD.replace('stage:', 'stge:') + BODY, 'invalid-front-matter', undefined],
    ['a file of ten megabytes', Buffer.alloc(10_000_000, 'Please pay. '), 'input-too-complex', '1:1'],
    [
      'a binary file',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      'parse-error',
      '3:1',
    ],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(`${HEAD}Dear `), Buffer.from([0xff, 0xfe])]),
      'parse-error',
      `${HEAD.split('\n').length}:6`,
    ],
    ['a lone carriage return', MESSAGE.replace('\n---\n', '\r---\r'), 'parse-error', undefined],
    ['deeply nested lists', HEAD + list(400), 'input-too-complex', undefined],
    ['100,000 asterisks', HEAD + '*'.repeat(100_000), 'input-too-complex', undefined],
    [
      '100,000 asterisks with letters between',
      `${HEAD}${'*a '.repeat(10_000)}`,
      'input-too-complex',
      undefined,
    ],
    ['100,000 brackets', `${HEAD}${'['.repeat(30_000)}`, undefined, undefined],
    ['100,000 opening braces', `${HEAD}${'{{'.repeat(10_000)}`, undefined, undefined],
    ['deeply nested conditions', `${HEAD}${'{% if a %}\n'.repeat(500)}`, undefined, undefined],
    ['deep flow collections', `---\ntitle: ${'['.repeat(5_000)}\n---\nx\n`, undefined, undefined],
    ['a script in the body', `${HEAD}<script>alert(1)</script>\n\n${BODY}`, null, undefined],
  ] as ReadonlyArray<readonly [string, string | Uint8Array, string | null | undefined, string | undefined]>)(
    '%s',
    async (_name, content, rule, place) => {
      const { said } = await lint(content);
      if (rule === null) return;
      expect(said.length).toBeGreaterThan(0);
      if (rule) expect(said.map((each) => each.split(' ')[0])).toContain(rule);
      if (rule && place) expect(said).toContain(`${rule} ${place}`);
    },
    60_000,
  );

  it('names the byte that is no UTF-8', async () => {
    const { findings } = await lint(Buffer.concat([Buffer.from('a\nbc'), Buffer.from([0xff])]));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      message: expect.stringMatching(/line 2\b.*\b(?:column )?3\b/),
      start: { line: 2, column: 3, offset: 4 },
      end: { line: 2, column: 4, offset: 5 },
    });
  });

  it('never runs what is written in a letter', async () => {
    const cwd = folder();
    const code = `require("node:fs").writeFileSync(${JSON.stringify(join(cwd, 'ran'))}, "x")`;
    for (const text of [
      `---js\n(function () { ${code} })()\n---\nx\n`,
      `---javascript\n${code}\n---\nx\n`,
      `---\nstage: !!js/function "function () { ${code} }"\n---\nx\n`,
      `${HEAD}{{ "".constructor.constructor('${code}')() }}\n`,
      `${HEAD}{% include "/etc/passwd" %}\n`,
    ])
      await lint(text, 'letter.md', cwd);
    expect(() => execFileSync('test', ['-e', join(cwd, 'ran')])).toThrow();
  }, 60_000);
});

describe('a letter that only looks strange is judged like any other', () => {
  it.each([
    ['CRLF', MESSAGE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${MESSAGE}`],
    ['a byte order mark and CRLF', `\ufeff${MESSAGE.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', MESSAGE.trimEnd()],
    ['trailing spaces behind the fences', MESSAGE.replaceAll('---\n', '---  \n')],
  ])('%s', async (_name, content) => {
    expect((await lint(content)).said).toEqual([]);
  });

  it('keeps its places with CRLF', async () => {
    const vague = MESSAGE.replace('reply here.', 'reply here. Please pay soon.');
    const { said } = await lint(vague);
    expect(said).toHaveLength(1);
    expect((await lint(vague.replaceAll('\n', '\r\n'))).said).toEqual(said);
  });
});

describe('a path that is no readable letter is one line and exit code 2, the others are still judged', () => {
  const make = () => folder({ 'good.md': MESSAGE, 'folder.md/inner.md': MESSAGE });

  it.each([
    [
      'a link to nowhere',
      'broken.md',
      (cwd: string) => symlinkSync('nowhere', join(cwd, 'broken.md')),
      /no such file/,
    ],
    [
      'a link in a circle',
      'loop.md',
      (cwd: string) => symlinkSync('loop.md', join(cwd, 'loop.md')),
      /lead in a circle/,
    ],
    ['a pipe', 'pipe.md', (cwd: string) => execFileSync('mkfifo', [join(cwd, 'pipe.md')]), /use --stdin/],
    ['nothing', 'gone.md', () => {}, /no such file/],
    ['a file below a file', 'good.md/x.md', () => {}, /not a folder/],
    ['a very long name', `${'x'.repeat(300)}.md`, () => {}, /too long/],
  ])('%s', async (_name, path, prepare, reason) => {
    const cwd = make();
    prepare(cwd);
    const { code, stdout, stderr } = await run(['lint', path, 'good.md'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('✔ 1 file checked');
    expect(stderr).toMatch(/^dunmark: cannot read [^\n]*\n$/);
    expect(stderr).toMatch(reason);
  });

  it('a broken link found on the way does not stop the walk', async () => {
    const cwd = make();
    symlinkSync('nowhere.md', join(cwd, 'broken.md'));
    const { code, stdout, stderr } = await run(['lint', '.'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('✔ 2 files checked');
    expect(stderr).toContain('cannot read broken.md: a link to nowhere');
  });

  it('a folder named like a letter is a folder', async () => {
    expect(await run(['lint', 'folder.md'], { cwd: make() })).toMatchObject({ code: 0, stderr: '' });
  });

  it('a name cannot move the cursor', async () => {
    const cwd = folder({ 'a\u001b[2J\nb.md': 'x' });
    const { stdout } = await run(['lint', '.', '--no-color', 'a\u001b[2J\nb.md'], { cwd });
    expect(stdout).toContain('a␛[2J⏎b.md');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('a pack with a fault in it', () => {
  const lintPack = async (change: (root: string) => void, ...args: string[]) => {
    const cwd = packFolder();
    change(join(cwd, 'templates'));
    const { code, stdout, stderr } = await run(['lint', '--format', 'json', ...args], { cwd });
    expect(stderr).toBe('');
    const { files } = JSON.parse(stdout) as {
      files: ReadonlyArray<{ path: string; findings: readonly Found[] }>;
    };
    const said = files.flatMap(({ path, findings }) =>
      findings.map(({ rule }) => `${path.slice('templates/'.length)} ${rule}`),
    );
    return { code, said };
  };
  const put = (path: string, text: string) => (root: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  it.each([
    [
      'a missing twin',
      put('en/final/extra.md', letter('final/email')),
      'en/final/extra.md missing-translation',
      0,
    ],
    [
      'a letter with an illegal name',
      put('en/final/Email.md', letter('final/email')),
      'en/final/Email.md parse-error',
      1,
    ],
    ['a name with dots', put('en/final/a..b.md', letter('final/email')), 'en/final/a..b.md parse-error', 1],
    [
      'two letters of one id',
      put('en/final/email.markdown', letter('final/email')),
      'en/final/email.md duplicate-id',
      1,
    ],
    [
      'a letter in the wrong folder',
      put('en/formal/more.md', letter('final/email')),
      'en/formal/more.md invalid-front-matter',
      1,
    ],
    ['pack.yml that is no YAML', put('pack.yml', 'id: ['), 'pack.yml parse-error', 1],
    ['an empty pack.yml', put('pack.yml', ''), 'pack.yml parse-error', 1],
    ['variables.yml that is a list', put('variables.yml', '- a\n'), 'variables.yml parse-error', 1],
    [
      'a broken phrase file',
      put('phrases/opening.yml', 'nonsense: true\n'),
      'phrases/opening.yml parse-error',
      1,
    ],
    ['a binary letter', put('en/final/extra.md', 'a\u0000b'), 'en/final/extra.md parse-error', 1],
  ])('%s', async (_name, change, expected, code) => {
    const result = await lintPack(change);
    expect(result.said).toContain(expected);
    expect(result.code).toBe(code);
  });
});
