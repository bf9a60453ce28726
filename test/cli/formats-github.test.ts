/** The github format as the runner reads it: annotations, plain lines, the page beside the step. Nothing in it is forged. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, notice, warning } from '@actions/core';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { folder } from '../node/folder.js';
import { FORGED, hostile, NAMES } from './formats/hostile.js';
import { elements } from './formats/readers.js';
import { command } from './formats/runner.js';
import { letter, packFolder } from './letters.js';
import { bundled, ROOT, run } from './program.js';

beforeAll(bundled);

interface Found {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly hint: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

async function found(cwd: string, ...args: string[]) {
  const { stdout } = await run(['lint', ...args, '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as {
    files: ReadonlyArray<{ path: string; findings: readonly Found[] }>;
  };
  return files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding })));
}

/** What GitHub's own library writes for an annotation. */
function asCore({ path, rule, severity, message, hint, start, end }: Found & { path: string }): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const place = { startColumn: start.column, endColumn: end.column };
    ({ error, warning, info: notice })[severity](`${message} ${hint}`, {
      title: rule,
      file: path,
      startLine: start.line,
      endLine: end.line,
      ...(start.line === end.line && place),
    });
    return String(write.mock.calls[0]![0]).trimEnd();
  } finally {
    write.mockRestore();
  }
}

describe('github', () => {
  it("says what GitHub's own library would say, errors first, ten of them, the rest in plain lines", async () => {
    const all = await found(ROOT, 'examples');
    const order = ['error', 'warning', 'info'];
    const weighed = [...all].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    const { code, stdout } = await run(['lint', 'examples', '--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    const read = lines.filter((line) => command(line)).map((line) => command(line));
    expect(read).toEqual(weighed.slice(0, 10).map((each) => command(asCore(each))));
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(all.length - 10);
    expect(lines.at(-1)).toMatch(new RegExp(`^${all.length} findings?: `));
  });

  it('is obeyed in nothing that a name, a letter or a house word says, in this format and those for people', async () => {
    const summary = join(folder(), 'summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const cwd = folder(hostile);
    for (const format of ['github', 'stylish', 'unix']) {
      const { stdout, stderr } = await run(
        ['lint', '.', 'gone ##[error]x.md', '::error::gone.md', 'a\n::error::gone.md', '--format', format],
        { cwd, env },
      );
      expect(stdout).toContain('forged');
      const commands = `${stdout}\n${stderr}`.split('\n').flatMap((line) => command(line) ?? []);
      expect(commands).toHaveLength(format === 'github' ? 10 : 0);
      if (format === 'github')
        expect(commands.map(({ message }) => message)).toContain(`%0A${FORGED} %0A${FORGED}`);
      for (const { name, properties } of commands) {
        expect(name).toBe('error');
        expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
        expect(properties.file).not.toBe('forged.md');
      }
    }
  });

  it('a settings file cannot speak to the runner either', async () => {
    const cwd = folder({
      'dunmark.yml': 'rules:\n  "x\\n::error::forged ##[error]forged": error\n',
      'a.md': '',
    });
    const { code, stderr } = await run(['lint', '.'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(code).toBe(2);
    expect(stderr).toContain('forged');
    expect(stderr.split('\n').flatMap((line) => command(line) ?? [])).toEqual([]);
  });

  it('adds a page to the step: every finding a row, nothing in it that breaks out of its cell', async () => {
    const summary = join(folder({ 'summary.md': 'Before.\n\n' }), 'summary.md');
    const cwd = folder(hostile);
    const { code } = await run(['lint', '.', '--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect(code).toBe(1);
    const text = readFileSync(summary, 'utf8');
    expect(text.startsWith('Before.\n\n### Dunmark\n')).toBe(true);
    // GitHub lets HTML through, so it is let through here as well.
    const html = micromark(text, {
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
      allowDangerousHtml: true,
    });
    const all = [...elements(parse(html))];
    const rows = all.filter(({ tagName }) => tagName === 'tr');
    expect(rows).toHaveLength(1 + (await found(cwd, '.')).length);
    for (const row of rows) expect(cellsOf(row)).toHaveLength(3);
    expect(new Set(all.map(({ tagName }) => tagName))).toEqual(
      new Set(['html', 'head', 'body', 'p', 'h3', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code']),
    );
    const places = rows.slice(1).map((row) => serializeOuter(cellsOf(row)[0]!));
    for (const name of NAMES)
      expect(places.filter((place) => place.includes(shape(name)))).toHaveLength(
        places.length / NAMES.length,
      );
  });

  it('keeps within what GitHub takes of a step, and counts what it leaves out', async () => {
    const text = letter('reminder/message').replace(
      'reply here.',
      `reply here. ${'Please pay soon. '.repeat(900)}`,
    );
    const cwd = folder(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.md`, text])));
    const summary = join(cwd, 'summary.txt');
    writeFileSync(summary, 'x'.repeat(400_000));
    const { code, stdout } = await run(['lint', '.', '--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    const written = readFileSync(summary, 'utf8');
    const rows = written.split('\n').filter((line) => line.startsWith('| `` ')).length;
    const total = stdout.split('\n').filter((line) => /^(?:::|- )/.test(line)).length;
    expect(Buffer.byteLength(written)).toBeLessThan(2 ** 20);
    expect(rows).toBeGreaterThan(100);
    expect(written.trimEnd().split('\n').at(-1)).toContain(String(total - rows));
    expect(code).toBe(0);
  });

  it('calls files by their path from the root of the repository when the job runs in a folder of it', async () => {
    const root = packFolder();
    writeFileSync(join(root, 'templates/en/final/email.md'), 'x');
    const places = async (cwd: string, env: Record<string, string>, format: string) => {
      const { stdout } = await run(['lint', '--format', format], { cwd, env });
      return stdout;
    };
    for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])
      for (const format of ['github', 'sarif', 'gitlab', 'rdjson', 'junit', 'checkstyle']) {
        const inside = await places(join(root, 'templates/en'), { [name]: root }, format);
        expect(inside).toContain('templates/en/final/email.md');
        expect(inside).not.toContain('./');
      }
    const elsewhere = await places(join(root, 'templates'), { GITHUB_WORKSPACE: folder() }, 'gitlab');
    expect(elsewhere).toContain('"en/final/email.md"');
  });

  it('--quiet keeps to errors on the page as well', async () => {
    const summary = join(folder(), 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: summary };
    await run(['lint', '.', '--format', 'github', '--quiet'], { cwd: folder(hostile), env });
    const rows = readFileSync(summary, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `` '));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !/`` error \| /.test(row))).toEqual([]);
  });

  it('a summary that cannot be written changes no exit code', async () => {
    const cwd = folder({ 'a.md': letter('reminder/message') });
    const { code, stderr } = await run(['lint', '.', '--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'none/summary.md') },
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^dunmark: cannot write the step summary: [^\n]+\n$/);
  });
});

const cellsOf = (row: DefaultTreeAdapterTypes.Element) =>
  row.childNodes.filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node);

/** A name as a cell shows it. */
const shape = (name: string): string =>
  name
    .replace('\n', '\u23ce')
    .replaceAll('`', "'")
    .replace('\\|', '\\\u200b|')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
