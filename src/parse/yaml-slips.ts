/** YAML that parses, and says something other than its writer meant. */
import { isAlias, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';
import { lineAround } from './yaml-line.js';
import { unquoted } from './yaml-repair.js';
import type { TreeOptions } from './yaml-tree.js';

/** `subject: {{ name }}` is a map with a map for its key. */
export function bareTag(text: string, map: Span): Fault | undefined {
  if (!text.startsWith('{{', map.start)) return undefined;
  const { value } = lineAround(text, map.start);
  return unquoted(text, value.start === map.start ? value : map);
}

/** `*name`, `&name` and `!name` where they are not understood: nearly always text that wanted quotes. */
export function machinery(
  text: string,
  node: ParsedNode,
  place: Span,
  { aliases }: TreeOptions,
): Fault | undefined {
  const sign = isAlias(node) ? '*' : node.anchor && !aliases ? '&' : node.tag ? '!' : undefined;
  if (!sign) return undefined;
  const { value } = lineAround(text, node.range[0]);
  const { fixes } = unquoted(text, value, false);
  const before = text
    .slice(value.start, node.range[0])
    .trim()
    .split(/[ \t]+/);
  const written =
    value.start === node.range[0] ||
    (value.start < node.range[0] && before.every((word) => /^[&!]/.test(word)));
  return parseError('yaml-special', written ? value : place, { sign }, written ? fixes : []);
}

/** Keys whose value is text with tags in it, and keys whose value is any text. */
const LINES = new Set(['subject']);
const TEXTS = new Set(['subject', 'title']);

/**
 * `subject: Invoice #{{ number }}`: YAML takes the rest for a comment and says nothing. A subject is not
 * commented on; of a title the rest is text where a tag is in it or the # has no space behind it; of any
 * other value where a number or a tag follows the # at once.
 */
export function cutByHash(text: string, node: ParsedNode, value: Span, key?: string): Fault | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return undefined;
  if (text[value.end] !== ' ' && text[value.end] !== '\t') return undefined;
  const { span } = lineAround(text, value.end);
  const rest = text.slice(value.end, span.end);
  const isLine = key !== undefined && LINES.has(key);
  const isText = key !== undefined && TEXTS.has(key);
  const isSure = /^[ \t]+#[\d{]/.test(rest) || (isText && /^[ \t]+#(?:[^\s#]|.*\{[{%])/.test(rest));
  if (!isSure && !(isLine && /^[ \t]+#/.test(rest))) return undefined;
  const whole = { start: value.start, end: span.end - (rest.length - rest.trimEnd().length) };
  const { fixes } = unquoted(text, whole, isSure);
  return parseError('yaml-cut-by-hash', { start: value.end + rest.indexOf('#'), end: whole.end }, {}, fixes);
}

/** `{ en: Dear Sir, pay now, zh: … }`: within braces a comma ends the value, and the rest is a key without one. */
export function cutByComma(text: string, { items }: YAMLMap.Parsed): readonly Fault[] {
  const faults: Fault[] = [];
  let start: number | undefined;
  for (const [i, { key, value }] of items.entries()) {
    if (value) start = isScalar(value) && value.type === 'PLAIN' && value.source ? value.range[0] : undefined;
    else if (start !== undefined && isScalar(key) && items[i + 1]?.value !== null) {
      const { fixes } = unquoted(text, { start, end: key.range[1] });
      faults.push(parseError('yaml-cut-by-comma', { start, end: key.range[1] }, {}, fixes));
    }
  }
  return faults;
}
