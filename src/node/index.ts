/** The door to disks: what `dunmark` does to texts, done to files and folders. */
import type { LoadedPack } from '../project/pack.js';
import { engine } from '../workspace/engine.js';
import { Problem } from '../workspace/problem.js';
import { readPack } from './read-pack.js';

export type { Rule } from '../lint/rule.js';
export type { Plugins } from '../workspace/plugins.js';
export { Problem } from '../workspace/problem.js';
export type { FileSettingsReport } from '../workspace/settings-report.js';
export { type FileSettingsOptions, fileSettings } from './file-settings.js';
export { type LintedPaths, type LintPathsOptions, lintPaths } from './lint-paths.js';
export { withPlugins } from './load-plugins.js';
export { type FolderOptions, writeFolder } from './write-folder.js';

/**
 * Reads a pack from a folder, ready for `lint`, `build` and `render` of `dunmark`.
 * @param folder the one that holds pack.yml; left out, the working directory or its `templates/`
 * @throws Problem in one line when there is no pack, or a file of it cannot be read
 */
export function loadPackFolder(folder?: string, cwd: string = process.cwd()): LoadedPack {
  const { pack, problems } = readPack(folder, cwd, engine().defaults);
  if (problems[0]) throw new Problem(problems[0]);
  return pack;
}
