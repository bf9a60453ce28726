/** Completion of whole sentences: phrases that suit the letter, where a sentence begins. */
import { suits } from '../lint/phrase-fixes.js';
import { declared, declaring } from '../model/declared.js';
import { onOneLine } from '../model/phrase.js';
import type { Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { variableNames } from '../text/variable-names.js';
import type { Completion } from './answers.js';
import type { Desk, InsertablePhrase } from './desk.js';
import { languageOf, stageOf } from './letter-head.js';
import { cut, paragraphs, plain } from './markdown.js';
import { MOVE, own } from './names.js';

/** A label is read at a glance. */
const GLANCE = 60;

/** @param body where the letter's words begin */
export function phraseCompletions(desk: Desk, offset: number, body: number): readonly Completion[] {
  const span = sentenceStart(desk.file.text, offset, body);
  const { template, text: source } = desk.file;
  if (!span || !template) return [];
  const lang = languageOf(desk);
  const known = new Set(declared(template.head).map(({ value }) => value));
  return desk
    .phrases()
    .filter((phrase) => suitsDesk(desk, template, phrase))
    .flatMap((phrase, i): readonly Completion[] => {
      const text = onOneLine(phrase.text[lang]);
      const names = variableNames(text);
      if (source.includes(text) || !names.every((name) => desk.scope.dictionary.has(name))) return [];
      const move = own(MOVE, phrase.move)?.[desk.locale] ?? phrase.move;
      const more = declaring(template, names);
      const fresh = new Set(names.filter((name) => !known.has(name))).size;
      return [
        {
          label: cut(text, GLANCE),
          kind: 'phrase',
          detail: move,
          documentation: paragraphs(plain(text), phrase.note && `*${plain(phrase.note[desk.locale])}*`),
          filter: `${text} ${move} ${phrase.move}`,
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

/** What has been typed of a sentence; nothing inside one, in a tag, a comment or a heading. */
function sentenceStart(text: string, offset: number, body: number): Span | undefined {
  if (offset < body) return undefined;
  const row = Math.max(text.lastIndexOf('\n', offset - 1) + 1, body);
  const typed = text.slice(row, offset);
  if (typed.length > 400 || /^\s*(?:#|```|~~~|\|)/.test(typed) || insideComment(text, body, offset))
    return undefined;
  const lead = /^(?:\s|>|[-*+]\s|\d{1,3}[.)]\s)*/.exec(typed)![0].length;
  const ends = [
    ...typed.matchAll(/[.!?]["'\u201d\u2019)]?\s+|[\u3002\uff01\uff1f][\u201d\u2019\uff09]?\s*|[%}]\}\s*$/g),
  ];
  const from = Math.max(lead, ...ends.map(({ 0: end, index }) => index + end.length));
  const start = row + from;
  const begun = text.slice(start, offset);
  if (begun.length > 40 || /[{}<>|]/.test(begun)) return undefined;
  // A sentence stands there already.
  if (/^[^\s{]/.test(text.slice(offset, offset + 1)) && !begun) return undefined;
  return { start, end: offset };
}

const insideComment = (text: string, body: number, offset: number): boolean => {
  const open = text.lastIndexOf('<!--', offset - 1);
  return open >= body && text.lastIndexOf('-->', offset - 1) < open;
};
