/** What this program is measured doing. */
import { join } from 'node:path';
import { ROOT } from '../../scripts/generate/files.js';
import type { Case, Group, Outcome, Pace } from './case.js';
import { folderOf, folderOfSize, LEXICONS, SIZES } from './corpora.js';
import { HOUSE_RULE } from './house-words.js';

const PROGRAM = join(ROOT, 'dist/bin/dunmark.cjs');

/** Findings of a report in JSON. */
function findings(out: string): Outcome {
  const { files } = JSON.parse(out) as {
    readonly files: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly rule: string }> }>;
  };
  const rules = files.flatMap((file) => file.findings.map(({ rule }) => rule));
  return { found: rules.length, planted: rules.filter((rule) => rule.startsWith(HOUSE_RULE)).length };
}

const ours = (
  group: Group,
  pace: Pace,
  id: string,
  title: string,
  args: readonly string[],
  read?: Case['read'],
): Case => ({
  id,
  group,
  title,
  pace,
  command: { args: [PROGRAM, ...args] },
  ...(read && { read }),
});

const cached = (folder: string): readonly string[] => [
  'lint',
  folder,
  '--cache',
  '--cache-location',
  `${folder}-cache`,
];

/** The heap a run of any size has to do with: no run may take the whole machine. */
const HEAP = '--max-old-space-size=2048';

export function ourCases(growTo: readonly number[], packLetters: number): readonly Case[] {
  const lint = (pace: Pace, id: string, title: string, args: readonly string[], group: Group = 'letters') =>
    ours(group, pace, id, title, ['lint', ...args]);
  return [
    { id: 'floor', group: 'start', title: '`node -e 0`', pace: 'light', command: { args: ['-e', '0'] } },
    ours('start', 'light', 'version', '`--version`', ['--version']),
    lint('light', 'lint-1', 'one letter', [folderOf(1)]),
    lint('light', 'lint-1-pack', 'one letter of a pack', ['pack/en/final/email.md']),
    lint('light', 'lint-20', '20 letters', [folderOf(20)]),
    lint('heavy', 'lint-1000', '1,000 letters', [folderOf(1000)]),
    lint('heavy', 'lint-pack', `the shipped pack (${packLetters} letters)`, ['pack']),
    ours('letters', 'light', 'cached-20', '20 letters, cached', cached(folderOf(20))),
    ours('letters', 'light', 'cached-1000', '1,000 letters, cached', cached(folderOf(1000))),
    ours(
      'peers',
      'heavy',
      'house',
      'Dunmark, all its rules and the 500 words',
      ['lint', folderOf(1000), '--config', 'house.dunmark.yml', '--format', 'json'],
      findings,
    ),
    ours(
      'peers',
      'heavy',
      'json',
      'Dunmark, all its rules',
      ['lint', folderOf(1000), '--format', 'json'],
      findings,
    ),
    ours('make', 'heavy', 'build', `build of the pack (${packLetters} letters, all outputs)`, [
      'build',
      'pack',
      '--out',
      'built',
      '--force',
    ]),
    ours('make', 'heavy', 'book', 'the book as PDF', [
      'phrasebook',
      'pack',
      '--format',
      'pdf',
      '--out',
      'book',
    ]),
    ...growTo.map((many) => ({
      ...lint(many > 10_000 ? 'once' : 'slow', `grow-${many}`, `${many} letters`, [folderOf(many)], 'growth'),
      command: { args: [HEAP, PROGRAM, 'lint', folderOf(many)] },
    })),
    ...SIZES.map((size) =>
      lint('slow', `size-${size}`, `200 letters of ${size} kB`, [folderOfSize(size)], 'growth'),
    ),
    ...LEXICONS.slice(1).flatMap((times) => {
      const config = ['--config', `x${times}.dunmark.yml`];
      return [
        lint(
          'heavy',
          `words-${times}-1`,
          `one letter, ${times} × the words`,
          [folderOf(1), ...config],
          'growth',
        ),
        lint(
          'slow',
          `words-${times}-1000`,
          `1,000 letters, ${times} × the words`,
          [folderOf(1000), ...config],
          'growth',
        ),
      ];
    }),
  ];
}
