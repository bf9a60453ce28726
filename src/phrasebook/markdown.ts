/** The book as one Markdown text for a wiki: contents, stages with their letters, phrases, playbook. */
import { STAGES } from '../model/stage.js';
import type { Book, BookLetter, BookMove, BookStage, BookText } from './book.js';
import { blocksText, type Labels, runsText } from './markdown-blocks.js';
import { both, type Chapter, labelsOf, quoted, table } from './markdown-parts.js';
import { playbookChapters } from './markdown-playbook.js';
import { BOOK, CHANNEL, inAll, LANGUAGE_NAME, say } from './words.js';

/** GitHub, GitLab and most wikis read it: CommonMark with tables. */
export function bookMarkdown(book: Book): string {
  const { languages } = book;
  const chapters = [
    ...book.stages.map((stage) => stageChapter(stage, book)),
    ...situationChapters(book),
    phraseChapter(book),
    ...playbookChapters(book),
  ].filter(({ text }) => text);
  const head = [
    `# ${inAll(book.title, languages)}`,
    ...languages.map((lang) => say(BOOK.reviewed, lang, { version: book.version, date: book.date })),
    ...languages.map((lang) => `*${BOOK.advice[lang]}*`),
    `## ${inAll(BOOK.contents, languages)}`,
    chapters.map(({ title, anchor }) => `- [${title}](#${anchor})`).join('\n'),
  ];
  const bodies = chapters.map(
    ({ title, anchor, text }) => `<a id="${anchor}"></a>\n\n## ${title}\n\n${text}`,
  );
  return `${[...head, ...bodies].join('\n\n')}\n`;
}

function stageChapter(stage: BookStage, book: Book): Chapter {
  const { languages } = book;
  const { from, to } = stage;
  const facts = languages.flatMap((lang) => [
    `**${to === undefined ? say(BOOK.daysOn, lang, { from }) : say(BOOK.days, lang, { from, to })}**${stage.aim ? ` · ${stage.aim[lang]}` : ''}`,
    stage.must.length
      ? `${BOOK.must[lang]}:\n\n${stage.must.map((point) => `- ${point[lang]}`).join('\n')}`
      : '',
  ]);
  const letters = book.letters.filter((letter) => letter.stage === stage.stage && !letter.situation);
  return {
    title: inAll(stage.name, languages),
    anchor: stage.stage,
    text: [...facts, sayAvoidTable(stage, book), ...letters.map((letter) => letterText(letter, book, 3))]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function sayAvoidTable({ sayAvoid }: BookStage, book: Book): string {
  const { languages, moves } = book;
  const phrases = new Map(moves.flatMap(({ phrases: own }) => own).map((phrase) => [phrase.id, phrase]));
  const rows = sayAvoid.flatMap(({ avoid, why, say: id }) => {
    const phrase = phrases.get(id);
    if (!phrase) return [];
    return [
      [
        both((lang) => runsText(phrase.text[lang], labelsOf(book, lang)), languages),
        both((lang) => avoid[lang], languages),
        both((lang) => why[lang], languages),
      ],
    ];
  });
  if (!rows.length) return '';
  const head = [BOOK.say, BOOK.avoid, BOOK.why].map((text) => inAll(text, languages));
  return `### ${inAll(BOOK.sayAvoid, languages)}\n\n${table(head, rows)}`;
}

const situationChapters = (book: Book): readonly Chapter[] => {
  const { languages, situations, letters } = book;
  const kinds = [...new Set(letters.flatMap(({ situation }) => situation ?? []))];
  return kinds.map((situation) => ({
    title: inAll(situations[situation] ?? { en: situation, zh: situation }, languages),
    anchor: situation,
    text: letters
      .filter((letter) => letter.situation === situation)
      .map((letter) => letterText(letter, book, 3))
      .join('\n\n'),
  }));
};

function letterText({ id, text }: BookLetter, book: Book, level: number): string {
  const parts = book.languages.flatMap((lang) => {
    const own = text[lang];
    return own
      ? [`${'#'.repeat(level)} ${own.title}\n\n\`${id}\`\n\n${bodyText(own, labelsOf(book, lang))}`]
      : [];
  });
  return parts.join('\n\n');
}

function bodyText({ subject, body, attachments }: BookText, labels: Labels): string {
  const { lang } = labels;
  const lines = [
    subject.length ? `**${BOOK.subject[lang]}:** ${runsText(subject, labels)}` : '',
    blocksText(body, labels),
    attachments.length
      ? `**${BOOK.attachments[lang]}:** ${attachments.map((runs) => runsText(runs, labels)).join('; ')}`
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
  const rows = phrases.map(({ text, stages, channels, market, cause, note }) => [
    ...languages.map((lang) => {
      const hint = note ? `<br>*${note[lang]}*` : '';
      return `${runsText(text[lang], labelsOf(book, lang)).replaceAll('|', '\\|')}${hint.replaceAll('|', '\\|')}`;
    }),
    [
      STAGES.filter((stage) => stages.includes(stage)).join(', '),
      channels.map((channel) => CHANNEL[channel].en).join(', '),
      ...[market, cause].filter(Boolean),
    ].join('<br>'),
  ]);
  const head = [...languages.map((lang) => LANGUAGE_NAME[lang]), inAll(BOOK.stages, languages)];
  return `### ${inAll(title, languages)}\n\n${table(head, rows)}`;
}
