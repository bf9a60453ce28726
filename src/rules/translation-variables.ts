/** Finds twins of a letter that do not ask for the same variables. */

import type { PackLetter, PackPhrase } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { declared } from '../model/declared.js';
import { LANGUAGES } from '../model/language.js';
import type { Role } from '../model/variable.js';
import { variableNames } from '../text/variable-names.js';

/** How people are addressed and signed for is each language's own affair. */
const OF_THE_LANGUAGE: ReadonlySet<Role> = new Set<Role>([
  'recipient',
  'sender-name',
  'sender-title',
  'letter-date',
]);

export const rule: PackRule = {
  scope: 'pack',
  id: 'translation-variables',
  group: 'pack',
  severity: everywhere('error'),
  title: { en: 'Twins with different variables', zh: '两种语言的变量不一致' },
  why: {
    en: 'Twins are filled from the same row of data; a fact that only one of them states is lost on half of the clients.',
    zh: '两种语言的信用同一行数据填写；只有一种语言写到的事实，另一半客户就看不到。',
  },
  messages: {
    lacks: {
      message: {
        en: 'The {other} twin also uses {names}, so this one says less about the same debt.',
        zh: '对应的 {other} 版还用到 {names}，这一版对同一笔欠款说得更少。',
      },
      hint: {
        en: 'State it here as well, or take it out of {path}.',
        zh: '这里也写上，或从 {path} 中删去。',
      },
    },
    phrase: {
      message: {
        en: 'The phrase says {names} in the other language and not in this one, so the two do not say the same.',
        zh: '这条话术的另一种语言写了 {names}，这里却没有，两种语言说的不是一回事。',
      },
      hint: { en: 'State it in both languages, or in none.', zh: '两种语言都写上，或都删去。' },
    },
  },
  check: ({ letters, phrases }) => [
    ...letters.flatMap((letter) =>
      lacking(
        letter,
        letters.filter(({ id }) => id === letter.id),
      ),
    ),
    ...phrases.flatMap(uneven),
  ],
};

function uneven({ path, phrase: { text, places } }: PackPhrase): PackReport[] {
  return LANGUAGES.flatMap((lang) => {
    const own = variableNames(text[lang]);
    return LANGUAGES.flatMap((other) => {
      const more = [...new Set(variableNames(text[other]))].filter((name) => !own.includes(name));
      if (!more.length) return [];
      return [{ path, code: 'phrase', data: { names: more.join(', ') }, span: places[lang] }];
    });
  });
}

function lacking({ letter }: PackLetter, twins: readonly PackLetter[]): PackReport[] {
  const list = letter.template.head.required;
  if (!list) return [];
  const own = new Set(declared(letter.template.head).map(({ value }) => value));
  return twins.flatMap(({ letter: other }) => {
    if (other.lang === letter.lang || !other.template.head.required) return [];
    const names = declared(other.template.head).map(({ value }) => value);
    const more = [...new Set(names)].filter(
      (name) => !own.has(name) && !isOfTheLanguage(other.dictionary.get(name)?.role),
    );
    if (!more.length) return [];
    const data = { other: other.lang, names: more.join(', '), path: other.template.path };
    return [{ path: letter.template.path, code: 'lacks', data, span: list.span }];
  });
}

const isOfTheLanguage = (role: Role | undefined): boolean => role !== undefined && OF_THE_LANGUAGE.has(role);
