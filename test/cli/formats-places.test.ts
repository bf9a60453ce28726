/** Places and words in the smaller formats: bytes for reviewdog, lines for GitLab, one case a finding for JUnit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseStringPromise } from 'xml2js';
import { folder } from '../node/folder.js';
import { hostile } from './formats/hostile.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}
const dos = hostile['plain.md']!.replaceAll('\n', '\r\n');

async function reports(format: string) {
  const cwd = folder({ ...hostile, 'dos.md': dos });
  const [json, other] = await Promise.all(
    ['json', format].map(async (name) => (await run(['lint', '.', '--format', name], { cwd })).stdout),
  );
  const { files } = JSON.parse(json!) as {
    files: ReadonlyArray<{ path: string; findings: readonly Found[] }>;
  };
  const found = files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding })));
  return { cwd, found, text: other! };
}

describe('places', () => {
  it('rdjson counts the bytes of UTF-8, behind Chinese and emoji, and its suggestions replace what they mean', async () => {
    const { cwd, found, text } = await reports('rdjson');
    interface Range {
      readonly start: { readonly line: number; readonly column: number };
      readonly end: { readonly line: number; readonly column: number };
    }
    const { diagnostics } = JSON.parse(text) as {
      diagnostics: ReadonlyArray<{
        location: { path: string; range: Range };
        suggestions?: ReadonlyArray<{ range: Range; text: string }>;
      }>;
    };
    const cut = (path: string, { start, end }: Range): string => {
      const lines = readFileSync(join(cwd, path)).toString('latin1').split('\n');
      expect(start.line).toBe(end.line);
      const bytes = lines[start.line - 1]!.slice(start.column - 1, end.column - 1);
      return Buffer.from(bytes, 'latin1').toString();
    };
    let wide = 0;
    diagnostics.forEach(({ location: { path, range }, suggestions = [] }, i) => {
      const { start, end } = found[i]!;
      const source = readFileSync(join(cwd, path), 'utf8');
      expect(cut(path, range)).toBe(source.slice(start.offset, end.offset));
      if (range.start.column !== start.column) wide++;
      for (const each of suggestions) {
        expect(each.text).not.toBe('');
        expect(cut(path, each.range)).not.toContain('\ufffd');
      }
    });
    expect(diagnostics).toHaveLength(found.length);
    expect(wide).toBeGreaterThan(100);
    expect(diagnostics.some(({ suggestions }) => suggestions)).toBe(true);
  });

  it('gitlab names the lines a finding stands in', async () => {
    const { found, text } = await reports('gitlab');
    const issues = JSON.parse(text) as ReadonlyArray<{
      check_name: string;
      location: { path: string; lines: { begin: number; end: number } };
    }>;
    expect(issues.map(({ check_name, location: { path, lines } }) => [check_name, path, lines])).toEqual(
      found.map(({ rule, path, start, end }) => [rule, path, { begin: start.line, end: end.line }]),
    );
  });

  it('junit and checkstyle keep each word, but for characters that XML cannot hold', async () => {
    const held = (said: string) =>
      said.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
    const checkstyle = await reports('checkstyle');
    const read = (await parseStringPromise(checkstyle.text)) as {
      checkstyle: {
        file: ReadonlyArray<{ $: { name: string }; error: ReadonlyArray<{ $: Record<string, string> }> }>;
      };
    };
    expect(
      read.checkstyle.file.flatMap(({ $: { name }, error }) =>
        error.map(({ $: { line, column, severity, message, source } }) => [
          ...[name, Number(line), Number(column)],
          ...[severity, message, source],
        ]),
      ),
    ).toEqual(
      checkstyle.found.map(({ path, start, severity, message, hint, rule }) => [
        ...[path, start.line, start.column],
        ...[severity, held(`${message} ${hint}`), `dunmark.${rule}`],
      ]),
    );
    const junit = await reports('junit');
    const { testsuites } = (await parseStringPromise(junit.text)) as {
      testsuites: {
        testsuite: ReadonlyArray<{
          testcase: ReadonlyArray<{
            $: Record<string, string>;
            failure?: readonly [{ $: Record<string, string>; _: string }];
          }>;
        }>;
      };
    };
    const cases = testsuites.testsuite.flatMap(({ testcase }) => testcase);
    expect(
      cases.flatMap(({ $: { name, classname }, failure }) =>
        failure ? [[name, classname, failure[0].$.message, failure[0].$.type]] : [],
      ),
    ).toEqual(
      junit.found.map(({ rule, path, start, message, severity }) => [
        ...[`${rule} (${start.line}:${start.column})`, path, held(message), severity],
      ]),
    );
  });
});
