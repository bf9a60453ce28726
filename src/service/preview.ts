/** The letter as its receiver will get it: filled in with the team's values, and with examples where they lack one. */
import { compileLetter } from '../compile/compile-letter.js';
import type { CompiledLetter } from '../compile/compiled-letter.js';
import { DataError, RefusalError } from '../compile/data-error.js';
import type { DataProblem } from '../compile/data-problem.js';
import { exampleData } from '../compile/example-data.js';
import { renderLetter } from '../compile/render-letter.js';
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import type { Template } from '../model/template.js';
import type { Desk } from './desk.js';
import { type Status, statusOf } from './status.js';
import { readTeamData, type TeamData } from './team-data.js';
import { twinOf } from './twin.js';
import { PREVIEW, PROBLEM } from './words.js';

export interface LetterPreview {
  readonly path: string;
  readonly title: string;
  readonly lang: Language;
  readonly subject: string;
  /** The body, escaped by our compiler; empty with problems. */
  readonly html: string;
  /** Why it cannot be filled in, one line each, in the reader's language. */
  readonly problems: readonly string[];
  readonly place?: Status;
  /** What the data did not give and the examples did. */
  readonly exampled: readonly string[];
  readonly twin?: Omit<LetterPreview, 'twin'>;
}

/**
 * Never throws, whatever the letter or the data. `undefined` for what is no letter.
 * @param data JSON text of names and values
 */
export function preview(desk: Desk, data?: string): LetterPreview | undefined {
  const { template } = desk.file;
  if (!template) return undefined;
  const given = readTeamData(data, desk.locale);
  const twin = twinOf(desk.pack, template.path);
  return {
    ...filledIn(desk, template, given),
    ...(twin && { twin: filledIn(desk, twin.template, given) }),
  };
}

function filledIn(
  desk: Desk,
  template: Template,
  { values, problem }: TeamData,
): Omit<LetterPreview, 'twin'> {
  const { locale, linter, scope } = desk;
  const place = statusOf(desk, template);
  const lang = template.head.lang?.value ?? place?.lang ?? 'en';
  const about = {
    path: template.path,
    title: template.head.title?.value ?? template.path,
    lang,
    ...(place && { place }),
  };
  const failed = (problems: readonly string[]) => ({
    ...about,
    subject: '',
    html: '',
    problems,
    exampled: [],
  });
  if (problem) return failed([problem]);
  if (template.faults.length)
    return failed(linter.speak(template.faults, scope).map(({ message, hint }) => `${message} ${hint}`));
  try {
    const letter = compileLetter(template.path, template, scope.dictionary);
    const all = { ...exampleData(letter), ...values };
    const { subject, body } = renderLetter(letter, all, { target: 'html', dictionary: scope.dictionary });
    return { ...about, subject, html: body, problems: [], exampled: missing(letter, values) };
  } catch (error) {
    return failed(reasons(error, locale));
  }
}

const missing = ({ variables }: CompiledLetter, values: TeamData['values']): readonly string[] =>
  variables.map(({ variable }) => variable.name).filter((name) => !Object.hasOwn(values, name));

function reasons(error: unknown, locale: Language): readonly string[] {
  if (error instanceof DataError) return error.problems.map((problem) => inWords(problem, locale));
  // What is said on purpose is said in English; there is no more to tell of it.
  if (error instanceof RefusalError || (error instanceof Error && error.name === 'UnsafeLinkError'))
    return [locale === 'en' ? error.message : say(PREVIEW.refused, locale)];
  return [say(PREVIEW.unexpected, locale)];
}

/** The compiler speaks English to whoever calls it. */
function inWords({ code, path, message, suggestion, example }: DataProblem, locale: Language): string {
  if (locale === 'en') return message;
  const told = say(PROBLEM[code], locale, { path });
  if (suggestion !== undefined) return told + say(PREVIEW.meant, locale, { suggestion });
  return example === undefined
    ? told
    : told + say(PREVIEW.example, locale, { example: JSON.stringify(example) });
}
