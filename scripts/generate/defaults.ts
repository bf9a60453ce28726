/** The shipped pack's settings and dictionary → what a file is judged by that belongs to no pack. */
import type { Fault } from '../../src/model/fault.js';
import type { PackSettings } from '../../src/model/pack.js';
import type { Dictionary } from '../../src/model/variable.js';
import { readPackFile } from '../../src/parse/pack-file.js';
import { readVariables } from '../../src/parse/variables-file.js';
import { lineIndex } from '../../src/text/lines.js';
import { read, write } from './files.js';

export async function generate(): Promise<readonly string[]> {
  const settings = content('templates/pack.yml', (path, source) => {
    const { settings, faults } = readPackFile(path, source);
    return [settings, faults];
  });
  const dictionary = content('templates/variables.yml', (path, source) => {
    const { dictionary, faults } = readVariables(path, source);
    return [dictionary, faults];
  });
  return [write('src/generated/defaults.ts', code(settings, dictionary))];
}

/** @throws Error naming the file, the line and the fault: what we ship ourselves must be right. */
function content<T>(
  path: string,
  readFile: (path: string, source: string) => readonly [T | undefined, readonly Fault[]],
): T {
  const source = read(path);
  if (source === undefined)
    throw new Error(`${path} is not there; it holds what single letters are judged by`);
  const [value, [fault]] = readFile(path, source);
  if (!fault && value !== undefined) return value;
  const { line, column } = lineIndex(source).at(fault?.span.start ?? 0);
  throw new Error(`${path}:${line}:${column}: ${fault?.code} ${JSON.stringify(fault?.data)}`);
}

/** Places are left out: no finding about a letter points into our own pack file. */
const code = ({ places: _places, ...settings }: PackSettings, dictionary: Dictionary): string => `\
/** What a file is judged by that belongs to no pack. Generated from templates/; do not edit. */
import type { PackSettings } from '../model/pack.js';
import type { Dictionary, Variable } from '../model/variable.js';

export const defaultSettings: PackSettings = frozen({
  ...(${literal(settings)} as Omit<PackSettings, 'places'>),
  places: new Map(),
});

export const defaultDictionary: Dictionary = new Map(
  (${literal([...dictionary.values()])} as readonly Variable[]).map((variable) => [variable.name, frozen(variable)]),
);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
`;

/** Spans of our own file become 0–0, as the model says of what is built in. */
const literal = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === 'span' ? { start: 0, end: 0 } : inner), 2);
