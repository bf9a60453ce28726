/** The book as one Markdown text for a wiki: contents, stages with their letters, phrases, playbook. */
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import type { Book, BookLetter, BookMove, BookPhrase, BookStage, BookText, Run } from './book.js';
import { blocksText, type Labels, runsText } from './markdown-blocks.js';
import {
  anchored,
  both,
  type Chapter,
  labelsOf,
  letterAnchor,
  plain,
  quoted,
  table,
  titleOf,
} from './markdown-parts.js';
import { playbookChapters } from './markdown-playbook.js';
import { windowWords } from './window.js';
import { BOOK, CHANNEL, inAll, LANGUAGE_NAME } from './words.js';

/** GitHub, GitLab and most wikis read it: CommonMark with tables. */
export function bookMarkdown(book: Book): string {
  const { languages } = book;
  const chapters = [
    ...book.stages.map((stage) => stageChapter(stage, book)),
    ...situationChapters(book),
    otherChapter(book),
    phraseChapter(book),
    ...playbookChapters(book),
  ].filter(({ text }) => text);
  const contents = inAll(BOOK.contents, languages);
  const head = [
    `# ${titleOf(book.title, languages)}`,
    ...languages.map((lang) => plain(say(BOOK.reviewed, lang, { version: book.version, date: book.date }))),
    ...languages.map((lang) => `*${BOOK.advice[lang]}*`),
    anchored('contents', `## ${contents}`),
    chapters.map(({ title, anchor }) => `- [${title}](#${anchor})`).join('\n'),
  ];
  const bodies = chapters.map(({ title, anchor, text }) =>
    anchored(anchor, `## ${title}\n\n${text}\n\n[↑ ${contents}](#contents)`),
  );
  return `${withUniqueHeadings([...head, ...bodies].join('\n\n'))}\n`;
}

/** Outlines and wikis name places by their headings. Texts of the pack never open a line with `#`. */
function withUniqueHeadings(text: string): string {
  const seen = new Map<string, number>();
  return text.replace(/^#{1,6} .*$/gm, (heading) => {
    const words = heading.replace(/^#+ /, '');
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return times > 1 ? `${heading} (${times})` : heading;
  });
}

function stageChapter(stage: BookStage, book: Book): Chapter {
  const { languages } = book;
  const facts = languages.flatMap((lang) => [
    `**${windowWords(stage)[lang]}**${stage.aim ? ` · ${plain(stage.aim[lang])}` : ''}`,
    stage.must.length
      ? `${(BOOK.must[lang] + COLON[lang]).trim()}\n\n${stage.must.map((point) => `- ${plain(point[lang])}`).join('\n')}`
      : '',
  ]);
  const letters = book.letters.filter((letter) => letter.stage === stage.stage && !letter.situation);
  return {
    title: titleOf(stage.name, languages),
    anchor: stage.stage,
    text: [
      ...facts,
      lettersList(letters, book),
      sayAvoidTable(stage, book),
      ...letters.map((letter) => letterText(letter, book)),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function sayAvoidTable({ sayAvoid, name }: BookStage, book: Book): string {
  const { languages, moves } = book;
  const phrases = new Map(moves.flatMap(({ phrases: own }) => own).map((phrase) => [phrase.id, phrase]));
  const rows = sayAvoid.flatMap(({ avoid, why, say: id }) => {
    const phrase = phrases.get(id);
    if (!phrase) return [];
    return [
      [
        both((lang) => cellText(phrase.text[lang], labelsOf(book, lang)), languages),
        both((lang) => plain(avoid[lang]), languages),
        both((lang) => plain(why[lang]), languages),
      ],
    ];
  });
  if (!rows.length) return '';
  const head = [BOOK.say, BOOK.avoid, BOOK.why].map((text) => inAll(text, languages));
  const titles = languages.map((lang) => plain(`${BOOK.sayAvoid[lang]}${COLON[lang]}${name[lang]}`));
  return `### ${titles.join(' · ')}\n\n${table(head, rows)}`;
}

const situationChapters = (book: Book): readonly Chapter[] => {
  const { languages, situations, letters } = book;
  const kinds = [...new Set(letters.flatMap(({ situation }) => situation ?? []))];
  return kinds.map((situation) => {
    const own = letters.filter((letter) => letter.situation === situation);
    return {
      title: titleOf(situations[situation] ?? { en: situation, zh: situation }, languages),
      anchor: situation,
      text: [lettersList(own, book), ...own.map((letter) => letterText(letter, book))].join('\n\n'),
    };
  });
};

/** Letters whose stage the book does not have, and those beside everything. */
function otherChapter(book: Book): Chapter {
  const { languages, stages } = book;
  const own = book.letters.filter(
    ({ stage, situation }) => !situation && !stages.some((each) => each.stage === stage),
  );
  return {
    title: inAll(BOOK.otherLetters, languages),
    anchor: 'other-letters',
    text: [lettersList(own, book), ...own.map((letter) => letterText(letter, book))]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** Both languages of a letter are one letter. */
const letterTitle = ({ text }: BookLetter, { languages }: Book): string =>
  plain(languages.flatMap((lang) => text[lang]?.title ?? []).join(' · '));

const lettersList = (letters: readonly BookLetter[], book: Book): string =>
  letters.length
    ? `**${inAll(BOOK.letters, book.languages)}**\n\n${letters.map((letter) => `- [${letterTitle(letter, book)}](#${letterAnchor(letter.id)})`).join('\n')}`
    : '';

function letterText(letter: BookLetter, book: Book): string {
  const { id, channel, text } = letter;
  const { languages } = book;
  const parts = languages.flatMap((lang) => {
    const own = text[lang];
    const name = languages.length > 1 ? [`**${LANGUAGE_NAME[lang]}**`] : [];
    return own ? [...name, bodyText(own, labelsOf(book, lang))] : [];
  });
  const about = `\`${id}\` · ${inAll(CHANNEL[channel], languages)}`;
  return anchored(letterAnchor(id), [`### ${letterTitle(letter, book)}`, about, ...parts].join('\n\n'));
}

function bodyText({ subject, body, attachments }: BookText, labels: Labels): string {
  const { lang } = labels;
  const lines = [
    subject.length ? `**${BOOK.subject[lang]}**${COLON[lang]}${runsText(subject, labels)}` : '',
    blocksText(body, labels),
    attachments.length
      ? `**${BOOK.attachments[lang]}**${COLON[lang]}${attachments.map((runs) => runsText(runs, labels)).join('; ')}`
      : '',
  ];
  return quoted(lines.filter(Boolean).join('\n\n'));
}

function phraseChapter(book: Book): Chapter {
  const { languages, moves } = book;
  return {
    title: inAll(BOOK.phrases, languages),
    anchor: 'phrases',
    text: moves.map((move) => moveText(move, book)).join('\n\n'),
  };
}

function moveText({ title, phrases }: BookMove, book: Book): string {
  const { languages } = book;
  const rows = phrases.map((phrase) => [
    ...languages.map((lang) => {
      const hint = phrase.note ? `<br><em>${plain(phrase.note[lang])}</em>` : '';
      return `${cellText(phrase.text[lang], labelsOf(book, lang))}${hint}`;
    }),
    both((lang) => useOf(phrase, book, lang), languages),
  ]);
  const head = [...languages.map((lang) => LANGUAGE_NAME[lang]), inAll(BOOK.stages, languages)];
  return `### ${titleOf(title, languages)}\n\n${table(head, rows)}`;
}

/** Where a phrase is right. */
function useOf(
  { stages, channels, market, cause }: BookPhrase,
  { stages: all, markets, causes }: Book,
  lang: Language,
): string {
  const named = all.filter(({ stage }) => stages.includes(stage)).map(({ name }) => name[lang]);
  const place = markets.find((each) => each.market === market)?.title[lang] ?? market;
  const reason = causes.find((each) => each.cause === cause)?.title[lang] ?? cause;
  const ways = channels.map((channel) => CHANNEL[channel][lang]);
  const between = lang === 'zh' ? '\u3001' : ', ';
  const parts = [named.join(between), ways.join(between), place, reason].filter(Boolean);
  return plain(parts.join(lang === 'zh' ? '\uff1b' : '; '));
}

const cellText = (runs: readonly Run[], labels: Labels): string => runsText(runs, labels, { cell: true });

const COLON: Readonly<Record<Language, string>> = { en: ': ', zh: '\uff1a' };
