/** A phrase is plain text with `{{ variables }}`: it is put into letters of every form. */
import type { Fault } from '../model/fault.js';
import type { Language } from '../model/language.js';
import type { Phrase } from '../model/phrase.js';
import { toSource } from '../model/text-block.js';
import { readBody } from './body.js';
import { parseError } from './faults.js';
import { readFieldText } from './field-text.js';
import { guardPhrase } from './guard.js';

/** Tags that decide and marks that set, in one language of a phrase. */
export function notPlain(source: string, { text, places }: Phrase, lang: Language): readonly Fault[] {
  const value = text[lang];
  const span = places[lang];
  // What is too long or half a tag is told when the phrase is judged.
  if (guardPhrase(value, span)) return [];
  const { block, faults } = readFieldText(source, { value, span, key: span }, 'body');
  if (faults.length) return [];
  const tags = block.tokens.filter(({ kind }) => kind !== 'output');
  if (tags.length)
    return tags.map(({ start, end }) =>
      parseError('phrase-tag', toSource(block, start, end), { tag: value.slice(start, end) }),
    );
  return isPlain(value) ? [] : [parseError('phrase-marks', span)];
}

function isPlain(text: string): boolean {
  const { readable, body, opaque, faults } = readBody(text, 0);
  const [block, ...more] = body;
  return (
    readable &&
    !faults.length &&
    !opaque.length &&
    !more.length &&
    block?.kind === 'paragraph' &&
    block.children.every(({ kind }) => kind === 'text' || kind === 'output')
  );
}
