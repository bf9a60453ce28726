/** `--print-config`: the settings that count for one file, as JSON, and where they were read. */
import { fileSettings } from '../../node/file-settings.js';
import { clean, cleanLine } from '../../text/clean.js';
import type { LintOptions } from '../commands/lint.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { forLog } from '../job-log.js';
import { configChoice } from './config-choice.js';
import { withConsent } from './plugins.js';

/** @throws Problem when a settings file cannot be used */
export async function printConfig(path: string, options: LintOptions, io: Io): Promise<ExitCode> {
  const { cwd } = io;
  const { locale } = options;
  const { notes, ...result } = await withConsent(options, io, (allowed) =>
    fileSettings(path, { cwd, locale, ...configChoice(options), ...allowed }),
  );
  for (const note of notes) io.err.write(forLog(io)(`dunmark: ${cleanLine(note)}\n`));
  io.out.write(`${clean(JSON.stringify(result, null, 2))}\n`);
  return CLEAN;
}
