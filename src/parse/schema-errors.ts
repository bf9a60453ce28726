/** ajv's errors → one complaint per mistake, without the noise of branches that were never meant. */

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Shape {
  readonly keys?: Readonly<Record<string, Shape>>;
  readonly each?: Shape;
  /** A right value, written as YAML in one line. */
  readonly example?: string;
  /** A right key, where keys may have any name. */
  readonly name?: string;
}

/** A schema as generated code. */
export interface Schema {
  readonly validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null };
  readonly shape: Shape;
}

export type Complaint = { readonly path: readonly string[] } & (
  | { readonly kind: 'missing' | 'unknown-key' | 'bad-key'; readonly key: string }
  | { readonly kind: 'missing-one-of'; readonly keys: readonly string[] }
  | { readonly kind: 'unknown-value'; readonly allowed: readonly string[] }
  | { readonly kind: 'type'; readonly types: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'form' | 'twice' }
);

/** What the schema has against the data. */
export function complaints(schema: Schema, data: unknown): readonly Complaint[] {
  if (schema.validate(data)) return [];
  let found: Complaint[] = [];
  for (const error of schema.validate.errors ?? []) {
    const path = error.instancePath.split('/').slice(1).map(unescaped);
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') found = withoutBranches(found, path);
    else if (error.keyword === 'propertyNames') {
      const inner = found.findLastIndex((one) => one.kind === 'pattern' && isAt(one, path));
      if (inner >= 0) found.splice(inner, 1);
      found.push({ path, kind: 'bad-key', key: String(error.params.propertyName) });
    } else {
      const complaint = complaintOf(error, path, valueAt(data, path));
      if (complaint) found.push(complaint);
    }
  }
  return oncePerValue(found);
}

function complaintOf(
  { keyword, params }: SchemaError,
  path: readonly string[],
  value: unknown,
): Complaint | undefined {
  switch (keyword) {
    case 'required':
      return { path, kind: 'missing', key: String(params.missingProperty) };
    case 'additionalProperties':
      return { path, kind: 'unknown-key', key: String(params.additionalProperty) };
    case 'type':
      return { path, kind: 'type', types: [params.type].flat().map(String) };
    case 'enum':
      // Of a number or a list the type is what is wrong, and that is said already.
      return typeof value === 'string'
        ? { path, kind: 'unknown-value', allowed: params.allowedValues as readonly string[] }
        : undefined;
    case 'pattern':
      return { path, kind: 'pattern', pattern: String(params.pattern) };
    case 'uniqueItems':
      return { path: [...path, String(Math.max(Number(params.i), Number(params.j)))], kind: 'twice' };
    case 'if':
      return undefined;
    default:
      return { path, kind: 'form' };
  }
}

/**
 * The branches of our schemas differ by type: the one of the value's own type was meant, and only what
 * it says counts. Where no branch has that type, all their types were possible.
 */
function withoutBranches(found: readonly Complaint[], path: readonly string[]): Complaint[] {
  const isInside = ({ path: own }: Complaint) => path.every((step, i) => own[i] === step);
  const outside = found.filter((one) => !isInside(one));
  const inside = found.filter(isInside);
  const types = inside.filter((one) => one.kind === 'type' && isAt(one, path));
  const rest = inside.filter((one) => !types.includes(one));
  if (types.length === 0 && rest.every((one) => one.kind === 'missing' && isAt(one, path))) {
    const keys = rest.flatMap((one) => (one.kind === 'missing' ? [one.key] : []));
    return [...outside, { path, kind: 'missing-one-of', keys }];
  }
  if (rest.length) return [...outside, ...rest];
  const all = types.flatMap((one) => (one.kind === 'type' ? one.types : []));
  return [...outside, { path, kind: 'type', types: all }];
}

/** A value can be wrong in several ways; the first says enough. Keys are each wrong on their own. */
function oncePerValue(found: readonly Complaint[]): readonly Complaint[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = 'key' in one ? `${one.kind} ${one.key}` : 'value';
    const id = JSON.stringify([...one.path, key]);
    return !seen.has(id) && seen.add(id);
  });
}

const isAt = (one: Complaint, path: readonly string[]): boolean =>
  one.path.length === path.length && path.every((step, i) => one.path[i] === step);

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** What stands at a path of plain data. */
export function valueAt(data: unknown, path: ReadonlyArray<string | number>): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
