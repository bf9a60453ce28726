/** Too much of everything but letters: settings, globs, findings, numbers and rows. Each is told of, or printed right, with little work. */
import { beforeAll, describe, expect, it } from 'vitest';
import { head, letter } from '../cli/letters.js';
import { bundled } from '../cli/program.js';
import { folder } from '../node/folder.js';
import { limited } from './limited.js';

beforeAll(bundled);

const A = { 'a.md': letter('reminder/message') };
const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

describe('settings', () => {
  it.each<[name: string, settings: string, code: number, says: RegExp]>([
    [
      'ten megabytes',
      `names: [x]\n${'# x\n'.repeat(2_500_000)}`,
      2,
      /dunmark\.yml:1:1: The file is 9766 KB long/,
    ],
    ['100,000 rules', `rules:\n${many(100_000, (at) => `  r${at}: off\n`)}`, 2, /is 1357 KB long/],
    [
      'as many rules as are read',
      `rules:\n${many(8000, (at) => `  r${at}: off\n`)}`,
      2,
      /dunmark\.yml:2:3: there is no rule/,
    ],
    [
      '10,000 globs',
      `ignore:\n${many(10_000, (at) => ` - "**/**/*a*a${at}"\n`)}`,
      2,
      /dunmark\.yml:1:1: The YAML is longer/,
    ],
    [
      'as many globs as are read',
      `ignore:\n${many(4000, (at) => ` - "**/**/**/*a*a*a*${at}"\n`)}`,
      0,
      /1 file checked/,
    ],
    [
      'a glob of braces',
      `ignore: ["{${'a,'.repeat(63)}}{${','.repeat(60_000)}}x", "${'{a,b}'.repeat(9000)}"]\n`,
      0,
      /1 file checked/,
    ],
    [
      'a glob of stars',
      `overrides: [{ files: ["${'**/'.repeat(40_000)}b"], rules: { vague-time: off } }]\n`,
      0,
      /1 file checked/,
    ],
  ])('%s', async (_name, settings, code, says) => {
    const ran = await limited(['lint', 'a.md'], folder({ ...A, 'dunmark.yml': settings }), { cpu: 10 });
    expect(ran.stdout + ran.stderr).toMatch(says);
    expect(ran.code).toBe(code);
  });
});

it('a letter with as many findings as it has room for is judged whole', async () => {
  const body = `${'soon asap {{ x }} '.repeat(20)}\n`.repeat(80);
  const cwd = folder({ 'a.md': `${head()}${body}` });
  const { code, stdout } = await limited(['lint', 'a.md', '--format', 'json'], cwd, { cpu: 10 });
  expect(code).toBe(1);
  const { files } = JSON.parse(stdout) as { files: ReadonlyArray<{ findings: readonly unknown[] }> };
  expect(files[0]!.findings.length).toBeGreaterThan(1000);
});

describe('values', () => {
  const FILLED = {
    'a.md': `${head({ subject: '"x"', variables: '{ required: [client_name], optional: [amount_due, due_date, days_overdue, contract_rate, invoices] }' })}{{ client_name }}\n\n{{ amount_due }}\n\n{{ due_date }}\n\n{{ days_overdue }}\n`,
  };
  const render = (data: string) =>
    limited(['render', 'a.md', '--data', 'd.json'], folder({ ...FILLED, 'd.json': data }), { cpu: 10 });

  it.each<[name: string, data: string, says: RegExp]>([
    ['a number without end', '"days_overdue": 1e400', /"days_overdue".*wrong kind/],
    [
      'an amount without end',
      '"amount_due": { "amount": 1e400, "currency": "EUR" }',
      /"amount_due".*wrong kind/,
    ],
    [
      'an amount that no double holds',
      '"amount_due": { "amount": 9007199254740993, "currency": "EUR" }',
      /"amount_due".*wrong kind/,
    ],
    [
      'an amount of 10,000 digits',
      `"amount_due": "EUR ${'9'.repeat(10_000)}"`,
      /"amount_due".*longer than 10,000/,
    ],
    ['a day of the year 999999', '"due_date": "999999-01-01"', /"due_date".*wrong kind/],
    ['no number', '"days_overdue": "NaN"', /"days_overdue".*wrong kind/],
    ['100,000 rows', `"invoices": [${'"x",'.repeat(99_999)}"x"]`, /"invoices".*rows/],
    ['10,000 levels', `"invoices": ${'['.repeat(10_000)}${']'.repeat(10_000)}`, /"invoices/],
    [
      '10,000 levels of objects',
      `"days_overdue": ${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      /"days_overdue".*wrong kind/,
    ],
  ])('%s', async (_name, data, says) => {
    const { code, stdout, stderr } = await render(`{ "client_name": "X", ${data} }`);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/unexpected error|\n {4}at /);
    expect(stderr.length).toBeLessThan(20_000);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('as large as may be are printed digit by digit, and text stays as it is, whatever a spreadsheet makes of it', async () => {
    const amount = 'EUR 9999999999999.99';
    for (const [name, printed] of ['=1+1', '+49', '-5', '@SUM(A1)', '\uff1dx'].map((each) => [each, each])) {
      const { code, stdout } = await render(
        JSON.stringify({ client_name: name, amount_due: amount, due_date: '9999-12-31', days_overdue: -0 }),
      );
      expect(code).toBe(0);
      expect(stdout.split('\n')).toEqual(
        expect.arrayContaining([printed, 'EUR 9,999,999,999,999.99', '31 December 9999', '0']),
      );
    }
  });
});
