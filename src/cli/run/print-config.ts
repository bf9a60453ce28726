/** `--print-config`: the settings that count for one file, as JSON, and where they were read. */
import { engine } from '../../node/engine.js';
import { settingsOfFiles } from '../../node/settings.js';
import type { LintOptions } from '../commands/lint.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { PLACES } from '../place-words.js';
import { configChoice } from './config-choice.js';

/** @throws Problem when a settings file cannot be used */
export function printConfig(path: string, options: LintOptions, io: Io): ExitCode {
  const { cwd } = io;
  const settings = settingsOfFiles({
    cwd,
    engine: engine(),
    locale: options.locale,
    ...configChoice(options),
  });
  const { levels, options: set = {}, names } = settings.settingsFor(path);
  const { linter } = settings.house();
  const rules = [...linter.rules.values()].map(({ id, severity }) => {
    const own = levels[id];
    const level = PLACES.map((place) => {
      const said = typeof own === 'object' ? own[place] : own;
      return [place, severity[place] === undefined ? 'off' : (said ?? severity[place])] as const;
    });
    const all = new Set(level.map(([, each]) => each));
    const shown = all.size === 1 ? level[0]![1] : Object.fromEntries(level);
    return [id, set[id] ? { severity: shown, ...set[id] } : shown] as const;
  });
  const result = {
    file: path,
    from: settings.layersFor(path),
    ignored: settings.ignores(path),
    names,
    rules: Object.fromEntries(rules.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  io.out.write(`${JSON.stringify(result, null, 2)}\n`);
  return CLEAN;
}
