/** The public door: judge letters, load packs, build them and fill letters in. Pure; runs in a browser worker. */
import { BUILD_TARGETS, type BuildTarget } from './compile/build-outputs.js';
import { compileLetter } from './compile/compile-letter.js';
import type { CompiledLetter } from './compile/compiled-letter.js';
import type { Locale } from './compile/locale.js';
import { type RenderedLetter, renderLetter } from './compile/render-letter.js';
import { runtimeSource } from './generated/runtime-source.js';
import { fixAll } from './lint/apply-fixes.js';
import type { Finding, Level } from './model/finding.js';
import { LANGUAGES, type Language } from './model/language.js';
import type { SeverityTable } from './model/lexicon.js';
import { type Channel, type Situation, STAGES, type Stage } from './model/stage.js';
import { type BuildResult, buildPack } from './project/build.js';
import { judgeFinished } from './project/finished-letter.js';
import type { LintContext } from './project/lint-context.js';
import { type FileFindings, judgePack, lintLetters, type Summary, summarise } from './project/lint-files.js';
import { type LoadedPack, loadPack as loadPackFiles, type PackedLetter } from './project/pack.js';
import type { SourceFile } from './project/source-file.js';
import { isoDay } from './text/calendar.js';
import { shippedLinter } from './workspace/shipped-linter.js';

export { DataError, LimitError } from './compile/data-error.js';
export type { DataProblem } from './compile/data-problem.js';
export type { Edit, Finding, Fix, Level, Severity } from './model/finding.js';
export type { Language } from './model/language.js';
export type { Span } from './model/span.js';
export type { Channel, Situation, Stage } from './model/stage.js';
export { type LineIndex, lineIndex } from './text/lines.js';
export type {
  BuildResult,
  BuildTarget,
  FileFindings,
  LoadedPack,
  Locale,
  RenderedLetter,
  SourceFile,
  Summary,
};
export { BUILD_TARGETS };

/** How findings are made and said. */
export interface LintOptions {
  /** Language of messages, hints and titles of fixes; `en` unless given. */
  readonly locale?: Language;
  /** Severity or `off` by rule id, everywhere or by stage; wins over a rule's own. */
  readonly rules?: Readonly<Record<string, Level | SeverityTable>>;
  /** Names that may contain a watched word and are never judged ("Hope Trading Ltd"). */
  readonly names?: readonly string[];
}

/** Findings of several files, in the order of their paths, and their counts. */
export interface LintResult {
  readonly files: readonly FileFindings[];
  readonly summary: Summary;
}

function contextOf({ locale = 'en', rules = {}, names = [] }: LintOptions): LintContext {
  const { linter, defaults } = shippedLinter();
  // A copy: the linter keeps by the object what it says, and the caller may change their own.
  const settings = { levels: { ...rules }, names };
  return { linter, defaults, locale, settingsFor: () => settings };
}

/**
 * Judges one letter that belongs to no pack: by its own front matter, the shipped dictionary of variables
 * and the `tight` windows. Never throws, whatever the text.
 * @param text Markdown with front matter, without a byte order mark. The spans of the findings are 0-based
 * UTF-16 offsets into it, end exclusive; `lineIndex` turns them into lines and columns.
 */
export function lintText(text: string, options: LintOptions = {}): readonly Finding[] {
  return lintLetters([{ path: 'letter.md', text }], contextOf(options))[0]?.findings ?? [];
}

/** What is known of a finished letter, and how it is judged. */
export interface LetterOptions extends LintOptions {
  readonly lang: Language;
  /** Left out for a letter beside the five stages; then only what holds for every letter is judged. */
  readonly stage?: Stage;
  readonly channel?: Channel;
  readonly situation?: Situation;
  readonly market?: string;
  /** ISO day (`2025-03-14`). Left out, it is read from the letter: its date line, or its age and due date. */
  readonly letterDate?: string;
  /** ISO day, or one for each invoice. Left out, it is read from the letter. */
  readonly dueDate?: string | readonly string[];
  /** Whose windows and working days count; the shipped pack's unless given. */
  readonly pack?: LoadedPack;
}

/**
 * Judges a finished letter, as it goes out: plain text, with a line “Subject: …” at its top when it
 * has a subject. Blanks left in it, deadlines that have passed, days that are counted wrong and a stage that
 * does not fit are found besides what is wrong with its words; nothing is asked of variables or front matter.
 *
 * @param text without a byte order mark; the spans of the findings are 0-based UTF-16 offsets into it
 * @throws RangeError for a date that is no ISO day, and for a language or stage there is not
 */
export function lintLetter(text: string, options: LetterOptions): readonly Finding[] {
  const { lang, stage, channel, situation, market, letterDate, dueDate, pack, ...lintOptions } = options;
  if (!LANGUAGES.includes(lang)) throw new RangeError(`“${lang}” is no language of letters: en, zh`);
  if (stage && !STAGES.includes(stage)) throw new RangeError(`“${stage}” is no stage: ${STAGES.join(', ')}`);
  const dueDates = dueDate === undefined ? undefined : [dueDate].flat().map(dayOf);
  const about = {
    lang,
    ...(stage && { stage }),
    ...(channel && { channel }),
    ...(situation && { situation }),
    ...(market !== undefined && { market }),
    ...(letterDate !== undefined && { letterDate: dayOf(letterDate) }),
    ...(dueDates?.length && { dueDates }),
  };
  return judgeFinished(
    { path: 'letter.txt', text, about },
    pack ?? shippedLinter().defaults,
    contextOf(lintOptions),
  );
}

function dayOf(iso: string): number {
  const day = isoDay(iso);
  if (day === undefined) throw new RangeError(`“${iso}” is no day as YYYY-MM-DD`);
  return day;
}

/**
 * Applies every fix that keeps the meaning, again and again until none is left.
 * @param text a byte order mark is dropped
 * @returns the new text, how many findings were mended, and what is still found in it
 */
export function fixText(
  text: string,
  options: LintOptions = {},
): { readonly text: string; readonly applied: number; readonly findings: readonly Finding[] } {
  return fixAll(text.replace(/^\ufeff/, ''), (now) => lintText(now, options));
}

/**
 * Reads a pack: `pack.yml`, `variables.yml`, `playbook.yml`, `phrases/*.yml` and `<lang>/<group>/<name>.md`. Never throws;
 * what is wrong with a file is a finding of `lint`.
 * @param files every file of the pack, with paths that begin with `root`
 * @param root the folder that holds `pack.yml`, `/` between folders; '' when paths begin inside it
 */
export function loadPack(files: readonly SourceFile[], root = ''): LoadedPack {
  return loadPackFiles(root, files, shippedLinter().defaults);
}

/** Judges every file of a pack, and the pack as a whole. Never throws. */
export function lint(pack: LoadedPack, options: LintOptions = {}): LintResult {
  const files = judgePack(pack, contextOf(options));
  return { files, summary: summarise(files) };
}

/** What a build makes, and by which severities it is stopped. */
export interface BuildOptions extends LintOptions {
  /** All of `BUILD_TARGETS` unless given. */
  readonly targets?: readonly BuildTarget[];
}

/**
 * Validates a pack and, when nothing of severity error is found, compiles every letter of it.
 * @returns relative paths and contents to write; or the number of errors, or the reason, that stand in the way
 */
export function build(pack: LoadedPack, { targets, ...options }: BuildOptions = {}): BuildResult {
  const findings = judgePack(pack, contextOf(options));
  return buildPack({ pack, findings, runtimeSource, ...(targets ? { targets } : {}) });
}

/** A mail merge fills the same letter in a thousand times. */
const compiled = new WeakMap<PackedLetter, CompiledLetter>();

function compiledOf(letter: PackedLetter, { dictionary }: LoadedPack): CompiledLetter {
  const known = compiled.get(letter) ?? compileLetter(letter.id, letter.template, dictionary);
  compiled.set(letter, known);
  return known;
}

/** One letter to fill in. */
export interface RenderRequest {
  /** `<group>/<name>` */
  readonly id: string;
  readonly lang: Language;
  /** Values by name. Money is `{ amount, currency }` or "USD 12,500.00", a date ISO text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `text` unless given. */
  readonly to?: 'text' | 'html' | 'markdown';
  /** How dates and amounts are spelled; by default as in the letter's language, and in America for `market: us`. */
  readonly locale?: Locale;
}

/**
 * Fills in one letter of a pack. Values are never read as Markdown or HTML.
 * @throws RangeError when the pack has no such letter or it cannot be read in full
 * @throws DataError with every missing, unknown or wrong value
 */
export function render(pack: LoadedPack, request: RenderRequest): RenderedLetter {
  const { id, lang, data, to = 'text', locale } = request;
  const found = pack.letters.find((letter) => letter.id === id && letter.lang === lang);
  if (!found) throw new RangeError(`the pack has no letter “${id}” in ${lang}`);
  if (found.template.faults.length)
    throw new RangeError(`${found.template.path} has faults; lint the pack to see them`);
  return renderLetter(compiledOf(found, pack), data, {
    target: to,
    dictionary: pack.dictionary,
    ...(locale ? { locale } : {}),
  });
}
