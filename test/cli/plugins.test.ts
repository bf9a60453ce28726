/** Rules written as code, by the real program: never unasked, then beside the shipped ones, and their slips are told. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { letter, packFolder } from './letters.js';
import { bundled, ROOT, run } from './program.js';

beforeAll(bundled);

const both = (text: string) => `{ en: ${JSON.stringify(text)}, zh: ${JSON.stringify(text)} }`;

/** A plugin whose rule finds the first words of each letter, but for what is changed. */
const plugin = ({ id = 'house-opening', check = FIRST, top = '', fields = '' } = {}) => `${top}
export const rule = {
  id: '${id}', scope: 'letter', group: 'tone', severity: 'warning',
  title: ${both('Opening')}, why: ${both('Ours.')}, ${fields}
  messages: { found: { message: ${both('It opens with “{words}”.')}, hint: ${both('Open with ours.')} } },
  check(letter) { ${check} },
};
`;
const FIRST = `const [block] = letter.template.blocks.filter(({ kind }) => kind === 'paragraph');
  const { start } = block.span;
  return [{ code: 'found', data: { words: block.text.slice(0, 4) }, span: { start, end: start + 4 } }];`;

const FILES = {
  'dunmark.yml': 'rules:\n  house-opening: error\nplugins: [./rules/opening.mjs]\n',
  'rules/opening.mjs': plugin(),
  'a.md': letter('reminder/email'),
};

describe('rules written as code', () => {
  it('do not run unasked: one line says so, everything else is as it was', async () => {
    const touched = plugin({ top: `import { writeFileSync } from 'node:fs'; writeFileSync('ran', '');` });
    const cwd = folder({ ...FILES, 'rules/opening.mjs': touched });
    const { code, stdout, stderr } = await run(['lint', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 1, errors: 0 });
    expect(stderr).toBe(
      'dunmark: dunmark.yml:3:11: rules written as code are not run unasked: ./rules/opening.mjs; where you trust them, add --plugins or set DUNMARK_PLUGINS=1\n',
    );
    expect((await run(['lint'], { cwd: join(cwd, 'rules'), env: { DUNMARK_PLUGINS: '0' } })).code).toBe(2);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  it.each([
    ['--plugins', ['--plugins'], {}],
    ['DUNMARK_PLUGINS=1', [], { DUNMARK_PLUGINS: '1' }],
  ])('run with %s, at the severity that is set', async (_name, args, env) => {
    const cwd = folder(FILES);
    const { code, stdout, stderr } = await run(['lint', '--format', 'json', ...args], { cwd, env });
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).files[0].findings).toMatchObject([
      { rule: 'house-opening', severity: 'error', message: 'It opens with “Dear”.', stage: 'reminder' },
    ]);
  });

  it('neither run nor keep silent out of a cache', async () => {
    const cwd = folder(FILES);
    for (let time = 0; time < 2; time++) {
      expect((await run(['lint', '--cache'], { cwd })).stderr).toContain('not run unasked');
      expect((await run(['lint', '--cache', '--plugins'], { cwd })).stdout).toContain('house-opening');
    }
  });

  it('hold only below the settings that name them', async () => {
    const cwd = folder({
      'a/dunmark.yml': FILES['dunmark.yml'],
      'a/rules/opening.mjs': plugin(),
      'a/a.md': FILES['a.md'],
      'b/b.md': FILES['a.md'],
    });
    const { stdout } = await run(['lint', '--plugins', '--format', 'json'], { cwd });
    const found = JSON.parse(stdout).files.map((file: { path: string; findings: readonly unknown[] }) => [
      file.path,
      file.findings.length,
    ]);
    expect(found).toEqual([
      ['a/a.md', 1],
      ['b/b.md', 0],
    ]);
  });

  it('may be CommonJS, a rule of the pack, and use the door for rules', async () => {
    const pack = `const { everywhere } = await import('dunmark/rule');
      export const rule = { id: 'house-pack', scope: 'pack', group: 'pack', severity: everywhere('error'),
        title: ${both('t')}, why: ${both('w')}, messages: { m: { message: ${both('m')}, hint: ${both('h')} } },
        check: (pack) => [{ code: 'm', path: pack.path, span: { start: 0, end: 1 } }] };`;
    const cwd = packFolder();
    mkdirSync(join(cwd, 'node_modules'));
    symlinkSync(ROOT, join(cwd, 'node_modules/dunmark'));
    writeFileSync(join(cwd, 'dunmark.yml'), 'plugins: [./pack.mjs, ./opening.cjs]\n');
    writeFileSync(join(cwd, 'pack.mjs'), pack);
    writeFileSync(join(cwd, 'opening.cjs'), plugin().replace('export const rule', 'exports.rule'));
    const { stdout, stderr } = await run(['lint', '--plugins', '--format', 'json'], { cwd });
    expect(stderr).toBe('');
    const rules = JSON.parse(stdout).files.flatMap(({ findings }: { findings: { rule: string }[] }) =>
      findings.map(({ rule }) => rule),
    );
    expect(new Set(rules)).toEqual(new Set(['house-opening', 'house-pack']));
    const built = await run(['build', '--plugins'], { cwd });
    expect([built.code, built.stdout.includes('house-pack')]).toEqual([1, true]);
    expect((await run(['build'], { cwd })).code).toBe(0);
    const explained = await run(['explain', 'house-pack', '--plugins'], { cwd });
    expect(explained.stdout).toContain('house-pack');
    const set = await run(['lint', '--plugins', '--print-config', 'templates/x.md'], { cwd });
    expect(JSON.parse(set.stdout).rules).toMatchObject({ 'house-opening': 'warning', 'house-pack': 'error' });
  });

  it('a comment that silences one is not called idle while it does not run', async () => {
    const comment = '<!-- dunmark-disable-next-line house-opening -- our greeting -->\nDear ';
    const cwd = folder({ ...FILES, 'a.md': FILES['a.md'].replace('Dear ', comment) });
    for (const args of [[], ['--plugins']])
      expect((await run(['lint', '--max-warnings', '0', ...args], { cwd })).code).toBe(0);
  });

  it.each([
    ['is not there', { 'rules/opening.mjs': '' }, './rules/gone.mjs', 'there is no such file'],
    ['has a slip', { 'rules/x.mjs': '\nexport const = 1;\n' }, './rules/x.mjs', 'Unexpected token'],
    ['throws', { 'rules/x.mjs': 'throw new Error("no");' }, './rules/x.mjs', 'cannot be loaded: no'],
    ['lacks a package', { 'rules/x.mjs': 'import "nobody";' }, './rules/x.mjs', "find package 'nobody'"],
    ['exports no rule', { 'rules/x.mjs': 'export const a = 1;' }, './rules/x.mjs', 'it exports no rule'],
    [
      'is half a rule',
      { 'rules/x.mjs': 'export const rule = { id: "x" };' },
      './rules/x.mjs',
      'rule x needs',
    ],
    ['takes a name', { 'rules/x.mjs': plugin({ id: 'hope-wording' }) }, './rules/x.mjs', 'rename it'],
  ])('a plugin that %s stops the run at its place in the settings', async (_name, files, path, reason) => {
    const cwd = folder({ ...FILES, ...files, 'dunmark.yml': `plugins:\n  - ${path}\n` });
    const { code, stdout, stderr } = await run(['lint', '--plugins'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`dunmark: dunmark.yml:2:5: the plugin ${path} `);
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('two of one name are told', async () => {
    const yaml = 'plugins: [./rules/opening.mjs, ./rules/two.mjs]\n';
    const cwd = folder({ ...FILES, 'rules/two.mjs': plugin(), 'dunmark.yml': yaml });
    const { code, stderr } = await run(['lint', '--plugins'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'dunmark.yml:1:32: the plugin ./rules/two.mjs brings the rule house-opening, but so does the plugin ./rules/opening.mjs',
    );
  });

  it.each([
    ['throw new Error("oh\\u001b[31m no");', 'oh'],
    ['return undefined;', 'check returned no list of reports'],
    ['return Promise.resolve([]);', 'check returned no list of reports'],
    ['return [{ code: "fond", span: { start: 0, end: 1 } }];', 'it has no message “fond”'],
    ['return [{ code: "found" }];', 'its report “found” has no span inside the file'],
    ['return [{ code: "found", span: { start: 0, end: 1e9 } }];', 'has no span inside the file'],
    [
      'return [{ code: "found", span: { start: 0, end: 1 }, fixes: [{ title: "x", safe: true, edits: [] }] }];',
      'it has no fix title “x”',
    ],
    ['return [null];', 'it has no message “undefined”'],
  ])('a check that does “%s” is told, and all else is judged', async (check, reason) => {
    const hoping = letter('final/email').replace('Dear ', 'We hope you will pay.\n\nDear ');
    const cwd = folder({ ...FILES, 'rules/opening.mjs': plugin({ check }), 'a.md': hoping });
    const { code, stdout, stderr } = await run(['lint', '--plugins', '--format', 'json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^dunmark: the rule house-opening of the plugin \.\/rules\/opening\.mjs failed on a\.md: /,
    );
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('\u001b');
    expect(JSON.parse(stdout).files[0].findings.map(({ rule }: { rule: string }) => rule)).toContain(
      'hope-wording',
    );
  });

  it('mend what they find, with --fix', async () => {
    const fields = `titles: { ours: ${both('Ours')} },`;
    const check = `const at = letter.template.source.indexOf('Dear ');
      return at < 0 ? [] : [{ code: 'found', span: { start: at, end: at + 4 },
        fixes: () => [{ title: 'ours', safe: true, edits: [{ start: at, end: at + 4, text: 'Good morning' }] }] }];`;
    const cwd = folder({ ...FILES, 'rules/opening.mjs': plugin({ fields, check }) });
    const { code, stdout } = await run(['lint', '--plugins', '--fix'], { cwd });
    expect(stdout).toContain('Mended 1 finding');
    expect(code).toBe(0);
  });
});
