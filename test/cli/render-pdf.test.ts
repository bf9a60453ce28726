/** `dunmark render --to pdf` as a user runs it: a file written whole, bytes through a pipe, clear refusals. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { defaultDictionary } from '../../src/generated/defaults.js';
import { contents, folder } from '../node/folder.js';
import { poppler } from '../node/poppler.js';
import { bundled, ROOT, run, shell } from './program.js';

beforeAll(bundled);

const PACK = join(ROOT, 'templates');
/** Every example of the dictionary: a record that fills any letter. */
const record = (lang: 'en' | 'zh', changes: object = {}): string =>
  JSON.stringify({
    ...Object.fromEntries([...defaultDictionary].map(([name, { example }]) => [name, example[lang]])),
    ...changes,
  });
const place = (changes: object = {}) => folder({ 'data.json': record('en', changes) });
const ARGS = ['render', 'final/letter', '--pack', PACK, '--to', 'pdf', '--data', 'data.json'];

describe('render --to pdf', () => {
  it('writes a file, or the same bytes to standard output', async () => {
    const cwd = place();
    const { code, stdout, stderr } = await run([...ARGS, '--out', 'letter.pdf'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✔ Made letter\.pdf, \d+ kB\n$/);
    shell(`dunmark ${ARGS.join(' ')} > piped.pdf`, cwd);
    const bytes = readFileSync(join(cwd, 'letter.pdf'));
    expect(Buffer.compare(bytes, readFileSync(join(cwd, 'piped.pdf')))).toBe(0);
    expect(poppler('pdfinfo', join(cwd, 'letter.pdf'))).toContain('595.276 x 841.89');
  });

  it('speaks Chinese of a Chinese letter, and carries the day it is told', async () => {
    const cwd = folder({ 'data.json': record('zh') });
    const args = [...ARGS, '--lang', 'zh', '--locale', 'zh-CN', '--paper', 'a5', '--out', 'letter.pdf'];
    const { code, stdout } = await run(args, { cwd, env: { SOURCE_DATE_EPOCH: '86400' } });
    expect([code, stdout]).toEqual([0, expect.stringContaining('已生成 letter.pdf')]);
    const info = poppler('pdfinfo', join(cwd, 'letter.pdf'));
    expect(info).toMatch(/CreationDate:.*Jan\s+2 .*1970/);
    expect(info).toContain('419.528 x 595.276');
  });

  it('takes the paper of the market', async () => {
    const cwd = place();
    await run([...ARGS.with(1, 'final/us-letter'), '--out', 'us.pdf'], { cwd });
    expect(poppler('pdfinfo', join(cwd, 'us.pdf'))).toContain('612 x 792');
    await run([...ARGS.with(1, 'final/us-letter'), '--paper', 'a4', '--out', 'us.pdf'], { cwd });
    expect(poppler('pdfinfo', join(cwd, 'us.pdf'))).toContain('595.276 x 841.89');
  });

  it('judges the letter with --lint; the file is there all the same', async () => {
    const cwd = place({ days_overdue: 30 });
    const { code, stdout, stderr } = await run([...ARGS, '--lint', '--out', 'letter.pdf'], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringContaining('Made letter.pdf')]);
    expect(stderr).toContain('day-count-wrong');
    expect(Object.keys(contents(cwd))).toContain('letter.pdf');
  });

  it.each([
    [{ sender_name: 'Jo 🙂' }, 'no “🙂” (U+1F642) in sender_name; '],
    [{ client_company: undefined }, '"client_company"'],
    [{ due_date: 'soon' }, '"due_date"'],
  ])('refuses values %j and leaves the file as it was', async (changes, reason) => {
    const cwd = place(changes);
    writeFileSync(join(cwd, 'letter.pdf'), 'the old one');
    const { code, stdout, stderr } = await run([...ARGS, '--out', 'letter.pdf'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`dunmark: `);
    expect(stderr).toContain(reason);
    expect(readFileSync(join(cwd, 'letter.pdf'), 'utf8')).toBe('the old one');
  });

  it.each([
    [['--paper', 'a3'], 'Choose one of a4, letter, a5'],
    [['--out', ' '], '--out needs the name of a file'],
    [['--out', 'no/such/letter.pdf'], 'cannot write no/such/letter.pdf'],
    [['--to', 'text', '--paper', 'a4'], '--paper is the paper of a PDF; add --to pdf'],
    [['--to', 'html', '--out', 'letter.PDF'], 'letter.PDF would be no PDF; add --to pdf'],
  ])('refuses %j', async (more, reason) => {
    const cwd = place();
    const { code, stdout, stderr } = await run([...ARGS, ...more], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(Object.keys(contents(cwd))).toEqual(['data.json']);
  });

  it('does not pour bytes over a terminal', async () => {
    let told = '';
    const screen = (write: (content: string | Uint8Array) => void) => ({ isTTY: true, columns: 80, write });
    const io: Io = {
      out: screen(() => expect.fail('nothing is written')),
      err: screen((text) => {
        told += text;
      }),
      cwd: place(),
      env: {},
      input: async () => new Uint8Array(),
    };
    expect(await main(ARGS, io)).toBe(2);
    expect(told).toBe(
      'dunmark: a PDF is nothing to read on a terminal; name a file, for example --out letter.pdf\n',
    );
  });
});

it('render --out writes text, too', async () => {
  const cwd = place();
  const args = ['render', 'final/email', '--pack', PACK, '--data', 'data.json'];
  const { stdout } = await run(args, { cwd });
  await run([...args, '--out', 'letter.txt'], { cwd });
  expect(readFileSync(join(cwd, 'letter.txt'), 'utf8')).toBe(stdout);
});
