/** Every planted fault of examples/ is found at its place, and nothing else: by the library and by the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintText } from '../../src/index.js';
import { lineIndex } from '../../src/text/lines.js';
import { run } from '../cli/program.js';

const root = join(import.meta.dirname, '../..');

interface Planted {
  readonly rule: string;
  readonly line: number;
  /** Left out for a finding about something missing. */
  readonly text?: string;
}
const expected: Record<string, readonly Planted[]> = JSON.parse(
  readFileSync(join(root, 'examples/expected.json'), 'utf8'),
);
const paths = Object.keys(expected);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What is found, as the list of what was planted writes it. */
function check(
  path: string,
  found: ReadonlyArray<{ rule: string; line: number; start: number; end: number }>,
): void {
  const source = read(path);
  const planted = expected[path]!;
  const told = found.map(({ rule, line, start, end }) => {
    const twin = planted.find((each) => each.rule === rule && each.line === line);
    return { rule, line, ...(twin && twin.text === undefined ? {} : { text: source.slice(start, end) }) };
  });
  const sorted = (list: readonly Planted[]) =>
    list.map((each) => JSON.stringify([each.line, each.rule, each.text])).sort();
  expect(sorted(told), path).toEqual(sorted(planted));
}

describe('the planted faults', () => {
  it('are in both languages, and many', () => {
    for (const lang of ['en', 'zh']) {
      const rules = new Set(
        paths
          .filter((path) => path.includes(`/${lang}/`))
          .flatMap((path) => expected[path]!.map(({ rule }) => rule)),
      );
      expect(rules.size, lang).toBeGreaterThanOrEqual(28);
    }
  });

  it.each(paths)('are found by the library in %s', (path) => {
    const source = read(path);
    const lines = lineIndex(source);
    check(
      path,
      lintText(source).map(({ rule, span }) => ({ rule, line: lines.at(span.start).line, ...span })),
    );
  });
});

/** A finding as the JSON report tells it. */
interface Told {
  readonly rule: string;
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly offset: number };
}

describe('the program', () => {
  let files: ReadonlyMap<string, ReadonlyArray<{ rule: string; line: number; start: number; end: number }>>;
  beforeAll(async () => {
    const { stdout, code } = await run(['lint', 'examples', '--format', 'json'], { cwd: root });
    expect(code).toBe(1);
    const result: { files: Array<{ path: string; findings: Told[] }> } = JSON.parse(stdout);
    files = new Map(
      result.files.map(({ path, findings }) => [
        path,
        findings.map(({ rule, start, end }) => ({
          rule,
          line: start.line,
          start: start.offset,
          end: end.offset,
        })),
      ]),
    );
  });
  it('judges the same files', () => expect([...files.keys()].sort()).toEqual([...paths].sort()));
  it.each(paths)('finds the same in %s', (path) => check(path, files.get(path)!));
});
