/** Changes of texts as a unified diff, in the form that `git apply` takes. */
import { createTwoFilesPatch } from 'diff';
import type { Change } from '../node/lint-paths.js';
import { clean } from '../text/clean.js';
import { colors } from './colors.js';

/** @param shown on a screen, where nothing of a letter may move the cursor */
export function diffText(changes: readonly Change[], colored: boolean, shown = colored): string {
  const c = colors(colored);
  const paint = (line: string): string => {
    if (/^(?:---|\+\+\+) /.test(line)) return c.bold(line);
    if (line.startsWith('@@')) return c.cyan(line);
    if (line.startsWith('+')) return c.green(line);
    return line.startsWith('-') ? c.red(line) : line;
  };
  return changes
    .map(({ path, before, after }) => {
      const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after);
      // The first line is a rule of equals signs that no other program writes.
      const lines = patch.slice(patch.indexOf('\n') + 1).split('\n');
      return colored || shown
        ? lines.map((line) => (colored ? paint(clean(line)) : clean(line))).join('\n')
        : lines.join('\n');
    })
    .join('');
}
