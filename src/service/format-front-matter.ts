/** Front matter in its usual order and quoting; comments, values and everything else stay as they are written. */

import type { Edit } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { readYaml, type Yaml } from '../parse/yaml.js';
import { nextLine } from '../text/newline.js';
import type { Desk } from './desk.js';
import { fieldOrder } from './field-order.js';

/** On request only. None for a letter whose front matter cannot be read, or where the result would say something else. */
export function formatFrontMatter({ file: { template, text } }: Desk): readonly Edit[] {
  if (!template?.readable) return [];
  const { head } = template;
  const start = text.indexOf('\n') + 1;
  const place = { start, end: head.insertAt };
  const written = text.slice(place.start, place.end);
  const yaml = readYaml(written);
  const keys = keysOf(yaml.data);
  if (!yaml.complete || yaml.faults.length || !keys.length) return [];
  const parts = partsOf(written, yaml, keys);
  if (!parts) return [];
  const order = fieldOrder(keys);
  const ordered =
    parts.top + order.map((key) => quoted(written, yaml, key, parts.fields.get(key)!)).join('') + parts.rest;
  return ordered === written || !isSame(yaml, readYaml(ordered)) ? [] : [{ ...place, text: ordered }];
}

interface Parts {
  /** Comments above everything. */
  readonly top: string;
  /** Each key with the comments above it, to the end of its last line. */
  readonly fields: ReadonlyMap<string, Span>;
  readonly rest: string;
}

/** `undefined` for front matter that is no list of keys, each on a line of its own. */
function partsOf(text: string, yaml: Yaml, keys: readonly string[]): Parts | undefined {
  const places = keys.map((key) => ({ key, at: yaml.place([key])! }));
  const fields = new Map<string, Span>();
  let from = headLength(text, places[0]!.at.key?.start ?? 0);
  const top = text.slice(0, from);
  for (const [i, { key, at }] of places.entries()) {
    if (!at.key || (text[at.key.start - 1] ?? '\n') !== '\n') return undefined;
    const next = places[i + 1]?.at.key?.start ?? text.length;
    const end = lastLine(text, at.value.end, next);
    fields.set(key, { start: from, end });
    from = end;
  }
  return { top, fields, rest: text.slice(from) };
}

/** A comment that a blank line parts from the first key speaks of the whole. */
function headLength(text: string, firstKey: number): number {
  const blank = [...text.slice(0, firstKey).matchAll(/^[ \t]*\r?\n/gm)].at(-1);
  return blank ? blank.index + blank[0].length : 0;
}

/** The end of the value's last line, with what is indented below it: that is its own. */
function lastLine(text: string, from: number, next: number): number {
  let end = nextLine(text, from);
  for (let at = end; at < next; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    if (/^[ \t]+\S/.test(line)) end = at + line.length;
    else if (line.trim()) break;
  }
  return end;
}

/** A field's text, its value in quotes where it should be. */
function quoted(text: string, yaml: Yaml, key: string, { start, end }: Span): string {
  const { value: place } = yaml.place([key])!;
  const value = (yaml.data as Readonly<Record<string, unknown>>)[key];
  const written = text.slice(place.start, place.end);
  const isWanted =
    typeof value === 'string' && (key === 'subject' ? written[0] !== '"' : isMistaken(written));
  if (!isWanted || place.end <= place.start) return text.slice(start, end);
  return text.slice(start, place.start) + JSON.stringify(value) + text.slice(place.end, end);
}

/** Words that are text here and something else to readers of older YAML: `market: no`. */
const isMistaken = (written: string): boolean => /^(?:y|n|yes|no|on|off|[\d][\d_:.-]*)$/i.test(written);

function isSame(before: Yaml, after: Yaml): boolean {
  if (!after.complete || after.faults.length) return false;
  const [one, other] = [before.data, after.data].map((data) => data as Readonly<Record<string, unknown>>);
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => JSON.stringify(one![key]) === JSON.stringify(other![key]))
  );
}

const keysOf = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
