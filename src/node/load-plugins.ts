/** Loads the rules written as code that settings name, once somebody has allowed it. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../lint/rule.js';
import { readRule } from '../project/plugin-rule.js';
import { type NamedPlugin, type Plugins, PluginsWanted } from '../workspace/plugins.js';
import type { Problem } from '../workspace/problem.js';
import { problemAt } from '../workspace/read-config.js';
import { shown } from '../workspace/shown.js';
import { importModule } from './import-module.js';

/**
 * Does work that reads settings, and allows the plugins they name to run: give `plugins` on to `lintPaths`.
 * The work is begun anew when it meets a plugin that is not loaded; until then it has only read.
 * @throws Problem at the plugin's place in the settings when it cannot be loaded or brings no rule
 */
export async function withPlugins<Result>(work: (plugins: Plugins) => Result): Promise<Awaited<Result>> {
  const loaded = new Map<string, Rule>();
  for (;;)
    try {
      return await work(loaded);
    } catch (error) {
      if (!(error instanceof PluginsWanted)) throw error;
      for (const each of error.wanted) loaded.set(each.full, await load(each));
    }
}

async function load({ full, name, file, span }: NamedPlugin): Promise<Rule> {
  const wrong = (reason: string): Problem => problemAt(file, span, `the plugin ${name} ${reason}`);
  if (!existsSync(full)) throw wrong('cannot be loaded: there is no such file');
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = await importModule(pathToFileURL(full).href);
  } catch (error) {
    throw wrong(`cannot be loaded: ${reasonOf(error, shown(full, process.cwd()))}`);
  }
  const rule = readRule(exported);
  if (typeof rule === 'string') throw wrong(`brings no rule: ${rule}`);
  return rule;
}

function reasonOf(error: unknown, path: string): string {
  if (!(error instanceof Error)) return String(error);
  const [first = ''] = error.message.split('\n');
  // Node keeps the line of a slip in the source to itself.
  return error instanceof SyntaxError ? `${first}; “node ${path}” shows the place` : first;
}
