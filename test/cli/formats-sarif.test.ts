/** SARIF beyond its schema: rules, places, fingerprints that last, mends that are those of --fix. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, folder } from '../node/folder.js';
import { hostile, NAMES } from './formats/hostile.js';
import { letter } from './letters.js';
import { bundled, ROOT, run } from './program.js';

beforeAll(bundled);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: Region } }];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: ReadonlyArray<{
    readonly artifactChanges: [
      {
        readonly replacements: ReadonlyArray<{
          readonly deletedRegion: Region;
          readonly insertedContent: { readonly text: string };
        }>;
      },
    ];
  }>;
}
interface Rule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}

async function sarif(cwd: string, ...args: string[]) {
  const { stdout } = await run(['lint', ...args, '--format', 'sarif'], { cwd });
  const { runs } = JSON.parse(stdout) as {
    runs: [{ tool: { driver: { rules: readonly Rule[] } }; results: readonly Result[]; columnKind: string }];
  };
  return { rules: runs[0].tool.driver.rules, results: runs[0].results, columnKind: runs[0].columnKind };
}
const uriOf = ({ locations }: Result) => locations[0].physicalLocation.artifactLocation.uri;
const regionOf = ({ locations }: Result) => locations[0].physicalLocation.region;
const printsOf = (results: readonly Result[]) =>
  results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]!);

/** The stretch a region names by lines and columns, in UTF-16 units. */
function stretch(source: string, { startLine, startColumn, endLine, endColumn }: Region) {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const at = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1;
  return [at(startLine, startColumn), at(endLine, endColumn)];
}

const MESSAGE = letter('reminder/message').replace('reply here.', 'reply here. Please pay soon.');

describe('sarif', () => {
  it('describes each rule it names, once, with its weight and its help', async () => {
    const { rules, results } = await sarif(ROOT, 'examples');
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(results.map(({ ruleIndex }) => ruleIndex)).size).toBe(rules.length);
    for (const { help, defaultConfiguration } of rules) {
      expect(help.text.length).toBeGreaterThan(20);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
    const vague = rules.find(({ id }) => id === 'vague-time')!;
    expect(vague.defaultConfiguration.level).toBe('error');
    expect(vague.help.markdown).toMatch(/^- `` .*as soon as possible.* ``$/m);
  });

  it('counts columns in UTF-16 units, in Chinese, behind emoji and with CRLF', async () => {
    const dos = hostile['plain.md']!.replaceAll('\n', '\r\n');
    const cwd = folder({ ...hostile, 'dos.md': dos, 'bom.md': `\ufeff${dos}` });
    const { results, columnKind } = await sarif(cwd, '.');
    expect(columnKind).toBe('utf16CodeUnits');
    const places = new Map<string, string[]>();
    for (const result of results) {
      const name = decodeURIComponent(uriOf(result));
      const source = readFileSync(join(cwd, name), 'utf8').replace(/^\ufeff/, '');
      const { charOffset, charLength, ...region } = regionOf(result);
      expect(stretch(source, regionOf(result))).toEqual([charOffset, charOffset + charLength]);
      places.set(name, [...(places.get(name) ?? []), JSON.stringify(region)]);
      if (result.ruleId === 'house-1')
        expect(source.slice(charOffset, charOffset + charLength)).toMatch(
          /^(?:Kindly revert b|\u5982\u4f55\u4e59)$/,
        );
    }
    expect(new Set([...places.values()].map(String)).size).toBe(1);
  });

  it('writes paths as URIs that lead back to the file', async () => {
    const { results } = await sarif(folder(hostile), '.');
    const uris = [...new Set(results.map(uriOf))];
    expect(uris.map(decodeURIComponent).sort()).toEqual([...NAMES].sort());
    for (const uri of uris) {
      const { pathname, search, hash } = new URL(uri, 'file:///root/');
      expect({ path: decodeURIComponent(pathname), search, hash }).toEqual({
        path: `/root/${decodeURIComponent(uri)}`,
        search: '',
        hash: '',
      });
    }
  });

  it('keeps fingerprints when lines come in above, tells twins apart, and forgets changed words', async () => {
    const twice = MESSAGE.replace(
      'Please pay soon.',
      'Please pay soon, do pay soon.\n\nPlease pay soon.\n\nPlease pay soon.',
    );
    const cwd = folder({ 'a.md': twice, 'b/a.md': twice });
    const before = printsOf((await sarif(cwd, '.')).results);
    expect(before.length).toBeGreaterThanOrEqual(8);
    expect(new Set(before).size).toBe(before.length);
    for (const text of [
      twice.replace('\n---\n\n', '\n---\n\nDear team,\n\n'),
      twice.replaceAll('\n', '\r\n'),
    ]) {
      writeFileSync(join(cwd, 'a.md'), text);
      expect(printsOf((await sarif(cwd, '.')).results)).toEqual(before);
    }
    writeFileSync(join(cwd, 'a.md'), twice.replace('soon, do pay soon', 'soon, do pay shortly'));
    const after = printsOf((await sarif(cwd, '.')).results);
    expect(after.filter((print) => !before.includes(print))).toHaveLength(1);
  });

  it('carries the mends of --fix: applied by their regions, until none is left, they give the same text', async () => {
    const [cwd, fixed] = [folder(), folder()];
    for (const path of [cwd, fixed]) cpSync(join(ROOT, 'examples'), path, { recursive: true });
    let left = 12;
    while (left-- && (await mendOnce(cwd)));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(11);
    await run(['lint', '.', '--fix'], { cwd: fixed });
    expect(contents(cwd)).toEqual(contents(fixed));
  });
});

/** Applies the last mend that --fix would, in each file; false when there is none. SARIF does not say which are safe: JSON does. */
async function mendOnce(cwd: string): Promise<boolean> {
  const { stdout } = await run(['lint', '.', '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as {
    files: ReadonlyArray<{
      path: string;
      findings: ReadonlyArray<{ fixes: ReadonlyArray<{ safe: boolean }> }>;
    }>;
  };
  const { results } = await sarif(cwd, '.');
  let mended = false;
  for (const { path, findings } of files) {
    const own = results.filter((result) => decodeURIComponent(uriOf(result)) === path);
    const fix = findings
      .flatMap(({ fixes }, i) => fixes.map(({ safe }, j) => (safe ? own[i]!.fixes![j]! : undefined)))
      .findLast((each) => each);
    if (!fix) continue;
    const source = readFileSync(join(cwd, path), 'utf8');
    const edits = fix.artifactChanges[0].replacements.map(({ deletedRegion, insertedContent }) => ({
      at: stretch(source, deletedRegion),
      text: insertedContent.text,
    }));
    const text = edits
      .sort((a, b) => b.at[0]! - a.at[0]!)
      .reduce((out, { at, text: put }) => out.slice(0, at[0]) + put + out.slice(at[1]), source);
    writeFileSync(join(cwd, path), text);
    mended = true;
  }
  return mended;
}
