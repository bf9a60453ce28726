/** Judges many files at once: letters by themselves, packs as a whole, and counts what was found. */
import type { Letter, Pack } from '../lint/letter.js';
import type { Finding } from '../model/finding.js';
import { LANGUAGES } from '../model/language.js';
import type { Template } from '../model/template.js';
import { type LetterPlace, placeOf } from './letter-place.js';
import { type LintContext, scopeOf } from './lint-context.js';
import { type LoadedPack, loadPack, readLetter } from './pack.js';
import { packJudge } from './pack-judge.js';
import type { SourceFile } from './source-file.js';

export interface FileFindings {
  readonly path: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  /** Where it stands on the ladder, for a letter that could be read. */
  readonly letter?: LetterPlace;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A pack to judge. With `only`, just these paths are reported and the pack as a whole is not judged. */
export interface PackRequest {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly only?: ReadonlySet<string>;
  /** The pack is judged as a whole, but other runs report all files but these. */
  readonly share?: ReadonlySet<string>;
  /** See `LoadedPack`; told by the files unless given. */
  readonly ownPhrases?: boolean;
}

/** Letters of no pack: the shipped dictionary, `tight` windows. */
export function lintLetters(files: readonly SourceFile[], context: LintContext): FileFindings[] {
  return files.map((file) => {
    const scope = scopeOf(file.path, context, context.defaults);
    const letter = context.linter.read(readLetter(file), scope);
    const place = placeOf(letter, context.withFirmness);
    const findings = context.linter.lint(letter, scope);
    context.onLetter?.();
    return { path: file.path, source: file.text, findings, ...(place && { letter: place }) };
  });
}

/** A whole pack, or some files of one. */
export function lintPack(request: PackRequest, context: LintContext): FileFindings[] {
  const pack = loadPack(request.root, request.files, context.defaults, request.only);
  const { ownPhrases = pack.ownPhrases } = request;
  return judgePack({ ...pack, ownPhrases }, context, request);
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
  const judge = packJudge(pack, context);

  for (const { file, faults } of pack.parts)
    if (asked(file.path))
      results.set(file.path, { source: file.text, findings: judge.speak(file.path, faults) });
  for (const part of pack.phraseFiles)
    if (asked(part.file.path))
      results.set(part.file.path, { source: part.file.text, findings: judge.phrases(part) });
  const { playbook } = pack;
  if (playbook && asked(playbook.file.path))
    results.set(playbook.file.path, { source: playbook.file.text, findings: judge.playbook(playbook) });
  const judged = (template: Template): Letter => {
    const isAsked = asked(template.path);
    const { view, findings, ...place } = isAsked ? judge.letter(template) : { view: judge.view(template) };
    if (findings) results.set(template.path, { source: template.source, ...place, findings: [...findings] });
    context.onLetter?.();
    return view;
  };
  const letters = pack.letters.map(({ id, template }) => ({ id, letter: judged(template) }));
  pack.loose.forEach(judged);
  for (const { path, source, faults } of pack.strays)
    if (asked(path)) results.set(path, { source, findings: judge.speak(path, faults) });
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
    const found = linter.lintPack(view, judge.scope(packFile.path));
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

function playbookOf({ playbook }: LoadedPack): Pick<Pack, 'playbook'> {
  const read = playbook?.read().playbook;
  return playbook && read
    ? { playbook: { path: playbook.file.path, source: playbook.file.text, playbook: read } }
    : {};
}
