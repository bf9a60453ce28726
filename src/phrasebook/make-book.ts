/** A pack → its book: what goes in, in which order, with every slot named. */
import type { Inline } from '../model/document.js';
import { type Bilingual, LANGUAGES, type Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import { MOVES, type Phrase, type PhraseFile } from '../model/phrase.js';
import type { Playbook } from '../model/playbook.js';
import type { RuleNotes } from '../model/rule-notes.js';
import { STAGES, type Stage, TIERS } from '../model/stage.js';
import type { Dictionary } from '../model/variable.js';
import { runs } from './body.js';
import type { Book, BookCell, BookMove, BookPhrase, BookStage, Run } from './book.js';
import { bookLetters, type PackedTemplate, type Selection } from './letters.js';
import { sayAvoid, type WordingRule } from './say-avoid.js';
import { slotVariables } from './slots.js';

/** All that a book is made of, read already. */
export interface BookSource {
  readonly settings: PackSettings;
  readonly dictionary: Dictionary;
  readonly letters: readonly PackedTemplate[];
  readonly phrases: readonly PhraseFile[];
  readonly playbook: Playbook;
  readonly rules: readonly WordingRule[];
  readonly notes: Readonly<Record<string, RuleNotes>>;
  /** Characters the book is not written in: examples that hold one are left out. */
  readonly odd: RegExp;
  readonly stageNames: Readonly<Record<Stage | 'outside', Bilingual>>;
  /** Text with variables → its tree, for what is no letter: phrases, clauses, attachments. */
  readonly inlines: (text: string) => readonly Inline[];
}

export function makeBook(source: BookSource, asked: Selection): Book {
  const { settings, dictionary, playbook, inlines } = source;
  // A pack of one language makes a book of one language; asked for another only, it has nothing to show.
  const spoken = asked.languages.filter((lang) => settings.languages?.includes(lang) ?? true);
  const selection = { ...asked, languages: spoken.length ? spoken : asked.languages };
  const toRuns = (text: string): readonly Run[] => runs(inlines(text));
  const both = (text: Bilingual) => ({ en: toRuns(text.en), zh: toRuns(text.zh) });
  const letters = bookLetters(source.letters, selection, toRuns);
  const there = new Set(letters.map(({ id }) => id));
  const known = (ids: ReadonlyArray<{ readonly id: string }>): readonly string[] =>
    ids.map(({ id }) => id).filter((id) => there.has(id));
  const moves = movesOf(source, selection, both);
  const clauses = playbook.clauses.map(({ id, title, text, note }) => ({
    id,
    title,
    text: both(text),
    ...(note && { note }),
  }));
  const book: Omit<Book, 'variables'> = {
    title: settings.book?.title ?? settings.title,
    look: settings.book ?? {},
    version: settings.version,
    date: settings.date,
    languages: LANGUAGES.filter((lang) => selection.languages.includes(lang)),
    stages: stagesOf(source, selection, letters, moves),
    letters,
    moves,
    causes: Object.entries(playbook.causes).map(([cause, { letters: named, ...play }]) => ({
      cause: cause as Book['causes'][number]['cause'],
      ...play,
      letters: known(named),
    })),
    markets: Object.entries(playbook.markets)
      .filter(([market]) => !selection.markets || selection.markets.includes(market))
      .map(([market, { letters: named, ...play }]) => ({ market, ...play, letters: known(named) })),
    matrix: matrixOf(settings, there),
    questions: playbook.questions,
    checklists: playbook.checklists,
    clauses,
    situations: playbook.situations,
  };
  return { ...book, variables: slotVariables(book, dictionary) };
}

function stagesOf(
  { settings, playbook, rules, notes, phrases, odd, stageNames }: BookSource,
  { stages, channels: wanted }: Selection,
  letters: Book['letters'],
  moves: readonly BookMove[],
): readonly BookStage[] {
  const all = phrases.flatMap((file) => file.phrases);
  return settings.windows
    .filter(({ stage }) => !stages || stages.includes(stage))
    .map(({ stage, from, to }) => {
      const play = playbook.stages[stage];
      return {
        stage,
        name: play?.name ?? heading(stageNames[stage]),
        from,
        ...(to !== undefined && { to }),
        ...(play && { aim: play.aim, tone: play.tone }),
        must: play?.must ?? [],
        channels: (settings.channels[stage] ?? []).filter((channel) => !wanted || wanted.includes(channel)),
        sayAvoid: sayAvoid(stage, rules, notes, all, odd),
      };
    })
    .filter(
      ({ stage, sayAvoid: pairs }) =>
        pairs.length ||
        letters.some((letter) => letter.stage === stage) ||
        moves.some(({ phrases: own }) => own.some((phrase) => phrase.stages.includes(stage))),
    );
}

/** A name as it stands in a sentence → as it stands above one. */
const heading = ({ en, zh }: Bilingual): Bilingual => ({ en: en.charAt(0).toUpperCase() + en.slice(1), zh });

/** In the order of the moves of a letter; within one by stage, as in its file. */
const movesOf = (
  { phrases }: BookSource,
  selection: Selection,
  both: (text: Bilingual) => Readonly<Record<Language, readonly Run[]>>,
): readonly BookMove[] =>
  MOVES.flatMap((move) => {
    const file = phrases.find((each) => each.move === move);
    const own = (file?.phrases ?? []).filter((phrase) => isWanted(phrase, selection));
    if (!file || !own.length) return [];
    return [
      { move, title: file.title ?? { en: move, zh: move }, phrases: own.map((p) => bookPhrase(p, both)) },
    ];
  });

const isWanted = ({ stages, channels, market }: Phrase, selection: Selection): boolean =>
  (!selection.stages || stages.some((stage) => selection.stages!.includes(stage))) &&
  (!selection.channels || channels.some((channel) => selection.channels!.includes(channel))) &&
  (!selection.markets || !market || selection.markets.includes(market));

const bookPhrase = (
  { id, move, text, stages, channels, market, cause, tags, note }: Phrase,
  both: (text: Bilingual) => Readonly<Record<Language, readonly Run[]>>,
): BookPhrase => ({
  id,
  move,
  text: both(text),
  stages: STAGES.filter((stage) => stages.includes(stage)),
  channels,
  ...(market && { market }),
  ...(cause && { cause }),
  tags,
  ...(note && { note }),
});

const matrixOf = ({ matrix = {} }: PackSettings, there: ReadonlySet<string>): readonly BookCell[] =>
  TIERS.flatMap((tier) =>
    STAGES.flatMap((stage) => {
      const cell = matrix[tier]?.[stage];
      // What goes with a letter that is not in the book helps nobody who reads it.
      if (!cell || (cell.template && !there.has(cell.template))) return [];
      const { template, action } = cell;
      return [
        {
          tier,
          stage,
          ...(template && { letter: template }),
          ...(action && { action }),
        },
      ];
    }),
  );
