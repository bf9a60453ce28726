import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { width } from '../../src/cli/width.js';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { folder } from '../node/folder.js';
import { letter, packFolder } from './letters.js';
import { bundled, ROOT, run } from './program.js';

beforeAll(bundled);

const names = (id: string, lang = 'en'): readonly string[] =>
  [...letter(id, lang).matchAll(/^ {2}(?:required|optional): \[(.*)\]$/gm)].flatMap((match) =>
    match[1]!.split(/,\s*/),
  );

/** The dictionary's examples for a shipped letter. */
const values = (id: string, lang: 'en' | 'zh' = 'en') =>
  JSON.stringify(
    Object.fromEntries(names(id, lang).map((name) => [name, defaultDictionary.get(name)!.example[lang]])),
  );

describe('render', () => {
  it('fills in a letter by its id or its file, from a file or standard input', async () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'data.json'), values('final/email'));
    const byId = await run(['render', 'final/email', '--data', 'data.json'], { cwd });
    expect({ code: byId.code, stderr: byId.stderr }).toEqual({ code: 0, stderr: '' });
    expect(byId.stdout).toMatch(/^Subject: Final demand: invoice /);
    expect(byId.stdout).not.toContain('{{');
    const file = await run(['render', 'templates/en/final/email.md', '--data', '-'], {
      cwd,
      input: values('final/email'),
    });
    expect(file.stdout).toBe(byId.stdout);
    const other = await run(
      ['render', 'final/email', '--pack', 'templates', '--data', join(cwd, 'data.json')],
      { cwd },
    );
    expect(other.stdout).toBe(byId.stdout);
  });

  it('speaks the language and the form asked for', async () => {
    const input = values('reminder/email', 'zh');
    const zh = await run(['render', 'reminder/email', '--lang', 'zh', '--data', '-'], { input });
    expect(zh.stdout).toMatch(/\p{Script=Han}/u);
    const html = await run(['render', 'reminder/email', '--to', 'html', '--data', '-'], {
      input: values('reminder/email'),
    });
    expect(html.stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    const us = await run(['render', 'final/email', '--locale', 'en-US', '--data', '-'], {
      input: values('final/email'),
    });
    const gb = await run(['render', 'final/email', '--data', '-'], { input: values('final/email') });
    expect(us.stdout).not.toBe(gb.stdout);
  });

  it('a value stays text in HTML', async () => {
    const data = {
      ...(JSON.parse(values('reminder/email')) as object),
      client_name: '<img src=x onerror=alert(1)>',
    };
    const { stdout } = await run(['render', 'reminder/email', '--to', 'html', '--data', '-'], {
      input: JSON.stringify(data),
    });
    expect(stdout).toContain('&lt;img src=x');
    expect(stdout).not.toContain('<img');
  });

  it('refuses missing, unknown and mistyped values, all of them at once', async () => {
    const { client_name: _left, ...rest } = JSON.parse(values('final/email')) as Record<string, unknown>;
    const data = { ...rest, clinet_name: 'x', due_date: 'tomorrow' };
    const { code, stdout, stderr } = await run(['render', 'final/email', '--data', '-'], {
      input: JSON.stringify(data),
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('"client_name"');
    expect(stderr).toContain('"due_date"');
    expect(stderr).toContain('did you mean "client_name"?');
  });

  it.each([
    ['gone.json', undefined, 'dunmark: cannot read gone.json: there is no such file or folder\n'],
    ['-', '{"a":', /^dunmark: standard input is no valid JSON: /],
    ['-', new Uint8Array([0xff]), 'dunmark: standard input is no JSON text: it is not UTF-8\n'],
    ['-', '[]', /must be one object/],
    ['-', '', /no valid JSON/],
  ])('data %s %j is one line', async (data, input, expected) => {
    const ran = await run(['render', 'final/email', '--data', data], input === undefined ? {} : { input });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    if (typeof expected === 'string') expect(ran.stderr).toBe(expected);
    else expect(ran.stderr).toMatch(expected);
  });

  it('refuses a letter that cannot be read in full', async () => {
    const cwd = folder({ 'a.md': `${letter('reminder/message')}\n{% if x %}never closed\n` });
    const { code, stderr } = await run(['render', 'a.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^dunmark: a\.md:\d+:\d+: /);
  });

  it('says in which language there is a letter', async () => {
    const cwd = packFolder();
    const { rmSync } = await import('node:fs');
    rmSync(join(cwd, 'templates/zh/final/email.md'));
    const { stderr } = await run(['render', 'final/email', '--lang', 'zh'], { cwd });
    expect(stderr).toBe('dunmark: the letter final/email is not there in zh, only in en\n');
  });
});

describe('render --lint', () => {
  const data = (changes: object) =>
    JSON.stringify({ ...JSON.parse(readFileSync(join(ROOT, 'examples/invoice.json'), 'utf8')), ...changes });
  const both = async (input: string, ...more: readonly string[]) => {
    const args = ['render', 'final/email', ...more, '--data', '-'];
    return { plain: await run(args, { input }), linted: await run([...args, '--lint'], { input }) };
  };

  it('says nothing about a letter that is right', async () => {
    const { plain, linted } = await both(data({}));
    expect(linted).toEqual(plain);
    expect(linted).toMatchObject({ code: 0, stderr: '' });
  });

  it('judges what was filled in; the letter itself is the same', async () => {
    const { plain, linted } = await both(data({ days_overdue: 30, final_deadline: '2026-08-14' }));
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(linted.stdout).toBe(plain.stdout);
    expect(linted.code).toBe(1);
    expect(linted.stderr).toContain('day-count-wrong');
    expect(linted.stderr).toContain('deadline-passed');
    const at = /(\d+):(\d+) {2}“30 days”/.exec(linted.stderr)!;
    const line = linted.stdout.split('\n')[Number(at[1]) - 1]!;
    expect(line.slice(Number(at[2]) - 1)).toMatch(/^30 days/);
  });

  it('counts to the day the data give the letter, also where the letter does not print it', async () => {
    const record = { ...(JSON.parse(values('follow-up/email', 'en')) as object), letter_date: '2026-07-27' };
    const args = ['render', 'follow-up/email', '--lint', '--data', '-'];
    const judged = async (changes: object) => run(args, { input: JSON.stringify({ ...record, ...changes }) });
    const days = { due_date: '2026-07-15', days_overdue: 12, pay_by: '2026-08-03', reply_by: '2026-07-30' };
    expect((await judged(days)).stderr).not.toContain('day-count-wrong');
    expect((await judged({ ...days, days_overdue: 20 })).stderr).toMatch(/which is\s+12 days/);
  });

  it('places findings in the plain text, whatever form is printed', async () => {
    const { plain, linted } = await both(data({ days_overdue: 30 }), '--to', 'html');
    expect(linted.stdout).toBe(plain.stdout);
    expect(linted.stdout).toMatch(/^<!doctype html>/);
    expect(linted.stderr).toContain('day-count-wrong');
  });

  it('a warning does not fail it, and what the settings turn off is not said', async () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'dunmark.yml'), 'rules:\n  day-count-wrong: warning\n  deadline-passed: off\n');
    const input = data({ days_overdue: 30, final_deadline: '2026-08-14' });
    const { code, stderr } = await run(['render', 'final/email', '--lint', '--data', '-'], { cwd, input });
    expect(code).toBe(0);
    expect(stderr).toContain('▲ warning');
    expect(stderr).not.toContain('deadline-passed');
  });

  it('a letter that cannot be filled in is not judged', async () => {
    const { linted } = await both('{}');
    expect(linted).toMatchObject({ code: 2, stdout: '' });
    expect(linted.stderr).toMatch(/^dunmark: /);
  });

  it('speaks Chinese where the letter is spelled in Chinese', async () => {
    const input = JSON.stringify({
      ...(JSON.parse(values('final/email', 'zh')) as object),
      days_overdue: 30,
    });
    const args = ['render', 'final/email', '--lang', 'zh', '--locale', 'zh-CN', '--lint', '--data', '-'];
    const { code, stderr } = await run(args, { input });
    expect(code).toBe(1);
    expect(stderr).toContain('为 34 天');
  });
});

describe('explain and rules', () => {
  it("shows a rule's page", async () => {
    const { code, stdout } = await run(['explain', 'missing-deadline']);
    expect(code).toBe(0);
    for (const part of [
      'missing-deadline',
      'Why',
      'Severity',
      'final      error',
      'What it says',
      'dunmark-disable-next-line',
    ])
      expect(stdout).toContain(part);
    expect((await run(['explain', 'missing-deadline', '--locale', 'zh'])).stdout).toMatch(/\p{Script=Han}/u);
  });

  it('shows examples from the proof, what is found underlined', async () => {
    const { stdout } = await run(['explain', 'hope-wording']);
    expect(stdout).toMatch(/ {2}✓ \S/);
    const lines = stdout.split('\n');
    const marked = lines.flatMap((line, i) =>
      /^ *━+$/.test(lines[i + 1] ?? '') ? [[line, lines[i + 1]!]] : [],
    );
    expect(marked.some(([line]) => /✖.*\p{Script=Latin}/u.test(line!))).toBe(true);
    expect(marked.some(([line]) => /✖.*\p{Script=Han}/u.test(line!))).toBe(true);
    for (const [line, mark] of marked) {
      const edges = Array.from({ length: line!.length + 1 }, (_, at) => width(line!.slice(0, at)));
      expect(edges).toContain(mark!.indexOf('━'));
      expect(edges).toContain(mark!.length);
    }
    expect(lines.every((line) => width(line) <= 100)).toBe(true);
    const { stdout: chinese } = await run(['explain', 'hope-wording', '--locale', 'zh']);
    for (const part of ['为什么', '会报告的写法', '最后催告   错误', '仅供选用'])
      expect(chinese).toContain(part);
    for (const word of ['Why', 'Severity', 'What it']) expect(chinese).not.toContain(word);
  });

  it('keeps its examples out of the script that lints', () => {
    const script = (name: string) => readFileSync(join(ROOT, 'dist/bin', name), 'utf8');
    expect(script('app.cjs')).toContain('rule-notes.json');
    for (const name of ['app.cjs', 'lint.cjs', 'cached.cjs'])
      expect(script(name)).not.toContain('Hope Trading Ltd owes');
  });

  it.each(['package.json', 'templates/law.yml', 'templates/pack.yml', 'lexicons/hope-wording.yml'])(
    'says that %s is no letter',
    async (name) => {
      const { code, stderr, stdout } = await run(['explain', name]);
      expect([code, stdout, stderr]).toEqual([2, '', `dunmark: ${name} is no letter\n`]);
    },
  );

  it('shows how a letter was read', async () => {
    const { code, stdout } = await run(['explain', 'templates/en/final/email.md']);
    expect(code).toBe(0);
    expect(stdout).toContain('final (from day 31 after the due date)');
    expect(stdout).toMatch(/deadline +\d+:\d+ {2}\{\{ final_deadline \}\}/);
    expect(stdout).toContain('Looked and found nothing');
    expect((await run(['explain', 'final/email'])).stdout).toBe(stdout);
  });

  it('lists every rule, for people and for programs', async () => {
    const table = await run(['rules']);
    const all = JSON.parse((await run(['rules', '--format', 'json'])).stdout) as ReadonlyArray<{
      id: string;
      severity: object;
    }>;
    expect(all.length).toBeGreaterThan(20);
    for (const { id } of all) expect(table.stdout).toContain(`  ${id} `);
    expect(table.stdout).toContain(`${all.length} rules.`);
    expect(Object.keys(all[0]!.severity)).toEqual([
      'pre-due',
      'reminder',
      'follow-up',
      'formal',
      'final',
      'outside',
    ]);
  });
});
