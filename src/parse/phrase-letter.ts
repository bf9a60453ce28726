/** A phrase as a letter of one sentence, so that it is judged by the rules of each stage it is meant for. */
import type { Language } from '../model/language.js';
import type { Phrase } from '../model/phrase.js';
import type { Span } from '../model/span.js';
import type { Channel, Stage } from '../model/stage.js';
import type { Field, Template } from '../model/template.js';
import { readFieldText } from './field-text.js';

/** Where a phrase would be used. */
export interface PhraseUse {
  readonly lang: Language;
  readonly stage: Stage;
  readonly channel: Channel;
}

/**
 * Makes the letter. It has no greeting and no signature, and is marked as an excerpt: nobody may say what it lacks.
 * @param source the file the phrase stands in; all places point into it
 */
export function phraseLetter(path: string, source: string, phrase: Phrase, use: PhraseUse): Template {
  const span = phrase.places[use.lang];
  const field = <T>(value: T): Field<T> => ({ value, span: phrase.span, key: phrase.span });
  const text = readFieldText(source, { value: phrase.text[use.lang], span, key: span }, 'body');
  const nowhere: Span = { start: span.start, end: span.start };
  const { market, cause } = phrase;
  return {
    path,
    source,
    head: {
      span: nowhere,
      insertAt: span.start,
      lang: field(use.lang),
      stage: field(use.stage),
      channel: field(use.channel),
      ...(market && { market: field(market) }),
      ...(cause && { cause: field(cause) }),
    },
    readable: true,
    subject: undefined,
    subjectNodes: [],
    blocks: [{ ...text.block, kind: 'paragraph' }],
    body: [],
    uses: text.uses,
    opaque: [],
    directives: [],
    faults: text.faults,
    excerpt: true,
  };
}
