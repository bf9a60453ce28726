/** How a missing sentence is written into a letter so that it reads on and its variables are declared. */
import { variableNames } from '../text/variable-names.js';
import { declaring } from './declared.js';
import type { Edit } from './finding.js';
import type { Bilingual, Language } from './language.js';
import type { Span } from './span.js';
import type { Template } from './template.js';
import type { Dictionary } from './variable.js';

interface Target {
  readonly template: Template;
  readonly lang: Language;
  readonly dictionary: Dictionary;
}

/** A fix under the title code `add`, whose slot `{sentence}` is what will be written. */
export interface SentenceFix {
  readonly title: 'add';
  readonly safe: false;
  readonly edits: readonly Edit[];
  readonly data: { readonly sentence: string };
}

/**
 * Adds `sentence`, in the letter's language, behind the words at `place` and declares the variables
 * it holds. No fix where the pack's dictionary lacks one of them: a mend must not plant the next fault.
 */
export function addSentence(letter: Target, place: Span, sentence: Bilingual): readonly SentenceFix[] {
  const { template, lang, dictionary } = letter;
  const text = sentence[lang];
  const names = variableNames(text);
  if (!names.every((name) => dictionary.has(name))) return [];
  const at = place.start + template.source.slice(place.start, place.end).trimEnd().length;
  const written = { start: at, end: at, text: glue(template.source, place, at, lang) + text };
  const edits = [written, ...declaring(template, names)];
  return [{ title: 'add', safe: false, edits, data: { sentence: text } }];
}

/** Behind a finished sentence the new one reads on; behind anything else it opens a paragraph. */
function glue(source: string, place: Span, at: number, lang: Language): string {
  if (place.start < at && /[.!?\u3002\uff01\uff1f]["'\u201d\u2019)\uff09]?$/.test(source.slice(at - 2, at)))
    return lang === 'zh' ? '' : ' ';
  return at === 0 ? '' : '\n\n';
}
