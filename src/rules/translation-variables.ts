/** Finds twins of a letter that do not ask for the same variables. */

import type { Letter, PackLetter } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { declared } from '../model/declared.js';
import { onlyInTwin } from '../model/twin-variables.js';

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
    clause: {
      message: {
        en: 'The clause says {names} in the other language and not in this one, so the two do not say the same.',
        zh: '这一条款的另一种语言写了 {names}，这里却没有，两种文本约定的不是一回事。',
      },
      hint: { en: 'State it in both languages, or in none.', zh: '两种语言都写上，或都删去。' },
    },
  },
  check: ({ letters }) =>
    letters.flatMap((letter) =>
      lacking(
        letter,
        letters.filter(({ id }) => id === letter.id),
      ),
    ),
};

function lacking({ letter }: PackLetter, twins: readonly PackLetter[]): PackReport[] {
  const list = letter.template.head.required;
  if (!list) return [];
  const own = namesOf(letter);
  return twins.flatMap(({ letter: other }) => {
    if (other.lang === letter.lang || !other.template.head.required) return [];
    const more = onlyInTwin(own, namesOf(other), other.dictionary);
    if (!more.length) return [];
    const data = { other: other.lang, names: more.join(', '), path: other.template.path };
    return [{ path: letter.template.path, code: 'lacks', data, span: list.span }];
  });
}

const namesOf = ({ template }: Letter): readonly string[] =>
  declared(template.head).map(({ value }) => value);
