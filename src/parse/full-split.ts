/** Fences of any kind: what is wrong with them, and the cut by gray-matter. The one door to that package. */

import matter from 'gray-matter';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { nextLine } from '../text/newline.js';
import { parseError } from './faults.js';
import { guardHead } from './guard.js';
import type { Split } from './split-parts.js';

const refuse = (): never => {
  throw new Error('front matter is YAML; no other language is read');
};

/**
 * gray-matter would evaluate `---js`. The fence is checked before it is called, and every language it
 * knows but YAML is taken from it; YAML is handed through unread. Options are always given because
 * without them it remembers every file it ever saw.
 */
const OPTIONS = {
  language: 'yaml',
  delimiters: '---',
  engines: {
    yaml: { parse: (text: string) => text as unknown as object, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
    coffee: { parse: refuse, stringify: refuse },
    coffeescript: { parse: refuse, stringify: refuse },
    cson: { parse: refuse, stringify: refuse },
    toml: { parse: refuse, stringify: refuse },
  },
};

/** Splits any source, or says what is wrong with its fences. */
export function fullSplit(source: string): Split | Fault {
  const fault = badOpening(source) ?? badClosing(source);
  if (fault) return fault;
  const file = matter(source, OPTIONS);
  const end = 3 + file.matter.length + 1;
  const rest = source.length - file.content.length;
  const offset = Math.min(source.indexOf('\n') + 1, end);
  return {
    yaml: source.slice(offset, end),
    offset,
    fence: { start: end, end: end + 3 },
    body: rest > end + 3 && source[rest - 1] === '\n' ? rest : nextLine(source, end + 3),
  };
}

function badOpening(source: string): Fault | undefined {
  const first = source.search(/\S/);
  if (first < 0) return parseError('empty-file', { start: 0, end: source.length });
  const line = { start: first, end: lineEnd(source, first) };
  const text = source.slice(line.start, line.end);
  if (first > 0 && text.trim() === '---') {
    const edits = [{ start: 0, end: first, text: '' }];
    return parseError('front-matter-not-first', line, {}, [{ title: 'move-to-top', safe: true, edits }]);
  }
  if (first > 0 || !text.startsWith('---')) return parseError('no-front-matter', { start: 0, end: line.end });
  if (!isClean(text)) {
    const word = text.slice(3).trim();
    if (!word || word.startsWith('-')) return dashes(line);
    const start = source.indexOf(word, 3);
    const edits = [{ start: 3, end: line.end, text: '' }];
    const safe = /^ya?ml$/i.test(word);
    return parseError(
      'front-matter-language',
      { start, end: start + word.length },
      { word: word.slice(0, 40) },
      [{ title: 'remove-word', safe, edits }],
    );
  }
  return loneReturn(source, line.end);
}

function badClosing(source: string): Fault | undefined {
  const at = source.indexOf('\n---', 3) + 1;
  if (!at) return parseError('front-matter-not-closed', { start: 0, end: 3 });
  const line = { start: at, end: lineEnd(source, at) };
  if (!isClean(source.slice(at, line.end))) return dashes(line);
  return loneReturn(source, line.end) ?? guardHead(source, { start: 0, end: at });
}

/** Three dashes, then spaces and tabs only: what Markdown takes for a fence. */
const isClean = (line: string): boolean => /^---[ \t]*$/.test(line);

/** A line that gray-matter takes for a fence and Markdown does not. */
const dashes = (line: Span): Fault =>
  parseError('front-matter-fence', line, {}, [
    { title: 'three-dashes', safe: false, edits: [{ ...line, text: '---' }] },
  ]);

/** Markdown ends a line at a lone carriage return, YAML and gray-matter do not. */
const loneReturn = (source: string, at: number): Fault | undefined =>
  source[at] === '\r' && source[at + 1] !== '\n'
    ? parseError('lone-carriage-return', { start: at, end: at + 1 })
    : undefined;

function lineEnd(source: string, from: number): number {
  const length = source.slice(from).search(/[\r\n]/);
  return length < 0 ? source.length : from + length;
}
