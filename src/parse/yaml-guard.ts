/** YAML that no reader is shown: too long, too deep, or with directives. */
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { parseError } from './faults.js';
import { tooDeepAt } from './yaml-depth.js';

/** Longest YAML file in UTF-16 units; the longest lexicon is a tenth of it. Front matter is kept shorter by the guard. */
const LONGEST = 131_072;

/** The fault of a text that is not read at all. */
export function guardYaml(text: string): Fault | undefined {
  if (text.length > LONGEST) return parseError('yaml-too-much', firstLine(text));
  const deep = tooDeepAt(text);
  if (deep !== undefined) return parseError('yaml-too-much', { start: deep, end: deep + 1 });
  const directive = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(%[^\r\n]*)/.exec(text);
  if (!directive) return undefined;
  const end = directive[0].length;
  return parseError('yaml-one-document', { start: end - directive[1]!.length, end });
}

const firstLine = (text: string): Span => ({ start: 0, end: Math.max(text.indexOf('\n'), 1) });
