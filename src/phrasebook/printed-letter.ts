/** A letter filled in, as it is to be printed: its blocks, and what is known of the values in them. */
import type { CompiledLetter } from '../compile/compiled-letter.js';
import { type FilledBlock, fillBody, filling } from '../compile/fill-body.js';
import { type FilledRun, fillRuns } from '../compile/fill-runs.js';
import type { Locale } from '../compile/locale.js';
import { goodValues, renderLetter } from '../compile/render-letter.js';
import { isKind } from '../compile/value.js';
import type { Language } from '../model/language.js';
import type { Channel } from '../model/stage.js';
import type { Template } from '../model/template.js';
import type { Dictionary } from '../model/variable.js';
import type { Known } from './typst/letter-parts.js';

/** What is known of a letter that is to be printed. */
export interface PrintedLetter {
  readonly lang: Language;
  /** Of English only: how the language is marked for those who have it read aloud. */
  readonly region: 'gb' | 'us';
  /** What a reader of the file calls it. */
  readonly title: string;
  readonly channel?: Channel;
  readonly subject: readonly FilledRun[];
  readonly body: readonly FilledBlock[];
  readonly known: Known;
  /** ISO day of the letter, if it bears one. */
  readonly date?: string;
}

/** Words with the variable whose value they are, if they are one. */
export interface PrintedWords {
  readonly text: string;
  readonly slot?: string;
}

/** Every word of the letter, values and fixed text. */
export const printedWords = ({ subject, body }: PrintedLetter): Iterable<PrintedWords> =>
  wordsIn([subject, body]);

function* wordsIn(node: unknown): Generator<PrintedWords> {
  if (typeof node !== 'object' || node === null) return;
  if ('text' in node) yield node as PrintedWords;
  else for (const each of Object.values(node)) yield* wordsIn(each);
}

export interface ToPrint {
  readonly template: Template;
  readonly letter: CompiledLetter;
  readonly dictionary: Dictionary;
}

/**
 * @throws DataError with every problem of the data
 * @throws LimitError when the letter grows past what a letter can be
 */
export function printedLetter(
  { template, letter, dictionary }: ToPrint,
  data: unknown,
  locale: Locale,
): PrintedLetter {
  const { lang, facts, variables } = letter;
  const values = goodValues(letter, data, dictionary);
  // Its limits hold for every form of the letter.
  const { subject } = renderLetter(letter, data, { target: 'text', locale, dictionary });
  const filled = filling(letter, values, locale);
  const day = values[variables.findIndex(({ variable }) => variable.role === 'letter-date')];
  return {
    lang,
    region: locale === 'en-US' ? 'us' : 'gb',
    title: subject || facts.title,
    ...(facts.channel && { channel: facts.channel }),
    subject: fillRuns(template.subjectNodes, filled),
    body: fillBody(template.body, filled),
    known: (slot) => {
      const [name, column] = slot.split('.');
      const variable = variables.find((each) => each.variable.name === name)?.variable;
      return column === undefined ? variable : variable?.fields?.[column];
    },
    ...(day && isKind(day, 'date') && { date: day.iso }),
  };
}
