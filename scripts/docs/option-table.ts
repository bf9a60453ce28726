/** The table of options in docs/config.md, from the rules' own cards. */
import { rules } from './catalogue.js';
import { literal, table } from './markdown.js';

const START = '<!-- options:start -->';
const END = '<!-- options:end -->';

/** docs/config.md with its table of options as the rules are now. @throws Error when its marks are gone. */
export function withOptionTable(page: string): string {
  const from = page.indexOf(START);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`docs/config.md has lost ${START} … ${END}`);
  const rows = rules.flatMap(({ id, options = {} }) =>
    Object.entries(options).map(([name, { en }]) => [
      `[\`${id}\`](rules/${id}.md)`,
      `\`${name}\``,
      literal(en),
    ]),
  );
  const shown = table(['rule', 'option', ''], ['---', '---', '---'], rows);
  return `${page.slice(0, from + START.length)}\n${shown.join('\n')}\n${page.slice(to)}`;
}
