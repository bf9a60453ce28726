/** What only shows when a pack is seen as a whole: days, channels, twins. */
import { describe, expect, it } from 'vitest';
import { defaultDictionary, defaultSettings } from '../../src/generated/defaults.js';
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import type { Finding } from '../../src/model/finding.js';
import type { LintContext } from '../../src/project/lint-context.js';
import { type FileFindings, lintPack } from '../../src/project/lint-files.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';
import { type PackCase, packCases } from './pack-cases.js';
import { letter, SHORT } from './packs/make.js';
import { unmark } from './proof-letter.js';

const linter = createLinter(
  codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }),
  loadWords(compiledWords),
  placeholders,
);

function judge(files: Readonly<Record<string, string>>, rule: string): FileFindings[] {
  const context: LintContext = {
    linter,
    defaults: { settings: defaultSettings, dictionary: defaultDictionary },
    locale: 'en',
    settingsFor: () => ({ levels: {}, names: [] }),
  };
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return lintPack({ root: '', files: sources }, context).map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => finding.rule === rule),
  }));
}

const unmarked = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => [path, unmark(text)] as const);

describe.each(Object.entries(packCases))('%s', (rule, { bad, good }) => {
  const check = ({ files, mended }: PackCase) => {
    const read = unmarked(files);
    const plain = Object.fromEntries(read.map(([path, { source }]) => [path, source]));
    const results = judge(plain, rule);
    const found = results.flatMap(({ path, findings, source }) =>
      findings.map(({ span }) => `${path}: ${span.start} ${source.slice(span.start, span.end)}`),
    );
    const marked = read.flatMap(([path, { source, marks }]) =>
      marks.map(({ start, end }) => `${path}: ${start} ${source.slice(start, end)}`),
    );
    expect(found.sort()).toEqual(marked.sort());
    const first = results.flatMap(({ source, findings }) =>
      findings.map((finding) => ({ source, finding })),
    )[0];
    if (mended !== undefined) expect(first && mend(first.source, first.finding)).toBe(mended);
  };
  it.each(bad.map((one) => [one.name, one] as const))('finds %s', (_, one) => check(one));
  it.each(good.map((one) => [one.name, one] as const))('is silent on %s', (_, one) => check(one));
});

const mend = (source: string, { fixes }: Finding): string | undefined =>
  fixes[0]?.edits.reduce(
    (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
    source,
  );

describe('sure and unsure mends of the ladder', () => {
  const check = (file: string, safe: readonly boolean[]) => {
    const { source } = unmark(file);
    const rules = ['window-gap', 'window-overlap'].flatMap((rule) => judge({ 'pack.yml': source }, rule));
    expect(
      rules.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes.map((fix) => fix.safe))),
    ).toEqual(safe);
  };
  const sourceOf = (rule: string, name: string) =>
    packCases[rule]!.bad.find((one) => one.name === name)!.files['pack.yml']!;
  it.each([
    ['window-gap', 'a day between two stages', [false, false]],
    ['window-gap', 'the due day itself', [true]],
    ['window-gap', 'days after the last stage', [true]],
    ['window-overlap', 'one shared day', [true]],
    ['window-overlap', 'one stage inside another: nothing can be moved', []],
  ] as const)('%s: %s', (rule, name, safe) => check(sourceOf(rule, name), safe));
});

describe('a letter that an alias of YAML names again', () => {
  const pack = (matrix: string) => `${SHORT}matrix:\n${matrix}`;
  it.each([
    ['  A: &a\n    reminder: final/emial\n  B: *a\n', [1]],
    ['  A:\n    reminder: &a final/emial\n  B:\n    reminder: *a\n', [1, 0]],
  ])('%j is mended where it is written', (matrix, fixes) => {
    const found = judge(
      { 'pack.yml': pack(matrix), 'en/final/email.md': letter({ stage: 'final' }) },
      'unknown-letter',
    );
    expect(found.flatMap(({ findings }) => findings.map((finding) => finding.fixes.length))).toEqual(fixes);
  });
});
