/** The options about settings, as the disk room takes them. */
import type { Level } from '../../model/finding.js';
import type { LintPathsOptions } from '../../node/lint-paths.js';
import type { ConfigChoice } from '../options.js';

export const configChoice = ({ config, rule }: ConfigChoice): Pick<LintPathsOptions, 'config' | 'rules'> => ({
  ...(config === false || typeof config === 'string' ? { config } : {}),
  ...(rule.length ? { rules: rule as ReadonlyArray<readonly [string, Level]> } : {}),
});
