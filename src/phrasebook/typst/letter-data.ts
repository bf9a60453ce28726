/** Letters as the book sets them: numbered, marked, those to post apart from those to say and to chat. */
import { type Bilingual, LANGUAGES, type Language } from '../../model/language.js';
import type { Book, BookLetter, BookText, Run } from '../book.js';
import { type Anchors, type Answer, type SetBlock, type SetRun, setBlocks, setRuns } from './content.js';
import type { BookWords } from './words.js';

interface SetText {
  readonly subject: readonly SetRun[];
  readonly body: readonly SetBlock[];
  readonly attachments: ReadonlyArray<readonly SetRun[]>;
}
type Sides = Readonly<Record<Language, readonly SetBlock[]>>;
interface Beat {
  readonly titles: Readonly<Record<Language, readonly SetRun[]>>;
  /** What stands side by side: an objection and its answer in both languages are a row of their own. */
  readonly rows: readonly Sides[];
}
export interface SetLetter {
  readonly anchor: string;
  readonly no: string;
  readonly title: Bilingual;
  readonly channel: BookLetter['channel'];
  readonly marks: readonly Bilingual[];
  readonly languages: readonly Language[];
  readonly text: Readonly<Partial<Record<Language, SetText>>>;
  /** A telephone script, cut at its headings. */
  readonly beats: readonly Beat[];
}
export interface Group {
  readonly letters: readonly SetLetter[];
  readonly scripts: readonly SetLetter[];
  readonly messages: readonly SetLetter[];
}

export const letterAnchor = (id: string): string => `letter/${id}`;

/** A letter kept in one language only is called the same in both. */
export function titleOf({ id, text }: BookLetter): Bilingual {
  const any = text.en?.title ?? text.zh?.title ?? id;
  return { en: text.en?.title ?? any, zh: text.zh?.title ?? any };
}

/** In print order: pairs of pages first, then scripts, then messages. */
export const inOrder = (letters: readonly BookLetter[]): readonly BookLetter[] => {
  const rank = ({ channel }: BookLetter): number => (channel === 'phone' ? 1 : channel === 'message' ? 2 : 0);
  return [0, 1, 2].flatMap((wanted) => letters.filter((letter) => rank(letter) === wanted));
};

export function groupOf(
  letters: readonly BookLetter[],
  numbers: ReadonlyMap<string, string>,
  anchors: Anchors,
  book: Book,
  words: BookWords,
): Group {
  const set = letters.map((letter): SetLetter => {
    const anchor = letterAnchor(letter.id);
    return {
      anchor,
      no: numbers.get(anchor) ?? '',
      title: titleOf(letter),
      channel: letter.channel,
      marks: marksOf(letter, book, words),
      languages: book.languages.filter((lang) => letter.text[lang]),
      text: Object.fromEntries(
        LANGUAGES.flatMap((lang) => {
          const own = letter.text[lang];
          return own && letter.channel !== 'phone' ? [[lang, setText(own, anchors)]] : [];
        }),
      ),
      beats: letter.channel === 'phone' ? beatsOf(letter, anchors) : [],
    };
  });
  return {
    letters: set.filter(({ channel }) => channel === 'email' || channel === 'letter'),
    scripts: set.filter(({ channel }) => channel === 'phone'),
    messages: set.filter(({ channel }) => channel === 'message'),
  };
}

const setText = (text: BookText, anchors: Anchors): SetText => ({
  subject: setRuns(text.subject, anchors),
  body: setBlocks(text.body, anchors),
  attachments: text.attachments.map((runs) => setRuns(runs, anchors)),
});

function marksOf(
  { stage, situation, cause, market, tier }: BookLetter,
  book: Book,
  words: BookWords,
): readonly Bilingual[] {
  const stageName = situation && stage && book.stages.find((each) => each.stage === stage)?.name;
  const causeTitle = book.causes.find((each) => each.cause === cause)?.title;
  const marketTitle = book.markets.find((each) => each.market === market)?.title;
  const tierTitle = tier && { en: `${words.tier.en} ${tier}`, zh: `${words.tier.zh} ${tier}` };
  return [stageName, causeTitle, tierTitle, marketTitle].flatMap((mark) => (mark ? [mark] : []));
}

function beatsOf({ text }: BookLetter, anchors: Anchors): readonly Beat[] {
  const cut = { en: cutAtHeadings(text.en, anchors), zh: cutAtHeadings(text.zh, anchors) };
  const count = Math.max(cut.en.length, cut.zh.length);
  return Array.from({ length: count }, (_, at) => ({
    titles: { en: cut.en[at]?.title ?? [], zh: cut.zh[at]?.title ?? [] },
    rows: rowsOf({ en: cut.en[at]?.blocks ?? [], zh: cut.zh[at]?.blocks ?? [] }),
  }));
}

function rowsOf({ en, zh }: Sides): readonly Sides[] {
  const at = en.findIndex(hasAnswers);
  const [own, twin] = [en[at], zh[at]];
  if (!own || !twin || !hasAnswers(own) || !hasAnswers(twin)) return [{ en, zh }];
  if (own.answers.length !== twin.answers.length) return [{ en, zh }];
  const rows = [
    { en: en.slice(0, at), zh: zh.slice(0, at) },
    ...own.answers.map((answer, i) => ({
      en: [{ answers: [answer] }],
      zh: [{ answers: [twin.answers[i]] }],
    })),
    { en: en.slice(at + 1), zh: zh.slice(at + 1) },
  ];
  return rows.filter((row, i) => i === 0 || row.en.length + row.zh.length > 0);
}

const hasAnswers = (block: SetBlock): block is { readonly answers: readonly Answer[] } => 'answers' in block;

function cutAtHeadings(
  text: BookText | undefined,
  anchors: Anchors,
): ReadonlyArray<{ readonly title: readonly SetRun[]; readonly blocks: readonly SetBlock[] }> {
  const beats: { title: readonly Run[]; blocks: BookText['body'][number][] }[] = [];
  for (const block of text?.body ?? []) {
    if ('heading' in block) beats.push({ title: block.heading, blocks: [] });
    else if (beats.length) beats.at(-1)!.blocks.push(block);
    else beats.push({ title: [], blocks: [block] });
  }
  return beats.map(({ title, blocks }) => ({
    title: setRuns(title, anchors),
    blocks: setBlocks(blocks, anchors),
  }));
}
