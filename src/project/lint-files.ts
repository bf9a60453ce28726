/** Judges many files at once: letters by themselves, packs as a whole, and counts what was found. */
import type { Letter, Pack } from '../lint/letter.js';
import type { Linter, LintScope } from '../lint/linter.js';
import type { RuleOptions } from '../model/config.js';
import type { Finding, Level } from '../model/finding.js';
import { LANGUAGES, type Language } from '../model/language.js';
import type { SeverityTable } from '../model/lexicon.js';
import type { OfferedPhrase } from '../model/phrase.js';
import type { Channel, Stage } from '../model/stage.js';
import type { Template } from '../model/template.js';
import type { Defaults } from './defaults.js';
import { judgePhrases, judgePlaybook, soundPhrases } from './judge-phrases.js';
import { type LoadedPack, loadPack, readLetter } from './pack.js';
import type { SourceFile } from './source-file.js';

export interface FileFindings {
  readonly path: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  /** Where it stands on the ladder, for a letter that could be read. */
  readonly letter?: LetterPlace;
}

export interface LetterPlace {
  readonly title: string;
  readonly lang: Language;
  readonly stage?: Stage;
  readonly channel?: Channel;
  /** Written for an occasion, a cause, a market or a tier: it stands beside the common ladder. */
  readonly isSpecial: boolean;
  /** The sum of what makes it firm and what softens it. */
  readonly firmness: () => number;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What the settings of a folder say about a file of it. */
export interface FileSettings {
  readonly levels: Readonly<Record<string, Level | SeverityTable>>;
  readonly options?: Readonly<Record<string, RuleOptions>>;
  readonly names: readonly string[];
}

export interface LintContext {
  readonly linter: Linter;
  readonly defaults: Defaults;
  readonly locale: Language;
  readonly settingsFor: (path: string) => FileSettings;
  /** Told of each letter that has been judged. */
  readonly onLetter?: () => void;
}

/** A pack to judge. With `only`, just these paths are reported and the pack as a whole is not judged. */
export interface PackRequest {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly only?: ReadonlySet<string>;
  /** The pack is judged as a whole, but other runs report all files but these. */
  readonly share?: ReadonlySet<string>;
  /** True when it keeps a book of phrases, though none of it may be among the files: nobody else's is offered. */
  readonly ownPhrases?: boolean;
}

/** Letters of no pack: the shipped dictionary, `tight` windows. */
export function lintLetters(files: readonly SourceFile[], context: LintContext): FileFindings[] {
  return files.map((file) => {
    const scope = scopeOf(file.path, context, context.defaults);
    const found = judged(context.linter.read(readLetter(file), scope), context.linter, scope);
    context.onLetter?.();
    return { path: file.path, source: file.text, ...found };
  });
}

function judged(letter: ReturnType<Linter['read']>, linter: Linter, scope: LintScope) {
  const findings = [...linter.lint(letter, scope)];
  const { head, path, readable } = letter.template;
  if (!readable) return { findings };
  const { lang, stage, channel, situation } = letter;
  const place: LetterPlace = {
    title: head.title?.value ?? path,
    lang,
    ...(stage && { stage }),
    ...(channel && { channel }),
    isSpecial: !!(situation || head.cause || head.market || head.tier),
    firmness: () => letter.firmness().total,
  };
  return { findings, letter: place };
}

/** A whole pack, or some files of one. */
export function lintPack(request: PackRequest, context: LintContext): FileFindings[] {
  const pack = loadPack(request.root, request.files, context.defaults, request.only);
  const { defaults } = context;
  const own = request.ownPhrases ? { ...defaults, phrases: () => [] } : defaults;
  return judgePack(pack, { ...context, defaults: own }, request);
}

/** The same for a pack already loaded. */
export function judgePack(
  pack: LoadedPack,
  context: LintContext,
  { only, share }: Pick<PackRequest, 'only' | 'share'> = {},
): FileFindings[] {
  const { linter } = context;
  const results = new Map<string, { source: string; findings: Finding[]; letter?: LetterPlace }>();
  const asked = (path: string) => (!only || only.has(path)) && (!share || share.has(path));
  const ours = { settings: pack.settings, dictionary: pack.dictionary };
  const phrases = phrasesOf(pack, context, ours);
  const own = { ...ours, ...(phrases && { phrases }) };

  for (const { file, faults } of pack.parts) {
    if (!asked(file.path)) continue;
    const scope = scopeOf(file.path, context, own);
    results.set(file.path, { source: file.text, findings: [...linter.speak(faults, scope)] });
  }
  for (const part of pack.phraseFiles) {
    const { path, text } = part.file;
    if (!asked(path)) continue;
    const findings = judgePhrases(part, linter, scopeOf(path, context, own));
    results.set(path, { source: text, findings: [...findings] });
  }
  if (pack.playbook && asked(pack.playbook.file.path)) {
    const { path, text } = pack.playbook.file;
    const findings = judgePlaybook(pack.playbook, linter, scopeOf(path, context, own));
    results.set(path, { source: text, findings: [...findings] });
  }
  const judge = (template: Template): Letter => {
    const scope = scopeOf(template.path, context, own);
    const letter = linter.read(template, scope);
    if (asked(template.path))
      results.set(template.path, { source: template.source, ...judged(letter, linter, scope) });
    context.onLetter?.();
    return letter;
  };
  const letters = pack.letters.map(({ id, template }) => ({ id, letter: judge(template) }));
  pack.loose.forEach(judge);
  for (const template of pack.strays) {
    if (!asked(template.path)) continue;
    const scope = scopeOf(template.path, context, own);
    results.set(template.path, {
      source: template.source,
      findings: [...linter.speak(template.faults, scope)],
    });
  }
  if (!only && pack.hasSettings) {
    const { packFile, settings } = pack;
    const languages = LANGUAGES.filter((lang) => pack.letters.some((letter) => letter.lang === lang));
    const view = {
      settings,
      path: packFile.path,
      source: packFile.text,
      letters,
      phrases: pack.phraseFiles.flatMap(({ file, read }) =>
        read().phrases.map((phrase) => ({ path: file.path, phrase })),
      ),
      ...playbookOf(pack),
      languages,
    };
    const found = linter.lintPack(view, scopeOf(packFile.path, context, own));
    for (const [path, findings] of found) results.get(path)?.findings.push(...findings);
  }
  return [...results]
    .map(([path, { findings, ...rest }]) => ({
      path,
      ...rest,
      findings: findings.sort((a, b) => a.span.start - b.span.start),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function summarise(files: readonly FileFindings[]): Summary {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) count[severity]++;
  return { files: files.length, errors: count.error, warnings: count.warning, infos: count.info };
}

/** What a file is judged by: the settings of its folder, and its pack's. */
export const scopeOf = (
  path: string,
  { locale, settingsFor }: LintContext,
  { settings, dictionary, phrases }: Pick<Defaults, 'settings' | 'dictionary' | 'phrases'>,
): LintScope => ({
  ...withNames(settingsFor(path), settings.names),
  pack: settings,
  dictionary,
  locale,
  ...(phrases && { phrases }),
});

function playbookOf({ playbook }: LoadedPack): Pick<Pack, 'playbook'> {
  const read = playbook?.read().playbook;
  return playbook && read
    ? { playbook: { path: playbook.file.path, source: playbook.file.text, playbook: read } }
    : {};
}

/** The pack's own; the shipped ones for a pack that keeps none. */
function phrasesOf(
  { phraseFiles }: LoadedPack,
  context: LintContext,
  ours: Pick<Defaults, 'settings' | 'dictionary'>,
): Defaults['phrases'] {
  if (!phraseFiles.length) return context.defaults.phrases;
  let known: readonly OfferedPhrase[] | undefined;
  return () => {
    known ??= phraseFiles.flatMap((part) =>
      soundPhrases(part, context.linter, scopeOf(part.file.path, context, ours)),
    );
    return known;
  };
}

const withNames = ({ names, ...rest }: FileSettings, more: readonly string[] = []) => ({
  ...rest,
  names: more.length ? [...names, ...more] : names,
});
