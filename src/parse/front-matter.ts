/** The YAML at the top of a letter → its front matter, each value with its place. */
import { shape, validate } from '../generated/schema/template.js';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { isStage, TONE_OF_STAGE } from '../model/stage.js';
import type { Field, FrontMatter } from '../model/template.js';
import { VARIABLE_NAME } from '../model/variable.js';
import { type Complaint, complaints, valueAt } from './schema-errors.js';
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
  const against = complaints(schema, yaml.data);
  const faults = against.length ? faultsOf(source, yaml) : [];
  const isValid = validity(against);

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
    const found: Field<string>[] = [];
    items.forEach((item: unknown, i) => {
      if (typeof item !== 'string') return;
      const own = [...path, i];
      const one = isValid(own) ? field(own, item) : undefined;
      if (one) found.push(one);
      else found.push(...withoutComma(source, yaml, own, item));
    });
    return field(path, found);
  };
  const head: Record<string, unknown> = { span: { start: 0, end: fence.end }, insertAt: fence.start };
  const put = (name: string, value: Field<unknown> | undefined) => {
    if (value) head[name] = value;
  };
  put('required', list(['variables', 'required']));
  put('optional', list(['variables', 'optional']));
  put('attachments', list(['attachments']));
  for (const key of TEXTS) put(key, text(key));
  put('debtorType', text('debtor_type'));
  return { head: head as unknown as FrontMatter, faults: inOrder(yaml, faults) };
}

function faultsOf(source: string, yaml: Yaml): readonly Fault[] {
  const home = { start: 0, end: Math.max(source.search(/\r?\n/), 0) };
  return schemaFaults(source, yaml, schema, { rule: 'invalid-front-matter', home }).map((fault) =>
    worded(source, yaml, fault),
  );
}

/** The schema's fault in the words of a letter: which item is wrong, and a tone that suits the stage. */
function worded(source: string, yaml: Yaml, fault: Fault): Fault {
  const { code, data, span } = fault;
  const stage = valueAt(yaml.data, ['stage']);
  if (code === 'missing-key' && data.key === 'tone' && isStage(stage))
    return { ...fault, data: { ...data, example: `tone: ${TONE_OF_STAGE[stage]}` } };
  const { key = '' } = data;
  if (code !== 'bad-form' || !Array.isArray(valueAt(yaml.data, ['variables', key]))) return fault;
  return { ...fault, code: 'bad-name', data: { ...data, value: source.slice(span.start, span.end) } };
}

/** `[client_name invoice_number]`: two names that want a comma are both declared. */
function withoutComma(source: string, yaml: Yaml, path: DataPath, item: string): readonly Field<string>[] {
  const place = yaml.place(path)?.value;
  const words = item.split(/ +/);
  if (!place || path[0] !== 'variables' || !words.every((word) => VARIABLE_NAME.test(word))) return [];
  if (source.slice(place.start, place.end) !== item) return [];
  return [...item.matchAll(/[^ ]+/g)].map(({ 0: value, index }) => {
    const start = place.start + index;
    const span = { start, end: start + value.length };
    return { value, span, key: span };
  });
}

/** Whether none of the complaints is about the value at a path. */
function validity(against: readonly Complaint[]): (path: DataPath) => boolean {
  if (!against.length) return () => true;
  const wrong = new Set(against.map(({ path }) => JSON.stringify(path)));
  return (path) => !wrong.has(JSON.stringify(path.map(String)));
}

const inOrder = (yaml: Yaml, faults: readonly Fault[]): readonly Fault[] =>
  [...yaml.faults, ...faults].sort((a, b) => a.span.start - b.span.start);
