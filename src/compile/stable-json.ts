/** JSON that is the same bytes for the same content: keys sorted, small things on one line, `\n` at the end. */

const WIDTH = 110;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Properties that are `undefined` are left out. */
export const stableJson = (value: unknown): string => `${write(sorted(value), 0)}\n`;

function sorted(value: unknown): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value as Json;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]));
}

function write(value: Json, depth: number): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length + 2 * depth <= WIDTH) return line;
  const pad = `\n${'  '.repeat(depth + 1)}`;
  const end = `\n${'  '.repeat(depth)}`;
  if (isArray(value)) return `[${value.map((held) => pad + write(held, depth + 1)).join(',')}${end}]`;
  const members = Object.entries(value).map(
    ([key, held]) => `${pad}${JSON.stringify(key)}: ${write(held, depth + 1)}`,
  );
  return `{${members.join(',')}${end}}`;
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);
