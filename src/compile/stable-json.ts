/** JSON that is the same bytes for the same content: keys sorted, small things on one line, `\n` at the end. */

const WIDTH = 110;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Properties that are `undefined` are left out. */
export const stableJson = (value: unknown): string => `${write(sorted(value), 0)}\n`;

/** The same content on one line. */
export const stableLine = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value as Json;
  const held = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(held).filter((key) => held[key] !== undefined);
  return Object.fromEntries(keys.sort().map((key) => [key, sorted(held[key])]));
}

/** From the inside out: what does not fit on a line keeps everything around it from fitting. */
function write(value: Json, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = isArray(value)
    ? value.map((held) => ['', write(held, depth + 1)] as const)
    : Object.entries(value).map(([key, held]) => [JSON.stringify(key), write(held, depth + 1)] as const);
  const [open, close] = isArray(value) ? '[]' : '{}';
  const line = lineOf(members, WIDTH - 2 * depth - 2);
  if (line !== undefined) return open + line + close;
  const pad = `\n${'  '.repeat(depth + 1)}`;
  const lines = members.map(([key, text]) => (key === '' ? pad + text : `${pad}${key}: ${text}`));
  return `${open}${lines.join(',')}\n${'  '.repeat(depth)}${close}`;
}

/** The members on one line, if they have room on it. */
function lineOf(
  members: ReadonlyArray<readonly [key: string, text: string]>,
  room: number,
): string | undefined {
  let line = '';
  for (const [key, text] of members) {
    line += (line && ',') + (key && `${key}:`) + text;
    if (line.length > room || text.includes('\n')) return undefined;
  }
  return line.length > room ? undefined : line;
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);
