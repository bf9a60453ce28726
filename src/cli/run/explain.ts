/** `dunmark explain`: a rule's page, or how a letter was read and judged. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ruleNotesText } from '../../generated/rule-notes.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import { disk } from '../../node/disk.js';
import { findLetter } from '../../node/read-pack.js';
import { explainLetter } from '../../project/explain-letter.js';
import { unknownRule } from '../../project/settings.js';
import { engine } from '../../workspace/engine.js';
import { Problem } from '../../workspace/problem.js';
import { type SettingsRequest, settingsOfFiles } from '../../workspace/settings.js';
import { colors, wantsColor } from '../colors.js';
import type { ExplainOptions } from '../commands/explain.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { letterPage } from '../pages/letter-page.js';
import { rulePage } from '../pages/rule-page.js';
import { configChoice } from './config-choice.js';
import { withConsent } from './plugins.js';

/** @throws Problem when the subject is neither a rule nor a letter */
export const explain = (subject: string, options: ExplainOptions, io: Io): Promise<ExitCode> =>
  withConsent(options, io, (allowed) => explained(subject, options, io, allowed));

function explained(
  subject: string,
  options: ExplainOptions,
  io: Io,
  allowed: Pick<SettingsRequest, 'plugins'>,
): ExitCode {
  const { cwd } = io;
  const { locale } = options;
  const shipped = engine();
  const { settingsFor, house } = settingsOfFiles({
    files: disk,
    cwd,
    engine: shipped,
    locale,
    ...configChoice(options),
    ...allowed,
  });
  const style = {
    c: colors(wantsColor(io, io.out, options.color)),
    columns: Math.max(40, Math.min(100, io.out.columns ?? 100)),
  };
  settingsFor(subject);
  const { linter } = house();
  const rule = linter.rules.get(subject);
  if (rule) {
    io.out.write(rulePage(rule, notesOf(subject), locale, style));
    return CLEAN;
  }
  if (!existsSync(resolve(cwd, subject))) {
    if (/\.(?:md|markdown)$/.test(subject))
      throw new Problem(`cannot read ${subject}: there is no such file`);
    if (!/[/.]/.test(subject)) throw new Problem(unknownRule(subject, linter.rules));
  }
  const { template, settings, dictionary } = findLetter({
    name: subject,
    cwd,
    defaults: shipped.defaults,
  });
  const own = settingsFor(template.path);
  const scope = {
    levels: own.levels,
    names: [...own.names, ...(settings.names ?? [])],
    pack: settings,
    dictionary,
    locale,
  };
  io.out.write(letterPage(explainLetter(linter.read(template, scope), linter, scope), locale, style));
  return CLEAN;
}

function notesOf(id: string): RuleNotes | undefined {
  const notes = JSON.parse(ruleNotesText()) as Readonly<Record<string, RuleNotes>>;
  return Object.hasOwn(notes, id) ? notes[id] : undefined;
}
