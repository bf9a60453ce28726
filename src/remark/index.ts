/** The rules as a unified plugin: `dunmark lint` inside remark, with messages as remark-lint writes them. */
import { relative, resolve, sep } from 'node:path';
import type { Transformer } from 'unified';
import type { Level } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { type LintPathsOptions, lintPaths } from '../node/lint-paths.js';
import { withPlugins } from '../node/load-plugins.js';
import { Problem } from '../workspace/problem.js';
import { messagesOf } from './messages.js';

/** What can be set in a remark configuration. Everything else is said in dunmark.yml, as for `dunmark lint`. */
export interface RemarkDunmarkOptions {
  /** A settings file (relative to the working directory) or a preset, `false` for none; left out, the nearest dunmark.yml. */
  readonly config?: string | false;
  /** Severity or `off` by rule id; wins over every settings file. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** Language of messages and notes; `en` unless given. */
  readonly locale?: Language;
  /** Whether to run the rules written as code that dunmark.yml names; left out, DUNMARK_PLUGINS=1 allows them. */
  readonly plugins?: boolean;
}

/**
 * Judges the letters among the files remark reads, each as `dunmark lint <file>` would: with the pack it
 * lies in, the nearest settings and their `ignore`. Markdown without our front matter is left alone. What
 * concerns a pack as a whole is for `dunmark lint` to say. The syntax tree is neither read nor changed.
 *
 * A finding becomes a message with `source: 'dunmark'` and `ruleId`; an error is `fatal: true`, a warning
 * `false`, an info `undefined`. Its `note` says what to write instead; `actual` and `expected` hold the words and
 * what may stand in their place.
 */
export default function remarkDunmark(options: RemarkDunmarkOptions = {}): Transformer {
  const { config, rules, locale, plugins = process.env.DUNMARK_PLUGINS === '1' } = options;
  const common: Omit<LintPathsOptions, 'cwd'> = {
    asFound: true,
    ...(config === undefined ? {} : { config }),
    ...(rules ? { rules: Object.entries(rules) } : {}),
    ...(locale ? { locale } : {}),
  };
  return async (_tree, file) => {
    const { cwd } = file;
    const path = relative(cwd, resolve(cwd, file.path ?? 'stdin.md'))
      .split(sep)
      .join('/');
    const instead = { path, text: String(file).replace(/^\ufeff/, ''), bom: false };
    const judge = (allowed: Pick<LintPathsOptions, 'plugins'>) =>
      lintPaths([path], { ...common, ...allowed, cwd, instead });
    try {
      const linted = plugins ? await withPlugins((loaded) => judge({ plugins: loaded })) : judge({});
      if (options.plugins === undefined)
        for (const note of linted.notes) file.info(note, { source: 'dunmark' });
      for (const problem of linted.problems) file.message(problem, { source: 'dunmark' }).fatal = true;
      for (const found of linted.files) if (found.path === path) messagesOf(found, file);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      file.message(error.message, { source: 'dunmark' }).fatal = true;
    }
  };
}
