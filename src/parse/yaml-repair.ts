/** What a YAML syntax error means to the person who wrote it, and the edit that mends it. */
import type { YAMLError } from 'yaml';
import type { Fault, FaultFix } from '../model/fault.js';
import type { Edit } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';
import { isCurly, quoting, quotingAs, straightening } from './quote.js';
import { lineAround, type YamlLine } from './yaml-line.js';

const fix = (title: string, safe: boolean, edits: readonly Edit[]): readonly FaultFix[] => [
  { title, safe, edits },
];

/** A value that must stand in quotes. Where it holds a `{{ tag }}`, that is why. */
export function unquoted(text: string, { start, end }: Span, safe = true): Fault {
  const value = text.slice(start, end);
  const code = /\{[{%]/.test(value) ? 'yaml-unquoted-tag' : 'yaml-unquoted-value';
  return parseError(code, { start, end }, { value }, fix('quote', safe, quoting(text, start, end)));
}

/** `title: “Final demand”`, as word processors write quotes: YAML knows them not, and prints them. */
export function curlyQuotes(text: string, { start, end }: Span): Fault | undefined {
  if (!isCurly(text, start, end)) return undefined;
  const edits = straightening(text, start, end);
  return parseError('yaml-curly-quotes', { start, end }, {}, fix('straighten', true, edits));
}

/** The fault behind the first error of a parse; its first fix, if any, is what reading goes on with. */
export function faultOf(text: string, error: YAMLError): Fault {
  const at = Math.min(error.pos[0], text.length);
  if (error.code === 'RESOURCE_EXHAUSTION') return parseError('yaml-too-much', pointAt(text, at));
  if (error.code === 'MULTIPLE_DOCS') return parseError('yaml-one-document', pointAt(text, at));
  if (error.code === 'TAB_AS_INDENT') return tabs(text, at);
  if (error.code === 'BAD_DQ_ESCAPE')
    return parseError(
      'yaml-escape',
      { start: at, end: Math.min(at + 2, text.length) },
      { escape: text.slice(at, at + 2) },
      fix('double-backslash', false, [{ start: at, end: at, text: '\\' }]),
    );
  const open = unclosed(text, at, error);
  if (open) return open;
  const line = lineAround(text, at);
  return inLine(text, line, at, error) ?? aroundLine(text, line, at, error);
}

/** Nothing is wrong with these quotes: the error lies elsewhere. */
const WELL_QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/;

/** What can be seen in the line alone, and in what the parser says of it. */
function inLine(text: string, line: YamlLine, at: number, error: YAMLError): Fault | undefined {
  const { key, colon, value } = line;
  const raw = text.slice(value.start, value.end);
  if (key) {
    const name = { key: text.slice(key.start, key.end) };
    const edits = [{ start: colon, end: value.start, text: ': ' }];
    if (text[colon] === '\uFF1A')
      return parseError('yaml-colon', { start: colon, end: colon + 1 }, name, fix('mend-colon', true, edits));
    // Within braces a key in quotes needs no space: only the parser knows whether it stands there.
    const isBlamed = (at === key.start || at === colon) && !/flow/.test(error.message);
    const isClose = /["']/.test(text[key.start]!) && !isBlamed;
    if (raw && value.start === colon + 1 && !isClose && !raw.startsWith('//'))
      return parseError(
        'yaml-colon',
        { start: key.start, end: colon + 1 },
        name,
        fix('mend-colon', true, edits),
      );
  }
  if (!raw || (!key && !line.isItem)) return undefined;
  const curly = key && curlyQuotes(text, value);
  if (curly) return curly;
  if (raw[0] === '"' || raw[0] === "'") return WELL_QUOTED.test(raw) ? undefined : badQuotes(text, value);
  // Where a colon comes first, quotes are wanted because of it, not because of the braces behind it.
  if (/^[^{[\s][^{]*?:(?:\s|$)/.test(raw) && key) {
    const second = value.start + raw.search(/:(?:\s|$)/);
    const data = { before: text.slice(value.start, second), key: text.slice(key.start, key.end) };
    return { ...unquoted(text, value), code: 'yaml-second-colon', data };
  }
  if (/^\{[{%]|: |:$|^[@`%]/.test(raw)) return unquoted(text, value);
  if (/^\[.*\].|^\{.*\}./.test(raw)) return unquoted(text, value);
  return /^[,\]}*&!|>]|^[-?] /.test(raw) ? unquoted(text, value, false) : undefined;
}

/** `'it's'`, `"the "best" offer"`, `"Final" demand`. */
function badQuotes(text: string, value: Span): Fault {
  const raw = text.slice(value.start, value.end);
  const wrapped = raw.length > 1 && raw.at(-1) === raw[0];
  const inner = raw.slice(1, -1);
  const meant = wrapped ? (raw[0] === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"')) : raw;
  const edits = quotingAs(text, value.start, value.end, meant);
  return parseError('yaml-inner-quote', value, { value: raw }, fix('quote', wrapped, edits));
}

/** What shows only beside the neighbouring lines. */
function aroundLine(text: string, line: YamlLine, at: number, error: YAMLError): Fault {
  const before = lineBefore(text, line);
  const after =
    line.span.end < text.length ? lineAround(text, text.indexOf('\n', line.span.end) + 1) : undefined;
  if (before && line.indent > before.indent && !line.key) {
    const value = { start: before.value.start, end: line.span.end };
    if (/^\{[{%]/.test(text.slice(value.start, value.end))) return unquoted(text, value);
  }
  const deep =
    after?.key && line.key && line.value.end > line.value.start && after.indent > line.indent
      ? after
      : undefined;
  if (deep) {
    const indent = { start: deep.span.start, end: deep.span.start + deep.indent };
    const own = text.slice(line.span.start, line.span.start + line.indent);
    return parseError('yaml-indent', indent, {}, fix('align', false, [{ ...indent, text: own }]));
  }
  const words = text.slice(line.span.start + line.indent, line.span.end);
  if (!line.key && !line.isItem && /^[^\s[\]{}"'#:]/.test(words) && !words.includes(': '))
    return parseError(
      'yaml-no-colon',
      { start: line.span.start + line.indent, end: line.span.end },
      { line: words },
    );
  const isIndent = error.code === 'BAD_INDENT' || error.code === 'BLOCK_AS_IMPLICIT_KEY';
  if (isIndent && line.indent > 0)
    return parseError('yaml-indent', { start: line.span.start, end: line.span.start + line.indent });
  return parseError('yaml-syntax', pointAt(text, at));
}

/** A quote or bracket that is opened on a line and closed on none. */
function unclosed(text: string, at: number, error: YAMLError): Fault | undefined {
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  const bracket = /must be sufficiently indented and end with a ([\]}])/.exec(error.message)?.[1];
  if (!quote && !bracket) return undefined;
  const opener = quote ?? (bracket === ']' ? '[' : '{');
  for (
    let line: YamlLine | undefined = lineAround(text, Math.min(at, text.length));
    line;
    line = lineBefore(text, line)
  ) {
    const { start, end } = line.value;
    const raw = text.slice(start, end);
    if (raw[0] !== opener || (raw.length > 1 && raw.at(-1) === (quote ?? bracket))) continue;
    const edits = [{ start: end, end, text: quote ?? bracket! }];
    return quote
      ? parseError('yaml-unclosed', { start, end }, { sign: quote }, fix('close', false, edits))
      : parseError('yaml-unclosed', { start, end }, { sign: opener }, fix('close', false, edits));
  }
  return undefined;
}

/** One fault for all tabs: who indents with tabs does so everywhere. */
function tabs(text: string, at: number): Fault {
  const wide = (blanks: string) => blanks.replaceAll('\t', '  ');
  const first = lineAround(text, Math.max(text.search(/\S/), 0));
  const base = wide(text.slice(first.span.start, first.span.start + first.indent)).length;
  const edits = [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: wide(found[0]).slice(base),
  }));
  const line = lineAround(text, at);
  const span = { start: line.span.start, end: line.span.start + Math.max(line.indent, 1) };
  return parseError('yaml-tab', span, {}, edits.length ? fix('replace-tabs', false, edits) : []);
}

/** The nearest line above that is not blank. */
function lineBefore(text: string, line: YamlLine): YamlLine | undefined {
  let { start } = line.span;
  while (start > 0) {
    const above = lineAround(text, start - 1);
    if (above.indent < above.span.end - above.span.start) return above;
    start = above.span.start;
  }
  return undefined;
}

/** From `at` to the end of its line, or the whole line where that leaves nothing. */
function pointAt(text: string, at: number): Span {
  const { span, indent } = lineAround(text, at);
  const start = at < span.end ? at : Math.min(span.start + indent, span.end);
  return { start, end: span.end };
}
