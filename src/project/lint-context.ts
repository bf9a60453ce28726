/** How files are judged: the linter, the settings of their folders, the reader's language. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { RuleOptions } from '../model/config.js';
import type { Level } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { SeverityTable } from '../model/lexicon.js';
import type { Defaults } from './defaults.js';
import type { Memory } from './memory.js';

/** What the settings of a folder say about a file of it. */
export interface FileSettings {
  readonly levels: Readonly<Record<string, Level | SeverityTable>>;
  readonly options?: Readonly<Record<string, RuleOptions>>;
  readonly names: readonly string[];
}

export interface LintContext {
  readonly linter: Linter;
  readonly defaults: Defaults;
  readonly locale: Language;
  readonly settingsFor: (path: string) => FileSettings;
  /** Told of each letter that has been judged. */
  readonly onLetter?: () => void;
  /** Whether results say how firm each letter is. */
  readonly withFirmness?: boolean;
  /** What is known from before. */
  readonly memory?: Memory;
}

/** What a file is judged by: the settings of its folder, and its pack's. */
export const scopeOf = (
  path: string,
  { locale, settingsFor }: LintContext,
  { settings, dictionary, phrases }: Pick<Defaults, 'settings' | 'dictionary' | 'phrases'>,
): LintScope => ({
  ...withNames(settingsFor(path), settings.names),
  pack: settings,
  dictionary,
  locale,
  ...(phrases && { phrases }),
});

const withNames = ({ names, ...rest }: FileSettings, more: readonly string[] = []) => ({
  ...rest,
  names: more.length ? [...names, ...more] : names,
});
