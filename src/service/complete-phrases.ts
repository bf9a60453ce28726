/** Completion of whole sentences: phrases that suit the letter, where a sentence begins. */
import { alreadySays } from '../lint/already-says.js';
import { suits } from '../lint/phrase-fixes.js';
import { declared, declaring } from '../model/declared.js';
import { onOneLine } from '../model/phrase.js';
import type { Template } from '../model/template.js';
import { variableNames } from '../text/variable-names.js';
import type { Completion } from './answers.js';
import type { Desk, InsertablePhrase } from './desk.js';
import { languageOf, stageOf } from './letter-head.js';
import { cut, paragraphs, plain } from './markdown.js';
import { MOVE, own } from './names.js';
import { sentenceStart } from './sentence-start.js';

/** A label is read at a glance. */
const GLANCE = 60;

/**
 * @param body where the letter's words begin
 * @param isTriggered a character asked, not the writer: only where nothing else can be meant
 */
export function phraseCompletions(
  desk: Desk,
  offset: number,
  { body, isTriggered }: { readonly body: number; readonly isTriggered: boolean },
): readonly Completion[] {
  const span = sentenceStart(desk, offset, { body, isFresh: isTriggered });
  const { template, text: source } = desk.file;
  if (!span || !template) return [];
  const lang = languageOf(desk);
  const begun = source.slice(span.start, span.end);
  const known = new Set(declared(template.head).map(({ value }) => value));
  return desk
    .phrases()
    .filter((phrase) => suitsDesk(desk, template, phrase))
    .flatMap((phrase, i): readonly Completion[] => {
      const text = onOneLine(phrase.text[lang]);
      const names = variableNames(text);
      if (alreadySays(template, text) || !names.every((name) => desk.scope.dictionary.has(name))) return [];
      const move = own(MOVE, phrase.move)?.[desk.locale] ?? phrase.move;
      const filter = `${text} ${move} ${phrase.move}`;
      if (!isSought(begun, text, filter)) return [];
      const more = declaring(template, names);
      const fresh = new Set(names.filter((name) => !known.has(name))).size;
      return [
        {
          label: cut(text, GLANCE),
          kind: 'phrase',
          detail: move,
          documentation: paragraphs(plain(text), phrase.note && `*${plain(phrase.note[desk.locale])}*`),
          filter,
          // What asks for no new facts comes first, then the order of the book.
          sort: `${fresh}${String(i).padStart(4, '0')}`,
          edit: { ...span, text },
          ...(more.length > 0 && { more }),
        },
      ];
    });
}

/** Whether a phrase is meant for this stage, channel, market and cause. */
export function suitsDesk(desk: Desk, template: Template, phrase: InsertablePhrase): boolean {
  const { channel } = template.head;
  const stage = stageOf(desk);
  return suits(phrase, { stage, template, channel: channel?.value });
}

/** What is typed begins the sentence, or is one word of it or of its move. */
function isSought(begun: string, text: string, filter: string): boolean {
  const typed = begun.toLowerCase();
  return (
    text.toLowerCase().startsWith(typed) ||
    (/^[\p{L}\p{N}'\u2019-]{1,20}$/u.test(typed) && filter.toLowerCase().includes(typed))
  );
}
