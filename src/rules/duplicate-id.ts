/** Finds letters that share id and language, so that one would be built over the other. */

import type { Pack, PackLetter } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { LANGUAGES } from '../model/language.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'duplicate-id',
  group: 'pack',
  severity: everywhere('error'),
  title: { en: 'The same letter twice', zh: '同一封信出现两次' },
  why: {
    en: 'Letters are built and sent by id and language: of two with the same one of them is lost, and nobody knows which.',
    zh: '信件按编号和语言生成、发送：两封相同，其中一封就会丢失，而且无人知道是哪一封。',
  },
  messages: {
    twice: {
      message: {
        en: '“{id}” exists in this language in {other} already, so one of the two would never be sent.',
        zh: '同一语言的“{id}”已见于 {other}，两封之中有一封永远发不出去。',
      },
      hint: { en: 'Rename this file, or merge the two.', zh: '请给这个文件改名，或将两封合并。' },
    },
    phrase: {
      message: {
        en: 'A phrase with the id “{id}” stands in {other} already, so whoever asks for it may get either.',
        zh: '编号为“{id}”的话术已见于 {other}，按编号取用时不知会取到哪一条。',
      },
      hint: { en: 'Give this one an id of its own.', zh: '请给这一条另取编号。' },
    },
  },
  check: (pack) => [...lettersTwice(pack), ...phrasesTwice(pack)],
};

function lettersTwice({ letters }: Pack): readonly PackReport[] {
  const first = new Map<string, string>();
  return letters.flatMap((letter) => {
    const { template, lang } = letter.letter;
    if (isMisplaced(letter)) return [];
    const key = `${lang} ${letter.id}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, template.path);
      return [];
    }
    const span = (template.head.title ?? template.head.lang)?.span ?? template.head.span;
    return [{ path: template.path, code: 'twice', data: { id: letter.id, other }, span }];
  });
}

/** Twice within one file is that file's own fault. */
function phrasesTwice({ phrases }: Pack): readonly PackReport[] {
  const first = new Map<string, string>();
  return phrases.flatMap(({ path, phrase: { id, span } }) => {
    const other = first.get(id) ?? path;
    first.set(id, other);
    return other === path ? [] : [{ path, code: 'phrase', data: { id, other }, span }];
  });
}

/** A letter in the folder of another language has a fault of its own; it only looks like a second one. */
function isMisplaced({ id, letter }: PackLetter): boolean {
  const folder = letter.template.path.split('/').at(-1 - id.split('/').length);
  return LANGUAGES.some((lang) => lang === folder && lang !== letter.lang);
}
