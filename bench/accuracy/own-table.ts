/** Our own figures as tables for the documents. */
import { figuresOf, type Slice } from './measure.js';
import type { ProofCounts } from './proofs.js';
import { precision, recall } from './score.js';

/** Both parts, whole and by language. */
export function ownTable(slices: readonly Slice[], rules: number, { en, zh }: ProofCounts): string {
  const rows = slices.map(({ part, lang, judged }) => {
    const { letters, right, rightBlamed, all } = figuresOf(judged);
    return [
      part,
      lang ?? 'both',
      letters,
      all.found + all.missed,
      all.found,
      all.missed,
      all.false,
      precision(all).toFixed(3),
      recall(all).toFixed(3),
      `${rightBlamed} of ${right}`,
    ];
  });
  const head =
    'part|language|letters|expected findings|found|missed|false alarms|precision|recall|right letters blamed'.split(
      '|',
    );
  return [
    ...[head, head.map((_, index) => (index < 2 ? '---' : '--:')), ...rows].map(
      (cells) => `| ${cells.join(' | ')} |`,
    ),
    '',
    `${rules} rules prove themselves with ${en.bad + zh.bad} sentences that must be found on the very words (English ${en.bad}, Chinese ${zh.bad}) and ${en.good + zh.good} that must stay silent (English ${en.good}, Chinese ${zh.good}).`,
  ].join('\n');
}
