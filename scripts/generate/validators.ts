/** JSON Schemas → modules of plain functions: what ajv would compile at run time, compiled now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { ROOT, write } from './files.js';

/** Schemas of what we write, not of what we read: their files are for others to check against. */
const NOT_READ = new Set(['lint-result', 'compiled-pack']);

const BANNER = '/** What a file may hold, as code. Generated from schema/; do not edit. */';

type Schema = { readonly [key: string]: unknown };

export async function generate(): Promise<readonly string[]> {
  const names = readdirSync(join(ROOT, 'schema'))
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => !NOT_READ.has(name))
    .sort();
  const written: string[] = [];
  for (const name of names) {
    const path = `src/generated/schema/${name}`;
    written.push(write(`${path}.js`, await validator(name)));
    write(`${path}.d.ts`, TYPES);
  }
  return written;
}

/** A module each, so that a bundle holds only those it asks for. */
async function validator(name: string): Promise<string> {
  const schema: Schema = JSON.parse(readFileSync(join(ROOT, 'schema', `${name}.schema.json`), 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  const code = shorter(standalone.default(ajv, ajv.compile(stripped(schema) as Schema)));
  if (/\bnew Function\b|\beval\(|\brequire\(|^\s*import\b/m.test(code))
    throw new Error(`${name}: the validator would load code at run time; which keyword needs a helper?`);
  const small = await build({
    stdin: {
      contents: `${code}\nexport const shape = ${JSON.stringify(shapeOf(schema, schema))};\n`,
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
    banner: { js: BANNER },
  });
  return small.outputFiles[0]!.text;
}

/** ajv writes seven lines for every error it notes, and where in the schema it arose; one line without that does. */
const shorter = (code: string): string =>
  code
    .replace(/(\{instancePath\b[^\n]*?),schemaPath:"[^"\n]*"/g, '$1')
    .replace(
      /const (err\d+) = (\{[^\n]*\});\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      '(vErrors ??= []).push($2);',
    );

/** The schema without what is written for people. Nothing in it needs more than draft 7. */
function stripped(value: unknown, isName = false): unknown {
  if (Array.isArray(value)) return value.map((item) => stripped(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isName || !/^(?:\$schema|\$id|title|description|examples|default)$/.test(key))
      .map(([key, inner]) => [key, stripped(inner, !isName && /^(?:properties|\$defs)$/.test(key))]),
  );
}

/** What a message about a fault needs of the schema: the keys that may stand here, and how a right value looks. */
interface Shape {
  readonly keys?: Readonly<Record<string, Shape>>;
  /** Items of a list, values under keys of any name. */
  readonly each?: Shape;
  /** A right value, written as YAML in one line. */
  readonly example?: string;
  /** A right key, where keys may have any name. */
  readonly name?: string;
}

function shapeOf(schema: Schema, root: Schema): Shape {
  const { $ref, properties, items, additionalProperties, propertyNames, oneOf, anyOf, examples } =
    schema as Record<string, Schema>;
  const target = typeof $ref === 'string' ? ($ref as string).slice(2).split('/') : undefined;
  const inner = [
    ...(target ? [target.reduce<unknown>((at, step) => (at as Schema)[step], root)] : []),
    ...Object.values(oneOf ?? {}),
    ...Object.values(anyOf ?? {}),
  ].map((branch) => shapeOf(branch as Schema, root));
  const own = Object.entries(properties ?? {}).map(
    ([key, value]) => [key, shapeOf(value as Schema, root)] as const,
  );
  const keys = Object.assign({}, ...inner.map((shape) => shape.keys), Object.fromEntries(own));
  const below = [items, additionalProperties].find((value) => typeof value === 'object');
  const name = propertyNames && shapeOf(propertyNames, root).example;
  const each = below ? shapeOf(below, root) : inner.find((shape) => shape.each)?.each;
  const example =
    schema !== root && examples
      ? flow(Object.values(examples)[0])
      : inner.find((shape) => shape.example)?.example;
  return {
    ...(Object.keys(keys).length && { keys }),
    ...(each && { each }),
    ...(name && { name }),
    ...(example !== undefined && { example }),
  };
}

/** A value as a person would write it in YAML, in one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`;
  const plain =
    typeof value !== 'string' ||
    (/^[\p{L}][^:#{}[\],"'\n]*$/u.test(value) && !/^(?:true|false|null)$/.test(value));
  return plain ? String(value) : JSON.stringify(value);
}

const TYPES = `${BANNER}

/** True when the data may stand so; else \`errors\` says what may not. */
export declare const validate: {
  (data: unknown): boolean;
  errors?:
    | readonly {
        readonly instancePath: string;
        readonly keyword: string;
        readonly params: Readonly<Record<string, unknown>>;
        readonly propertyName?: string;
      }[]
    | null;
};

interface Shape {
  readonly keys?: Readonly<Record<string, Shape>>;
  readonly each?: Shape;
  readonly example?: string;
  readonly name?: string;
}
/** What may stand where, with examples. */
export declare const shape: Shape;
`;
