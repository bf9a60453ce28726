/** `dunmark render --lint`: judges the letter that was just filled in. */

import type { CompiledLetter } from '../../compile/compiled-letter.js';
import { knownDays } from '../../compile/known-days.js';
import { letterText } from '../../compile/letter-text.js';
import type { Locale } from '../../compile/locale.js';
import { goodValues, renderLetter } from '../../compile/render-letter.js';
import type { Finding } from '../../model/finding.js';
import { disk } from '../../node/disk.js';
import type { LetterOnDisk } from '../../node/read-pack.js';
import { judgeFinished } from '../../project/finished-letter.js';
import { summarise } from '../../project/lint-files.js';
import { cleanLine } from '../../text/clean.js';
import { engine } from '../../workspace/engine.js';
import { settingsOfFiles } from '../../workspace/settings.js';
import { wantsColor } from '../colors.js';
import { CLEAN, type ExitCode, FAILED, FOUND, type Io } from '../io.js';
import { forLog } from '../job-log.js';
import { stylish } from '../reporters/stylish.js';
import { withConsent } from './plugins.js';

/** Findings go to standard error, placed in the letter's plain text whatever form was asked for. */
export async function lintFilled(
  { template, settings, dictionary }: LetterOnDisk,
  letter: CompiledLetter,
  data: unknown,
  spelling: Locale,
  io: Io,
): Promise<ExitCode> {
  const locale = spelling === 'zh-CN' ? 'zh' : 'en';
  const text = letterText(renderLetter(letter, data, { target: 'text', locale: spelling, dictionary }));
  const shipped = engine();
  const { stage, channel, situation, market } = letter.facts;
  const about = {
    lang: letter.lang,
    ...(stage && { stage }),
    ...(channel && { channel }),
    ...(situation && { situation }),
    ...(market !== undefined && { market }),
    ...knownDays(letter, { values: goodValues(letter, data, dictionary), data, dictionary }),
  };
  const { findings, failures } = await withConsent({}, io, (allowed) => {
    const { settingsFor, house } = settingsOfFiles({
      cwd: io.cwd,
      files: disk,
      engine: shipped,
      locale,
      ...allowed,
    });
    settingsFor(template.path);
    const { linter, failures } = house();
    const context = { linter, defaults: shipped.defaults, locale, settingsFor } as const;
    const finished = { path: template.path, text, about };
    return { findings: judgeFinished(finished, { settings, dictionary }, context), failures };
  });
  for (const line of failures) io.err.write(forLog(io)(`dunmark: ${cleanLine(line)}\n`));
  if (failures.size) return FAILED;
  if (!findings.length) return CLEAN;
  const files = [{ path: `${template.path}, filled in`, source: text, findings: findings.map(proposed) }];
  const report = { files, summary: summarise(files), mended: 0 };
  const columns = Math.max(40, Math.min(120, io.err.columns ?? 100));
  io.err.write(stylish(report, { color: wantsColor(io, io.err, undefined), columns, locale }));
  return report.summary.errors ? FOUND : CLEAN;
}

/** There is no `--fix` for a letter that is printed; what it would do is proposed. */
const proposed = (finding: Finding): Finding => ({
  ...finding,
  fixes: finding.fixes.map((fix) => ({ ...fix, safe: false })),
});
