/** JSON Schemas → what an editor tells of keys and values, as data that only the editor loads. */
import { read, write } from './files.js';

const TO = 'src/generated/schemas.js';

/** By the kind of file, as `service/desk.ts` calls it. */
const NAMES = {
  letter: 'template',
  pack: 'pack',
  variables: 'variables',
  playbook: 'playbook',
  phrases: 'phrase',
  lexicon: 'lexicon',
  config: 'config',
} as const;

export async function generate(): Promise<readonly string[]> {
  const schemas = Object.fromEntries(
    Object.entries(NAMES).map(([kind, name]) => {
      const text = read(`schema/${name}.schema.json`);
      if (text === undefined) throw new Error(`schema/${name}.schema.json is not there`);
      return [kind, told(JSON.parse(text))];
    }),
  );
  const head =
    '/** What the schemas tell a writer, as JSON by kind of file. Generated from schema/; do not edit. */';
  const text = JSON.stringify(JSON.stringify(schemas));
  return [
    write(TO, `${head}\nexport const schemasText = () => ${text};\n`),
    write(TO.replace(/\.js$/, '.d.ts'), `${head}\nexport declare const schemasText: () => string;\n`),
  ];
}

/** Keywords that only a validator needs. */
const UNTOLD = new Set([
  '$schema',
  '$id',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'minProperties',
  'minimum',
  'maximum',
  'format',
  'if',
  'then',
  'else',
  'not',
  'anyOf',
]);

/** The schema without what is only checked. */
function told(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(told);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties' || key === '$defs')
        return [[key, Object.fromEntries(Object.entries(value).map(([name, own]) => [name, told(own)]))]];
      if (UNTOLD.has(key)) return [];
      if (key === 'additionalProperties' && typeof value === 'boolean') return [];
      if (key === 'examples') {
        const first = (value as readonly unknown[])[0];
        return typeof first === 'object' ? [] : [['examples', [first]]];
      }
      return [[key, told(value)]];
    }),
  );
}
