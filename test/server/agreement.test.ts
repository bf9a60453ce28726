/** The editor and the console find the same: a folder is judged both ways and compared to the byte. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, ROOT, run } from '../cli/program.js';
import { type Client, startClient } from './client.js';

beforeAll(bundled);

interface JsonFile {
  readonly path: string;
  readonly findings: ReadonlyArray<{
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly hint: string;
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  }>;
}

const SEVERITY = ['', 'error', 'warning', 'info'];

/** As lines, in the order of paths and places. */
async function byConsole(folder: string, locale: string): Promise<readonly string[]> {
  const { stdout } = await run(['lint', '.', '--format', 'json', '--locale', locale], { cwd: folder });
  const { files } = JSON.parse(stdout) as { readonly files: readonly JsonFile[] };
  return files.flatMap(({ path, findings }) =>
    findings.map((each) =>
      [
        `${path}:${each.start.line}:${each.start.column}-${each.end.line}:${each.end.column}`,
        each.severity,
        each.rule,
        each.hint ? `${each.message}\n${each.hint}` : each.message,
      ].join(' '),
    ),
  );
}

function byEditor(folder: string, client: Client): readonly string[] {
  const last = new Map(client.told().map((told) => [told.uri, told.diagnostics]));
  return [...last]
    .map(([uri, diagnostics]) => ({
      path: relative(folder, fileURLToPath(uri)).replaceAll('\\', '/'),
      diagnostics,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ range: { start, end }, severity, code, message }) =>
        [
          `${path}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
          SEVERITY[severity!],
          code,
          message,
        ].join(' '),
      ),
    );
}

const folder = mkdtempSync(join(tmpdir(), 'dunmark-agree-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the editor and the console', () => {
  it.each(['en', 'zh'])('say the same of a folder, to the byte, in %s', async (locale) => {
    const place = join(folder, locale);
    cpSync(join(ROOT, 'templates'), join(place, 'templates'), { recursive: true });
    cpSync(join(ROOT, 'examples'), join(place, 'examples'), { recursive: true });
    spoil(place);
    const expected = await byConsole(place, locale);
    expect(expected.length).toBeGreaterThan(60);
    const client = await startClient({
      folders: [place],
      initializationOptions: { debounce: 0, locale },
    });
    const { files } = JSON.parse((await run(['lint', '.', '--format', 'json'], { cwd: place })).stdout) as {
      readonly files: readonly JsonFile[];
    };
    // A pack is told of as a whole once one file of it is open; a letter of no pack when it is open itself.
    for (const { path } of files.filter(({ path }) => !path.startsWith('templates/')))
      await client.open(join(place, path));
    await client.open(join(place, 'templates/en/final/email.md'));
    // Told of with the rest of the pack: it is not open.
    const twin = pathToFileURL(join(place, 'templates/zh/final/email.md')).href;
    await client.until(twin, (found) => found.length > 0);
    await settled(client);
    expect(byEditor(place, client)).toEqual(expected);
    await client.stop();
  });
});

/** Faults of every kind of file, and such as only the whole pack can tell. */
function spoil(place: string): void {
  const edit = (path: string, change: (text: string) => string) => {
    const full = join(place, path);
    writeFileSync(full, change(readFileSync(full, 'utf8')));
  };
  edit('templates/en/final/email.md', (text) =>
    text.replace('Our final demand', 'We hope that our final demand'),
  );
  edit('templates/zh/final/email.md', (text) => text.replace('stage: final', 'stage: formal'));
  edit('templates/pack.yml', (text) => text.replace('channels:', 'chanels:'));
  edit('templates/variables.yml', (text) => text.replace('type: money', 'type: monney'));
  const letter = readFileSync(join(place, 'templates/en/reminder/email.md'), 'utf8');
  writeFileSync(
    join(place, 'templates/en/follow-up/again.md'),
    letter.replace('stage: reminder', 'stage: follow-up').replaceAll('\n', '\r\n'),
  );
  writeFileSync(join(place, 'dunmark.yml'), 'extends: strict\nrules:\n  unused-variable: off\n');
}

/** Nothing more has been told for a while. */
async function settled(client: Client): Promise<void> {
  for (let told = -1; told !== client.told().length; ) {
    told = client.told().length;
    await new Promise((done) => setTimeout(done, 1500));
  }
}
