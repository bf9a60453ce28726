/** The YAML at the top of a letter → its front matter, each value with its place. */
import { shape, validate } from '../generated/schema/template.js';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import type { Field, FrontMatter } from '../model/template.js';
import { complaints, valueAt } from './schema-errors.js';
import { schemaFaults } from './schema-faults.js';
import { type DataPath, readYaml, type Yaml } from './yaml.js';

const schema = { validate, shape };

/** Keys whose value is one word or one text. */
const TEXTS = [
  'title',
  'lang',
  'stage',
  'tone',
  'channel',
  'subject',
  'situation',
  'cause',
  'market',
  'tier',
] as const;

export interface FrontMatterReading {
  /** Only what is valid; the rest has a fault. */
  readonly head: FrontMatter;
  readonly faults: readonly Fault[];
}

/**
 * Reads front matter. Never throws.
 * @param source the whole letter; all places are in it
 * @param yamlText what stands between the fences
 * @param offset where `yamlText` begins in `source`
 * @param fence the closing fence
 */
export function readFrontMatter(
  source: string,
  yamlText: string,
  offset: number,
  fence: Span,
): FrontMatterReading {
  const yaml = readYaml(yamlText, offset);
  const home = { start: 0, end: Math.max(source.search(/\r?\n/), 0) };
  const faults = schemaFaults(source, yaml, schema, { rule: 'invalid-front-matter', home });
  const isValid = validity(yaml.data);

  const field = <T>(path: DataPath, value: T): Field<T> | undefined => {
    const place = yaml.place(path);
    return place && { value, span: place.value, key: place.key ?? place.value };
  };
  const text = (key: string) => {
    const value = valueAt(yaml.data, [key]);
    return typeof value === 'string' && isValid([key]) ? field([key], value) : undefined;
  };
  const list = (path: DataPath) => {
    const items = valueAt(yaml.data, path);
    if (!Array.isArray(items)) return undefined;
    return field(
      path,
      items.flatMap((item, i) => {
        const own = [...path, i];
        const found = typeof item === 'string' && isValid(own) ? field(own, item) : undefined;
        return found ? [found] : [];
      }),
    );
  };
  const fields: Record<string, Field<unknown> | undefined> = {
    required: list(['variables', 'required']),
    optional: list(['variables', 'optional']),
    attachments: list(['attachments']),
  };
  for (const key of TEXTS) fields[key] = text(key);
  const head = {
    span: { start: 0, end: fence.end },
    insertAt: fence.start,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
  };
  return { head, faults: inOrder(yaml, faults) };
}

/** Whether the schema has nothing against the value at a path. */
function validity(data: unknown): (path: DataPath) => boolean {
  const wrong = new Set(complaints(schema, data).map(({ path }) => JSON.stringify(path)));
  return (path) => !wrong.has(JSON.stringify(path.map(String)));
}

const inOrder = (yaml: Yaml, faults: readonly Fault[]): readonly Fault[] =>
  [...yaml.faults, ...faults].sort((a, b) => a.span.start - b.span.start);
