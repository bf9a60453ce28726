/** The settings that count for one file, read as every command reads them: for `--print-config` and for editors. */
import type { RuleOptions } from '../model/config.js';
import type { Level } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { SeverityTable } from '../model/lexicon.js';
import { STAGES } from '../model/stage.js';
import { engine } from './engine.js';
import { type SettingsRequest, settingsOfFiles } from './settings.js';

/** What counts for one file. */
export interface FileSettingsReport {
  readonly file: string;
  /** What it was read from, what is built on first: presets by name, files by path; empty without settings. */
  readonly from: readonly string[];
  /** True when `ignore` leaves it out of a folder that is looked through. */
  readonly ignored: boolean;
  readonly names: readonly string[];
  /** Every rule by id: its severity, by stage where it differs, with the options set for it. */
  readonly rules: Readonly<
    Record<string, Level | SeverityTable | (RuleOptions & { readonly severity: Level | SeverityTable })>
  >;
  /** One line for each settings file whose plugins were left alone. */
  readonly notes: readonly string[];
}

/** Where settings are looked for and what wins over them. */
export interface ReportRequest extends Pick<SettingsRequest, 'files' | 'config' | 'rules' | 'plugins'> {
  /** What relative paths start from. */
  readonly cwd: string;
  /** Language in which a fault of the settings is told. */
  readonly locale?: Language;
}

/**
 * @param path of a letter, relative to `cwd` or absolute; it need not be there
 * @throws Problem with file and line when its settings cannot be used
 */
export function settingsReport(path: string, options: ReportRequest): FileSettingsReport {
  const { locale = 'en' } = options;
  const settings = settingsOfFiles({ ...options, locale, engine: engine() });
  settings.settingsFor(path);
  const { linter, notes } = settings.house();
  const { levels, options: set = {}, names } = settings.settingsFor(path);
  const rules = [...linter.rules.values()].map(({ id, severity }) => {
    const own = levels[id];
    const level = [...STAGES, 'outside' as const].map((place) => {
      const said = typeof own === 'object' ? own[place] : own;
      return [place, severity[place] === undefined ? 'off' : (said ?? severity[place])] as const;
    });
    const all = new Set(level.map(([, each]) => each));
    const shown: Level | SeverityTable = all.size === 1 ? level[0]![1] : Object.fromEntries(level);
    return [id, set[id] ? { severity: shown, ...set[id] } : shown] as const;
  });
  return {
    file: path,
    from: settings.layersFor(path),
    ignored: settings.ignores(path),
    names,
    rules: Object.fromEntries(rules.sort(([a], [b]) => (a < b ? -1 : 1))),
    notes,
  };
}
