/** The contract: every schema compiles, explains itself, gives examples that are right, and agrees with the model. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../src/model/finding.js';
import { LANGUAGES } from '../../src/model/language.js';
import { PARTIES } from '../../src/model/law.js';
import { RULE_GROUPS } from '../../src/model/lexicon.js';
import { PRESETS } from '../../src/model/pack.js';
import { MOVES, PHRASE_TAGS } from '../../src/model/phrase.js';
import { CAUSES, CHANNELS, DEBTOR_TYPES, SITUATIONS, STAGES, TIERS } from '../../src/model/stage.js';
import { ROLES, VARIABLE_NAME, VARIABLE_TYPES } from '../../src/model/variable.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
type Schema = { readonly [key: string]: unknown };
const schemas = readdirSync(join(root, 'schema')).map((file): [string, Schema] => [
  file,
  JSON.parse(readFileSync(join(root, 'schema', file), 'utf8')),
]);

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each property of a schema, with its JSON pointer. */
function properties(schema: Schema, at = '#'): ReadonlyArray<readonly [string, Schema]> {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'examples' || !isObject(value)) return [];
    const inside = `${at}/${key}`;
    if (key !== 'properties' || at.endsWith('/properties')) return properties(value, inside);
    return Object.entries(value).flatMap(([name, property]) => [
      [`${inside}/${name}`, property as Schema] as const,
      ...properties(property as Schema, `${inside}/${name}`),
    ]);
  });
}

describe.each(schemas)('%s', (file, schema) => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
  ajv.addSchema(schema);
  const judge = (pointer: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `${schema.$id}${pointer}` });
    validate(value);
    return validate.errors ?? [];
  };

  it('says what it is, under its own name', () => {
    expect(schema.$id).toMatch(new RegExp(`/schema/${file.replaceAll('.', '\\.')}$`));
    expect([typeof schema.title, typeof schema.description]).toEqual(['string', 'string']);
  });

  it('compiles, and its examples are right', () => {
    const examples = (schema.examples ?? []) as unknown[];
    // A compiled pack is written by nobody, and one that says something fills a screen.
    expect(examples.length > 0 || file === 'compiled-pack.schema.json').toBe(true);
    for (const example of examples) expect(judge('', example)).toEqual([]);
  });

  it('every property has a title, a description that is a sentence, and a right example', () => {
    const found = properties(schema).filter(([at]) => !at.includes('/then/') && !at.includes('/if/'));
    expect(found.length > 0 || file === 'verbs.schema.json').toBe(true);
    for (const [at, property] of found) {
      expect(property.title, at).toMatch(/^\p{Lu}/u);
      expect(property.description, at).toMatch(/^\S.*\.$/s);
      expect(property.examples, at).toBeInstanceOf(Array);
      const pointer = at.replaceAll('~', '~0').replaceAll('$defs', '%24defs');
      for (const example of property.examples as unknown[]) expect(judge(pointer, example), at).toEqual([]);
    }
  });

  it('lets no unknown key pass unnoticed', () => {
    const open = objects(schema).filter(([, one]) => one.additionalProperties === undefined);
    expect(open.map(([at]) => at)).toEqual([]);
  });
});

/** Every object schema, with its JSON pointer. */
function objects(schema: Schema, at = '#'): ReadonlyArray<readonly [string, Schema]> {
  return [
    ...(schema.type === 'object' ? [[at, schema] as const] : []),
    ...Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'examples' || key === 'if' || key === 'then') return [];
      if (Array.isArray(value))
        return value.filter(isObject).flatMap((one, i) => objects(one, `${at}/${key}/${i}`));
      return isObject(value) ? objects(value, `${at}/${key}`) : [];
    }),
  ];
}

describe('the schemas and the model', () => {
  const LISTS: ReadonlyArray<readonly string[]> = [
    STAGES,
    CHANNELS,
    SITUATIONS,
    CAUSES,
    TIERS,
    DEBTOR_TYPES,
    PARTIES,
    LANGUAGES,
    ROLES,
    VARIABLE_TYPES,
    VARIABLE_TYPES.filter((type) => type !== 'list'),
    RULE_GROUPS,
    PRESETS,
    MOVES,
    PHRASE_TAGS,
    SEVERITIES,
    [...SEVERITIES, 'off'],
    ['replace', 'delete', 'delete-sentence', 'replace-sentence'],
    ['replace', 'replace-sentence'],
  ];
  const walk = (value: unknown, visit: (schema: Schema) => void): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, visit);
    if (!isObject(value)) return;
    visit(value);
    for (const [key, one] of Object.entries(value)) if (key !== 'examples') walk(one, visit);
  };

  const written = schemas.filter(([file]) => file !== 'compiled-pack.schema.json');
  it.each(written)('%s: every list of words is one of the model', (_file, schema) => {
    walk(schema, (one) => {
      if (Array.isArray(one.enum)) expect(LISTS).toContainEqual(one.enum);
    });
  });

  it('a variable is named as the model says', () => {
    const names = ['a', 'a_b', 'a1_b2', 'A', '_a', 'a_', 'a__b', '1a', 'a-b', ''];
    for (const [file, schema] of schemas) {
      const { name, variable } = (schema.$defs ?? {}) as Record<string, Schema>;
      const pattern = (
        file.startsWith('template') ? variable : file.startsWith('variables') ? name : undefined
      )?.pattern;
      if (pattern === undefined) continue;
      expect(names.filter((one) => new RegExp(String(pattern), 'u').test(one))).toEqual(
        names.filter((one) => VARIABLE_NAME.test(one)),
      );
    }
  });
});

describe('the generated validators', () => {
  const folder = join(root, 'src/generated/schema');
  const modules = readdirSync(folder).filter((file) => file.endsWith('.js'));
  it('there is one for each schema that is read', () => {
    const read = schemas.map(([file]) => file.replace('.schema.json', ''));
    expect(modules.map((file) => file.replace('.js', '')).sort()).toEqual(
      read.filter((name) => name !== 'lint-result' && name !== 'compiled-pack').sort(),
    );
  });
  it.each(modules)('%s imports nothing, evaluates nothing, and says what ajv says', async (file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    expect(/^import\b|\bimport\(|\brequire\(|\bFunction\(|\beval\(/m.exec(code)).toBe(null);
    const { validate } = await import(join(folder, file));
    const schema = schemas.find(([name]) => name === file.replace('.js', '.schema.json'))![1];
    const fresh = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(
      schema,
    );
    for (const data of [
      ...(schema.examples as unknown[]),
      {},
      { a: 1 },
      null,
      [],
      'x',
      { en: 'x', id: 3, title: [] },
    ])
      expect(validate(data)).toBe(fresh(data));
  });
});
