/** A pack: judged, built and printed without a throw, and the order its files come in means nothing. */
import fc from 'fast-check';
import { build, lint, loadPack } from '../../../src/index.js';
import { packFiles, packWith } from '../pack-files.js';
import { hold, target } from '../target.js';
import { insideAndInOrder } from './lint.js';

export const pack = target({
  name: 'pack',
  inputs: fc
    .record({ file: packFiles, seed: fc.nat(999), locale: fc.constantFrom('en', 'zh') })
    .map(({ file, ...rest }) => ({ ...file, ...rest })),
  pace: 10,
  check({ path, text, seed, locale }) {
    const files = packWith({ path, text: text.replace(/^\ufeff/, '') });
    const { files: found, summary } = lint(loadPack(files), { locale });
    for (const { findings, source } of found) insideAndInOrder(findings, source);
    const shuffled = files
      .map((file, i) => [((i + 1) * (seed + 7)) % 11, file] as const)
      .sort(([a], [b]) => a - b);
    const again = lint(loadPack(shuffled.map(([, file]) => file)), { locale });
    hold(
      JSON.stringify(again.files) === JSON.stringify(found),
      () => 'other findings when files come in another order',
    );
    if (seed % 4) return;
    const built = build(loadPack(files));
    hold(
      'outputs' in built === (summary.errors === 0) || 'reason' in built,
      () => 'a pack without errors is not built',
    );
  },
});
