/** Every snippet of docs/config.md is used as it stands, and does what the page says of it. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withOptionTable } from '../../scripts/docs/option-table.js';
import { settingsFile } from '../../src/cli/init/team-files.js';
import { matchesGlob } from '../../src/project/glob.js';
import { letter } from '../cli/letters.js';
import { bundled, ROOT, run } from '../cli/program.js';
import { folder } from '../node/folder.js';

const page = readFileSync(join(ROOT, 'docs/config.md'), 'utf8');

/** Files of the snippets by the section they stand in; later ones of one name have a number. */
const sections = new Map(
  page.split(/^## /m).map((part) => {
    const files = [...part.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)];
    return [
      part.slice(0, part.indexOf('\n')),
      files.map(([, path, text]) => [path!, text!] as const),
    ] as const;
  }),
);
const settings = [...sections].flatMap(([section, files]) =>
  files.flatMap(([path, text]) =>
    /(?:dunmark|house|package)\.(?:yml|json)$/.test(path) ? [[section, path, text] as const] : [],
  ),
);

const filesOf = (section: string, more: Readonly<Record<string, string>> = {}): string => {
  const path = folder({ '.git/HEAD': '', ...Object.fromEntries(sections.get(section)!), ...more });
  mkdirSync(join(path, 'node_modules'));
  symlinkSync(ROOT, join(path, 'node_modules/dunmark'));
  return path;
};

const found = async (cwd: string, args: readonly string[] = []): Promise<readonly string[]> => {
  const { stdout, stderr } = await run(['lint', '--format', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout).files.flatMap(({ path, findings }: Judged) =>
    findings.map(({ rule, severity }) => `${path} ${severity} ${rule}`),
  );
};

interface Judged {
  readonly path: string;
  readonly findings: ReadonlyArray<{ readonly rule: string; readonly severity: string }>;
}

const set = async (cwd: string, path: string) =>
  JSON.parse((await run(['lint', '--print-config', path], { cwd })).stdout);

beforeAll(bundled);

describe('docs/config.md', () => {
  it('has the options of the rules as they are (npm run docs writes them)', () => {
    expect(page).toBe(withOptionTable(page));
    expect(page).toContain('| [`too-long`](rules/too-long.md) | `max` |');
  });

  it('shows snippets', () => expect(settings.length).toBeGreaterThan(9));

  it.each(settings)('%s: %s can be used', async (section, path, text) => {
    const cwd = filesOf(section, { [path]: text });
    const args = [
      'lint',
      '--config',
      path,
      '--plugins',
      '--print-config',
      join(dirname(path), 'en/final/x.md'),
    ];
    const { code, stderr, stdout } = await run(args, { cwd });
    expect([stderr, code]).toEqual(['', 0]);
    expect(JSON.parse(stdout).from).toContain(path);
  });

  it('shares settings between packs', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      ...Object.fromEntries(sections.get('Where settings are looked for')!),
    });
    expect(await set(cwd, 'packs/de/x.md')).toMatchObject({
      from: ['house.yml', 'packs/de/dunmark.yml'],
      names: ['Hope Trading Ltd'],
      rules: { 'too-long': 'off', 'vague-time': 'error' },
    });
    expect(await set(cwd, 'x.md')).toMatchObject({ from: ['strict', 'dunmark.json'] });
  });

  it('makes a rule look at another stage', async () => {
    const text = Object.fromEntries(sections.get('rules')!.slice(0, 1));
    const { rules } = await set(folder({ '.git/HEAD': '', ...text }), 'x.md');
    expect(rules).toMatchObject({
      'vague-time': { reminder: 'info', final: 'error' },
      'missing-seal': 'off',
    });
  });

  it('lets the last override win', async () => {
    const cwd = filesOf('overrides');
    const level = async (path: string) => (await set(cwd, path)).rules.pleasantry;
    expect(await level('en/final/phone.md')).toBe('off');
    expect(await level('en/final/email.md')).toMatchObject({ final: 'error' });
    expect(await level('templates/en/final/email.md')).toMatchObject({ final: 'error' });
  });

  it('shows globs that match from the root of the repository, where a pack lies in templates/', () => {
    const files = ['en/final/email.md', 'zh/final/email.md', 'en/final/phone.md', 'drafts/new.md'];
    const shown = [
      page,
      readFileSync(join(ROOT, 'README.md'), 'utf8'),
      readFileSync(join(ROOT, 'schema/config.schema.json'), 'utf8'),
      settingsFile(),
    ];
    const globs = shown.flatMap((text) => text.match(/(?<=")[\w{},*/.]*\*[\w{},*/.]*(?=")/g) ?? []);
    expect(globs.length).toBeGreaterThan(8);
    for (const glob of globs)
      expect([glob, files.some((path) => matchesGlob(`templates/${path}`, glob))]).toEqual([glob, true]);
  });

  it('finds words of a house, at the level that is set', async () => {
    const said = letter('reminder/email').replace(
      'Dear ',
      'Kindly do the needful. Pay the bill of lading.\n\nDear ',
    );
    expect(await found(filesOf('lexicons: words of your own', { 'a.md': said }))).toEqual([
      'a.md error house-terms',
    ]);
  });

  it('runs the plugin when it may', async () => {
    const sirs = letter('reminder/email').replace(/Dear [^,]*/, 'Dear Sirs');
    const cwd = filesOf('plugins: rules written as code', { 'a.md': sirs });
    expect(await found(cwd, ['--plugins'])).toContain('a.md error house-greeting');
    expect((await run(['lint'], { cwd })).stderr).toContain('--plugins or set DUNMARK_PLUGINS=1');
  });
});
