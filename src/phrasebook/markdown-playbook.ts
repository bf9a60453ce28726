/** The playbook's chapters of the Markdown book. */
import type { Bilingual } from '../model/language.js';
import type { Book } from './book.js';
import { runsText } from './markdown-blocks.js';
import {
  both,
  type Chapter,
  labelsOf,
  letterLinks,
  plain,
  quoted,
  table,
  titleOf,
} from './markdown-parts.js';
import { BOOK, inAll } from './words.js';

export function playbookChapters(book: Book): readonly Chapter[] {
  const { languages, causes, markets, matrix, questions, checklists, clauses } = book;
  const all = (text: Bilingual) => both((lang) => plain(text[lang]), languages);
  const points = (items: readonly Bilingual[]) => items.map((item) => `- ${all(item)}`).join('\n');
  const chapter = (heading: Bilingual, anchor: string, text: readonly string[]): Chapter => ({
    title: inAll(heading, languages),
    anchor,
    text: text.join('\n\n'),
  });
  return [
    chapter(
      BOOK.causes,
      'causes',
      causes.map(({ title, signs, answer, letters }) =>
        `### ${titleOf(title, languages)}\n\n${points(signs)}\n\n${all(answer)}\n\n${letterLinks(letters)}`.trimEnd(),
      ),
    ),
    chapter(
      BOOK.markets,
      'markets',
      markets.map(
        ({ title, notes, letters }) =>
          `### ${titleOf(title, languages)}\n\n${points(notes)}\n\n${letterLinks(letters)}`,
      ),
    ),
    chapter(BOOK.matrix, 'matrix', matrix.length ? [matrixTable(book)] : []),
    chapter(
      BOOK.questions,
      'questions',
      questions.length
        ? [
            table(
              [BOOK.question, BOOK.real, BOOK.excuse].map((text) => inAll(text, languages)),
              questions.map(({ ask, real, excuse }) => [all(ask), all(real), all(excuse)]),
            ),
          ]
        : [],
    ),
    chapter(
      BOOK.checklists,
      'checklists',
      checklists.map(
        ({ title, note, items }) =>
          `### ${titleOf(title, languages)}\n\n${note ? `${all(note)}\n\n` : ''}${items.map((item) => `- [ ] ${all(item)}`).join('\n')}`,
      ),
    ),
    chapter(
      BOOK.clauses,
      'clauses',
      clauses.map(
        ({ title, text, note }) =>
          `### ${titleOf(title, languages)}\n\n${languages.map((lang) => quoted(runsText(text[lang], labelsOf(book, lang)))).join('\n\n')}${note ? `\n\n${all(note)}` : ''}`,
      ),
    ),
  ];
}

function matrixTable({ matrix, stages, languages }: Book): string {
  const tiers = [...new Set(matrix.map(({ tier }) => tier))];
  const rows = tiers.map((tier) => [
    plain(tier),
    ...stages.map(({ stage }) => {
      const cell = matrix.find((each) => each.tier === tier && each.stage === stage);
      const action = cell?.action && both((lang) => plain(cell.action![lang]), languages);
      return [cell?.letter && letterLinks([cell.letter]), action].filter(Boolean).join('<br>');
    }),
  ]);
  const head = [inAll(BOOK.tier, languages), ...stages.map(({ name }) => titleOf(name, languages))];
  return table(head, rows);
}
