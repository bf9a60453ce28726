/** A YAML file that stands on its own, read and held against its schema. */
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { type Schema, valueAt } from './schema-errors.js';
import { schemaFaults } from './schema-faults.js';
import { type DataPath, type Place, readYaml } from './yaml.js';

export interface CheckedFile<Raw> {
  /** What the file says; only there when the schema has nothing against it. */
  readonly data?: Raw;
  /** What could be read, whatever the schema has against it. */
  readonly written: unknown;
  readonly faults: readonly Fault[];
  readonly place: (path: DataPath) => Place | undefined;
  /** The value's place, or the file's first line. */
  readonly spanOf: (path: DataPath) => Span;
}

/**
 * @typeParam Raw what data looks like that the schema allows
 * @param base where the file's own data begins; faults elsewhere are nobody's business
 */
export function readChecked<Raw>(source: string, schema: Schema, base: DataPath = []): CheckedFile<Raw> {
  const yaml = readYaml(source, 0, { aliases: true });
  const place = (path: DataPath) => yaml.place([...base, ...path]);
  const whole = place([])?.value;
  const home = whole && whole.end > whole.start ? firstLine(source, whole.start) : firstLine(source, 0);
  const written = valueAt(yaml.data, base);
  // A file that says nothing is right where nothing must be said.
  const isBlank = written === null && yaml.complete && schema.validate({});
  const data = isBlank ? {} : written;
  const isRight = schema.validate(data);
  const against = isRight ? [] : schemaFaults(source, yaml, schema, { rule: 'parse-error', base, home });
  const own =
    base.length && whole
      ? yaml.faults.filter(({ span }) => span.start >= whole.start && span.start < whole.end)
      : yaml.faults;
  const usable = yaml.complete && isRight;
  return {
    ...(usable && { data: data as Raw }),
    written: data,
    faults: [...own, ...against].sort((a, b) => a.span.start - b.span.start),
    place,
    spanOf: (path) => place(path)?.value ?? home,
  };
}

function firstLine(source: string, from: number): Span {
  const length = source.slice(from).search(/\r?\n/);
  return { start: from, end: length < 0 ? source.length : from + length };
}
