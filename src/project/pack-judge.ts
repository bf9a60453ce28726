/** Judges the files of a pack one by one; what a memory still knows is not judged again. */
import type { EngineLetter } from '../lint/create-letter.js';
import type { LintScope } from '../lint/linter.js';
import type { Report } from '../lint/rule.js';
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import type { Defaults } from './defaults.js';
import { judgePhrases, judgePlaybook, soundPhrases } from './judge-phrases.js';
import { type LetterPlace, placeOf } from './letter-place.js';
import { type LintContext, scopeOf } from './lint-context.js';
import type { LoadedPack, PhrasePart, PlaybookPart } from './pack.js';

export interface PackJudge {
  readonly scope: (path: string) => LintScope;
  readonly speak: (path: string, faults: ReadonlyArray<Report & { readonly rule: string }>) => Finding[];
  readonly phrases: (part: PhrasePart) => Finding[];
  readonly playbook: (part: PlaybookPart) => Finding[];
  /** What rules see of a letter. */
  readonly view: (template: Template) => EngineLetter;
  readonly letter: (template: Template) => JudgedLetter;
}

export interface JudgedLetter {
  readonly view: EngineLetter;
  readonly findings: readonly Finding[];
  /** Where it stands on the ladder, for a letter that could be read. */
  readonly letter?: LetterPlace;
}

export function packJudge(pack: LoadedPack, context: LintContext): PackJudge {
  const { linter, memory, locale, settingsFor, defaults } = context;
  const { settings, dictionary } = pack;
  memory?.restOn([
    linter,
    settings,
    dictionary,
    locale,
    settingsFor,
    defaults.phrases,
    pack.ownPhrases,
    ...pack.phraseFiles,
  ]);
  const recall = <Result extends object>(of: object, judge: () => Result): Result =>
    memory ? memory.judged(of, judge) : judge();
  const phrases = phrasesOf(pack, context, recall);
  const scope = (path: string): LintScope =>
    scopeOf(path, context, { settings, dictionary, ...(phrases && { phrases }) });
  const view = (template: Template): EngineLetter =>
    // A template has two answers to be remembered: what rules see of it, and what they say.
    recall(template.blocks, () => linter.read(template, scope(template.path)));
  return {
    scope,
    speak: (path, faults) => [...linter.speak(faults, scope(path))],
    phrases: (part) => [...recall(part, () => judgePhrases(part, linter, scope(part.file.path)))],
    playbook: (part) => [...recall(part, () => judgePlaybook(part, linter, scope(part.file.path)))],
    view,
    letter: (template) =>
      recall(template, () => {
        const seen = view(template);
        const place = placeOf(seen, context.withFirmness);
        return {
          view: seen,
          findings: linter.lint(seen, scope(template.path)),
          ...(place && { letter: place }),
        };
      }),
  };
}

/** The pack's own, but none that is itself in error; the shipped ones for a pack that keeps none. */
function phrasesOf(
  { phraseFiles, ownPhrases, settings, dictionary }: LoadedPack,
  context: LintContext,
  recall: <Result extends object>(of: object, judge: () => Result) => Result,
): Defaults['phrases'] {
  if (!ownPhrases) return context.defaults.phrases;
  return () =>
    phraseFiles.flatMap((part) =>
      recall(part.read, () =>
        soundPhrases(part, context.linter, scopeOf(part.file.path, context, { settings, dictionary })),
      ),
    );
}
