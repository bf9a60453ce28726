/** What a schema has against a file → faults on the very key or value, each with what was probably meant. */
import type { Fault, FaultFix, FaultRule } from '../model/fault.js';
import type { Edit } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';
import { nearest } from '../text/nearest.js';
import { type Complaint, complaints, type Schema, type Shape, valueAt } from './schema-errors.js';
import { formFix } from './schema-fixes.js';
import type { DataPath, Place, Yaml } from './yaml.js';

export interface Checking {
  /** Where the file's own data begins: `['dunmark']` in a package.json. */
  readonly base?: DataPath;
  readonly rule: FaultRule;
  /** Where a key belongs that is missing at the top. */
  readonly home: Span;
}

/** At most one fault per mistake, in the order of the source; none about what YAML itself already faults. */
export function schemaFaults(
  source: string,
  yaml: Yaml,
  schema: Schema,
  checking: Checking,
): readonly Fault[] {
  const base = checking.base ?? [];
  const data = valueAt(yaml.data, base);
  if (!yaml.complete) return [];
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return yaml.faults.length
      ? []
      : [{ rule: checking.rule, code: 'no-keys', data: {}, span: checking.home, fixes: [] }];

  const all = complaints(schema, data);
  const meant = new Map<string, string>();
  for (const one of all) {
    if (one.kind !== 'unknown-key') continue;
    const known = Object.keys(shapeAt(schema.shape, one.path)?.keys ?? {});
    const near = nearest(
      one.key,
      known.filter((key) => valueAt(data, [...one.path, key]) === undefined),
    );
    if (near) meant.set(idOf(one.path, one.key), near);
  }
  const replaced = new Set(
    all.flatMap((one) =>
      one.kind === 'unknown-key' ? [idOf(one.path, meant.get(idOf(one.path, one.key)) ?? '')] : [],
    ),
  );
  return all
    .filter((one) => one.kind !== 'missing' || !replaced.has(idOf(one.path, one.key)))
    .map((one) => faultOf(one))
    .filter((fault) => !yaml.faults.some((other) => overlaps(other.span, fault.span)))
    .sort((a, b) => a.span.start - b.span.start);

  /** Whether the value, if it were this text, would be right. */
  function fits(root: unknown, path: readonly string[], text: string): boolean {
    const parent = valueAt(root, path.slice(0, -1)) as Record<string, unknown>;
    const last = path.at(-1)!;
    const before = parent[last];
    parent[last] = text;
    const isRight = !complaints(schema, root).some((other) => idOf(other.path, '') === idOf(path, ''));
    parent[last] = before;
    return isRight;
  }

  function faultOf(one: Complaint): Fault {
    const place = (path: readonly string[]) => yaml.place([...base, ...path]);
    const make = (code: string, span: Span, data: Fault['data'], fixes: readonly FaultFix[] = []): Fault => ({
      rule: checking.rule,
      code,
      data: { ...data, ...(fixes[0]?.title === 'change' && { near: fixes[0].edits[0]!.text }) },
      span,
      fixes,
    });
    const own = place(one.path);
    const spot = one.path.length && own ? spotOf(source, own) : checking.home;
    const shape = shapeAt(schema.shape, one.path);
    switch (one.kind) {
      case 'missing': {
        const example = exampleAt(schema.shape, [...one.path, one.key]);
        return make('missing-key', own?.key ?? spot, { key: one.key, example });
      }
      case 'missing-one-of':
        return make('missing-one-of', spot, { keys: one.keys.join(', ') });
      case 'unknown-key': {
        const span = place([...one.path, one.key])?.key ?? spot;
        const near = meant.get(idOf(one.path, one.key));
        const known = Object.keys(shape?.keys ?? {}).join(', ');
        return make('unknown-key', span, { key: one.key, known }, near ? changing(span, near) : []);
      }
      case 'bad-key':
        return make('bad-key', place([...one.path, one.key])?.key ?? spot, {
          key: one.key,
          example: shape?.name ?? '',
        });
      case 'unknown-value': {
        const value = String(valueAt(data, one.path));
        const near = nearest(value, one.allowed);
        const known = one.allowed.join(', ');
        return make(
          'unknown-value',
          spot,
          { key: keyOf(one.path), value, known },
          near ? changing(spot, near) : [],
        );
      }
      case 'twice':
        return make('duplicate-item', spot, { value: source.slice(spot.start, spot.end) });
      default: {
        const value = valueAt(data, one.path);
        const example = exampleAt(schema.shape, one.path);
        if (value === null || (one.kind === 'pattern' && typeof value === 'string' && !value.trim()))
          return make('empty', own?.key ?? spot, { key: keyOf(one.path), example });
        const fix = own && formFix(source, own.value, one, value, (text) => fits(data, one.path, text));
        return make('bad-form', spot, { key: keyOf(one.path), example }, fix ? [fix] : []);
      }
    }
  }
}

const changing = (span: Span, near: string): readonly FaultFix[] => {
  const edits: readonly Edit[] = [{ ...span, text: near }];
  return [{ title: 'change', safe: false, edits }];
};

/** The value where it fits on its line; else its key, or its first line. */
function spotOf(source: string, { key, value }: Place): Span {
  const newline = source.indexOf('\n', value.start);
  if (value.end > value.start && (newline < 0 || newline >= value.end)) return value;
  if (key) return key;
  const end = newline < 0 ? value.end : Math.min(value.end, newline);
  return { start: value.start, end: source[end - 1] === '\r' ? end - 1 : end };
}

/** The key a reader knows the value by; an item goes by its list's. */
const keyOf = (path: readonly string[]): string => path.findLast((step) => !/^\d+$/.test(step)) ?? '';

const idOf = (path: readonly string[], key: string): string => JSON.stringify([...path, key]);

function shapeAt(root: Shape, path: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path)
    shape = shape?.keys && Object.hasOwn(shape.keys, step) ? shape.keys[step] : shape?.each;
  return shape;
}

/** `key: value` as it should look; of an item, the whole list. */
function exampleAt(root: Shape, path: readonly string[]): string {
  for (let length = path.length; length > 0; length--) {
    const own = path.slice(0, length);
    const example = shapeAt(root, own)?.example;
    if (example === undefined) continue;
    return /^\d+$/.test(own.at(-1)!) ? `- ${example}` : `${own.at(-1)}: ${example}`;
  }
  return '';
}
