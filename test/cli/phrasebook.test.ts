/** `dunmark phrasebook` as a user runs it: files written whole, clear refusals. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { packFolder } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

describe('dunmark phrasebook', () => {
  it('writes the formats asked for, the same bytes each time', async () => {
    const cwd = packFolder();
    const args = ['phrasebook', '--format', 'md,html', '--lang', 'en', '--stage', 'reminder'];
    const { code, stdout, stderr } = await run(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Made .*phrasebook\.md, \d+ kB\n.*Made .*phrasebook\.html, \d+ kB\n/);
    const first = contents(join(cwd, 'dist/phrasebook'));
    expect(Object.keys(first).sort()).toEqual(['phrasebook.html', 'phrasebook.md']);
    const text = readFileSync(join(cwd, 'dist/phrasebook/phrasebook.md'), 'utf8');
    expect(text).toContain('reminder/email');
    expect(text).not.toMatch(/final\/letter|\p{Script=Han}/u);
    await run(args, { cwd });
    expect(contents(join(cwd, 'dist/phrasebook'))).toEqual(first);
  }, 60_000);

  it('prints a PDF', async () => {
    const cwd = packFolder();
    const { code, stderr } = await run(['phrasebook', '--format', 'pdf', '--stage', 'final'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const pdf = readFileSync(join(cwd, 'dist/phrasebook/phrasebook.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);

  it.each([
    [['--format', 'pfd'], '--format: there is no “pfd”; did you mean pdf?'],
    [['--paper', 'a3'], '--paper: there is no “a3”; '],
    [['--stage', 'fnal'], '--stage: there is no “fnal”; did you mean final?'],
    [['--market', 'de'], '--market: there is nothing to choose from in this pack'],
    [['--format', 'md', '--booklet'], '--paper and --booklet are about the PDF; add pdf to --format'],
    [['--out', ' '], '--out needs the name of a folder'],
    [
      ['--format', 'pdf', '--paper', 'a4', '--booklet'],
      'a booklet is made of A5 pages; leave the paper at a5',
    ],
  ])('refuses %j', async (more, reason) => {
    const cwd = packFolder();
    const { code, stdout, stderr } = await run(['phrasebook', ...more], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`dunmark: ${reason}`);
    expect(Object.keys(contents(cwd)).filter((path) => path.includes('dist'))).toEqual([]);
  });

  describe('a character that no font has', () => {
    const broken = () => {
      const cwd = packFolder();
      const edit = (path: string, from: string | RegExp, to: string) => {
        const file = join(cwd, 'templates', path);
        const text = readFileSync(file, 'utf8');
        const changed = text.replace(from, to);
        expect(changed).not.toBe(text);
        writeFileSync(file, changed);
      };
      edit('en/reminder/email.md', /\n$/, '\nSigned ✗ for 삼성 전자, sir &#128512;\n');
      edit('pack.yml', 'The Payment-Reminder', '✗ The');
      return cwd;
    };

    it('is told at its place; nothing is written', async () => {
      const cwd = broken();
      const { code, stdout, stderr } = await run(['phrasebook', '--format', 'html,md,pdf'], { cwd });
      const lines = stdout.trimEnd().split('\n');
      expect([code, lines.length]).toEqual([1, 4]);
      expect(lines.map((line) => line.replace(/\s.*/, ''))).toEqual([
        expect.stringMatching(/^templates\/en\/reminder\/email\.md:1:1$/),
        expect.stringMatching(/^templates\/en\/reminder\/email\.md:\d\d:8$/),
        expect.stringMatching(/^templates\/en\/reminder\/email\.md:\d\d:14$/),
        expect.stringMatching(/^templates\/pack\.yml:10:16$/),
      ]);
      expect(lines[0]).toContain('“😀” (U+1F600) in reminder/email');
      expect(lines[2]).toContain('“삼성 전자” (U+C0BC)');
      expect(stderr).toContain('dunmark: the book is not made: 4 places with characters');
      expect(Object.keys(contents(cwd)).filter((path) => path.includes('dist'))).toEqual([]);
    });

    it('is no matter where readers have fonts of their own', async () => {
      const cwd = broken();
      const { code } = await run(['phrasebook', '--format', 'md,html', '--stage', 'reminder'], { cwd });
      expect(code).toBe(0);
      expect(readFileSync(join(cwd, 'dist/phrasebook/phrasebook.html'), 'utf8')).toContain('✗ The');
    });
  });

  it('refuses a pack that cannot be read in full, each fault at its place', async () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'templates/pack.yml'), 'name: ours\n');
    writeFileSync(join(cwd, 'templates/en/final/email.md'), '---\ntitle: [\n---\n');
    const { code, stdout, stderr } = await run(['phrasebook', '--format', 'md'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^templates\/en\/final\/email\.md:\d+:\d+ {2}error {2}.+ {2}parse-error$/m);
    expect(stdout).toMatch(/^templates\/pack\.yml:\d+:\d+ {2}error {2}.+/m);
    expect(stderr).toMatch(/^dunmark: the book is not made: \d+ places in the pack cannot be read; /);
    expect(Object.keys(contents(cwd)).filter((path) => path.includes('dist'))).toEqual([]);
  });

  it('writes all of them or none', async () => {
    const cwd = packFolder();
    mkdirSync(join(cwd, 'out/phrasebook.html'), { recursive: true });
    const { code, stderr } = await run(['phrasebook', '--format', 'md,html', '--out', 'out'], { cwd });
    expect([code, stderr]).toEqual([2, 'dunmark: cannot write out/phrasebook.html: it is a folder\n']);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['phrasebook.html']);
    writeFileSync(join(cwd, 'file'), '');
    const none = await run(['phrasebook', '--format', 'md', '--out', 'file'], { cwd });
    expect([none.code, none.stderr]).toEqual([2, 'dunmark: cannot make the folder file: it is a file\n']);
  });

  it('refuses a date that is none', async () => {
    const env = { SOURCE_DATE_EPOCH: 'abc' };
    const { code, stderr } = await run(['phrasebook', '--format', 'pdf'], { cwd: packFolder(), env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('SOURCE_DATE_EPOCH is “abc”')]);
  });

  it('refuses a folder without a pack', async () => {
    const { code, stderr } = await run(['phrasebook', '.'], { cwd: folder() });
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no pack.yml in it')]);
  });
});
