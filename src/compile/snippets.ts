/** The letters as VS Code snippets: Markdown to type on, each variable a tab stop. */
import type { CompiledLetter } from './compiled-letter.js';
import { type Plan, prepare } from './evaluate.js';
import { formatOf } from './format.js';
import { localeOf } from './locale.js';
import type { SlotOp } from './ops.js';
import type { Lookup } from './resolve.js';
import { newScope } from './scope.js';
import { slotName } from './slot-name.js';
import { SUBJECT_HEADER } from './text-file.js';

export interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** By the name VS Code lists it under. English letters have the short prefix. */
export const snippets = (letters: readonly CompiledLetter[]): Readonly<Record<string, Snippet>> =>
  Object.fromEntries(letters.map((letter) => [`${letter.id} (${letter.lang})`, snippet(letter)]));

function snippet(letter: CompiledLetter): Snippet {
  const { id, lang, facts, subject, body, variables } = letter;
  const plan: Plan = {
    target: 'markdown',
    variables,
    letter: id,
    text: escapeSnippet,
    blank: tabStops(letter),
  };
  const scope = () => newScope([], formatOf(localeOf(letter)));
  const line = prepare(subject, { ...plan, target: 'text' })(scope()).trim();
  const words = prepare(body.markdown, plan)(scope());
  return {
    prefix: `dun-${id.replaceAll('/', '-')}${lang === 'en' ? '' : `-${lang}`}`,
    scope: 'markdown,plaintext',
    description: facts.title,
    body: [...(line === '' ? [] : [`${SUBJECT_HEADER}${line}`, '']), ...softBreaks(words).split('\n')],
  };
}

/** In a snippet these three mean something; with a backslash they do not. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A line break as two spaces: a person types on in this text, and a backslash looks like a slip. */
const softBreaks = (words: string): string => words.replaceAll(/(?<!\\)((?:\\{4})*)\\\\\n/g, '$1  \n');

/** Numbers in the order in which a reader meets them; the same variable is the same stop, typed once. */
function tabStops({ lang }: CompiledLetter): (slot: SlotOp, lookup: Lookup) => string {
  const stops = new Map<string, number>();
  return ({ value }, lookup) => {
    const named = slotName(value, lookup);
    if (!named) return 'literal' in value ? escapeSnippet(String(value.literal ?? '')) : '1';
    const known = stops.get(named.name);
    if (known !== undefined) return `\${${known}}`;
    stops.set(named.name, stops.size + 1);
    return `\${${stops.size}:${escapeSnippet(named.label[lang])}}`;
  };
}
