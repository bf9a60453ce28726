/** A phrase or a contract clause as a letter of one sentence, so that rules judge what it says. */
import type { Language } from '../model/language.js';
import type { Phrase } from '../model/phrase.js';
import type { ContractClause } from '../model/playbook.js';
import type { Span } from '../model/span.js';
import type { Channel, Stage } from '../model/stage.js';
import type { Field, FrontMatter, Template } from '../model/template.js';
import { readFieldText } from './field-text.js';
import { guardPhrase } from './guard.js';

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
  const { market, cause, text, places, span } = phrase;
  const { lang, stage, channel } = use;
  return excerpt(
    path,
    source,
    { text: text[lang], span: places[lang] },
    {
      lang: at(span, lang),
      stage: at(span, stage),
      channel: at(span, channel),
      ...(market && { market: at(span, market) }),
      ...(cause && { cause: at(span, cause) }),
    },
  );
}

/** A clause of a contract stands beside the ladder. */
export const clauseLetter = (
  path: string,
  source: string,
  { text, places }: ContractClause,
  lang: Language,
): Template =>
  excerpt(path, source, { text: text[lang], span: places[lang] }, { lang: at(places[lang], lang) });

/**
 * Part of a letter as if it were the whole: what it lacks may be said as well.
 * @param text may hold `{{ variables }}`
 */
export function partLetter(text: string, { lang, stage, channel }: PhraseUse): Template {
  const span = { start: 0, end: text.length };
  const head = { lang: at(span, lang), stage: at(span, stage), channel: at(span, channel) };
  const { excerpt: _, ...letter } = excerpt('part.md', text, { text, span }, head);
  return letter;
}

const at = <T>(span: Span, value: T): Field<T> => ({ value, span, key: span });

function excerpt(
  path: string,
  source: string,
  { text, span }: { readonly text: string; readonly span: Span },
  head: Omit<FrontMatter, 'span' | 'insertAt'>,
): Template {
  const tooLong = guardPhrase(text, span);
  const { blocks, uses, faults } = tooLong
    ? { blocks: [], uses: [], faults: [tooLong] }
    : paragraph(source, at(span, text));
  return {
    path,
    source,
    head: { span: { start: span.start, end: span.start }, insertAt: span.start, ...head },
    readable: !tooLong,
    subject: undefined,
    subjectNodes: [],
    blocks,
    body: [],
    uses,
    opaque: [],
    directives: [],
    faults,
    excerpt: true,
  };
}

function paragraph(source: string, text: Field<string>): Pick<Template, 'blocks' | 'uses' | 'faults'> {
  const { block, uses, faults } = readFieldText(source, text, 'body');
  return { blocks: [{ ...block, kind: 'paragraph' }], uses, faults };
}
