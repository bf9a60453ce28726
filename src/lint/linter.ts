/** Judges letters and packs: runs every rule that looks at the stage, settles overlaps, obeys directives. */
import type { RuleOptions } from '../model/config.js';
import type { Edit, Finding, Level, Severity } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { PackSettings } from '../model/pack.js';
import type { OfferedPhrase } from '../model/phrase.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import { indexPlaceholders } from '../model/placeholder-index.js';
import { say } from '../model/say.js';
import type { Stage } from '../model/stage.js';
import type { Template } from '../model/template.js';
import type { Dictionary } from '../model/variable.js';
import { endedLike } from '../text/newline.js';
import { createLetter, type EngineLetter } from './create-letter.js';
import { obeyDirectives } from './directives.js';
import { namingValues, writesVariable } from './finished.js';
import type { Letter, Pack } from './letter.js';
import { lexiconRule } from './lexicon-rule.js';
import { type Levels, rulesLooking } from './looking.js';
import { settleOverlaps } from './overlaps.js';
import { fixesOf, type LetterRule, type PackRule, type Report, type Rule } from './rule.js';
import type { Words } from './words.js';

/** What the project, its pack and the reader bring to a judgement. */
export interface LintScope {
  readonly dictionary: Dictionary;
  readonly pack: PackSettings;
  /** Severity or `off` by rule id; wins over a rule's own table. */
  readonly levels: Levels;
  /** What the settings say of a rule beside its severity. */
  readonly options?: Readonly<Record<string, RuleOptions>>;
  readonly names: readonly string[];
  /** The language findings are written in. */
  readonly locale: Language;
  /** Sentences that are offered in place of faulty ones; read when the first is wanted. */
  readonly phrases?: () => readonly OfferedPhrase[];
}

export interface Linter {
  /** Every rule, wording and code, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Words that open the subject line of a finished letter. */
  readonly subjectLabels: readonly string[];
  /** With their full stop; it ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** The letter as rules see it; judging and explaining start from the same view. */
  readonly read: (template: Template, scope: LintScope) => EngineLetter;
  /** Findings of one letter, in source order. Never throws on any template. */
  readonly lint: (letter: EngineLetter, scope: LintScope) => readonly Finding[];
  /** False for a rule of structure and for one that is not there. */
  readonly isWording: (id: string) => boolean;
  /** Faults of a file that is no letter (pack.yml, variables.yml), in the words of the rules they belong to. */
  readonly speak: (
    faults: ReadonlyArray<Report & { readonly rule: string }>,
    scope: LintScope,
  ) => readonly Finding[];
  /** Findings about the pack as a whole, by the path they stand in. */
  readonly lintPack: (pack: Pack, scope: LintScope) => ReadonlyMap<string, readonly Finding[]>;
}

/**
 * @param table what the blanks of other tools mean; without it they state nothing
 * @throws Error when two rules share an id: an author's mistake
 */
export function createLinter(codeRules: readonly Rule[], words: Words, table?: PlaceholderTable): Linter {
  const placeholders = table && indexPlaceholders(table);
  const rules = new Map<string, Rule>();
  const all = [...codeRules, ...words.compiled.lexicons.map((l) => lexiconRule(l, words.compiled.fixTitles))];
  for (const rule of all) {
    if (rules.has(rule.id)) throw new Error(`rule ${rule.id}: the id is used twice`);
    rules.set(rule.id, rule);
  }
  const letterRules = all.filter((rule): rule is LetterRule => rule.scope === 'letter');
  const looking = rulesLooking(letterRules, words);
  const packRules = all.filter((rule): rule is PackRule => rule.scope === 'pack');
  const finish = (rule: Rule, report: Report, letter: Letter | undefined, scope: LintScope) =>
    toFinding(rule, report, letter, scope, words);

  return {
    rules,
    subjectLabels: words.compiled.subjectLabels,
    abbreviations: words.abbreviations,
    read: (template, { dictionary, pack, names, phrases }) =>
      createLetter(template, { words, dictionary, pack, names, placeholders, phrases }),
    lint(letter, scope) {
      const found: Finding[] = [];
      const { faults, readable, excerpt } = letter.template;
      const spoken = new Set<string>(faults.map((fault) => fault.rule));
      const isBroken = spoken.has('parse-error') || spoken.has('unbalanced-braces');
      for (const rule of looking(letter.stage, scope.levels)) {
        if (!readable && !spoken.has(rule.id)) continue;
        if (excerpt && !rule.alone && !words.lexicons.has(rule.id)) continue;
        if (isBroken && rule.ofLack) continue;
        for (const report of rule.check(letter, optionsOf(rule, scope))) {
          const finding = finish(rule, report, letter, scope);
          if (finding) found.push(finding);
        }
      }
      const settled = settleOverlaps(withGuesses(found, rules), words.lexicons);
      const obeyed = obeyDirectives(settled, letter.template, rules, (report) => {
        const rule = rules.get('unused-directive');
        return rule && finish(rule, report, letter, scope);
      });
      return obeyed.sort(inOrder);
    },
    isWording: (id) => words.lexicons.has(id),
    speak: (faults, scope) =>
      faults.flatMap((fault) => {
        const rule = rules.get(fault.rule);
        if (!rule) throw new Error(`no rule ${fault.rule} speaks for the fault “${fault.code}”`);
        return finish(rule, fault, undefined, scope) ?? [];
      }),
    lintPack(pack, scope) {
      const found = new Map<string, Finding[]>();
      for (const rule of packRules) {
        for (const report of rule.check(pack, optionsOf(rule, scope))) {
          const letter = pack.letters.find((each) => each.letter.template.path === report.path)?.letter;
          const finding = finish(rule, report, letter, scope);
          if (!finding) continue;
          const list = found.get(report.path);
          if (list) list.push(finding);
          else found.set(report.path, [finding]);
        }
      }
      for (const list of found.values()) list.sort(inOrder);
      return found;
    },
  };
}

const NO_OPTIONS: RuleOptions = {};

const optionsOf = ({ id }: Rule, { options }: LintScope): RuleOptions =>
  options && Object.hasOwn(options, id) ? options[id]! : NO_OPTIONS;

/** Mends that are guesses beside other findings are proposed, not applied. */
function withGuesses(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): readonly Finding[] {
  const found = new Set(findings.map((finding) => finding.rule));
  return findings.map((finding) => {
    const rule = rules.get(finding.rule);
    const beside = rule?.scope === 'letter' ? rule.guessesBeside : undefined;
    if (!beside?.some((id) => found.has(id))) return finding;
    return { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, safe: false })) };
  });
}

const inOrder = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** The severity of a report here, or `undefined` where the rule does not look. */
function severityOf(
  rule: Rule,
  report: Report,
  stage: Stage | undefined,
  scope: LintScope,
  isWording: boolean,
): Severity | undefined {
  const key = stage ?? 'outside';
  const set = Object.hasOwn(scope.levels, rule.id) ? scope.levels[rule.id] : undefined;
  const own = report.severity ?? rule.severity[key];
  // An entry of a lexicon may look where its file does not; what a code rule says of a finding only weighs it.
  const reach = isWording ? own : rule.severity[key];
  const looks = reach !== undefined && reach !== 'off';
  // A bare level says how much a rule matters where it looks; only a table makes it look elsewhere.
  const level: Level | undefined =
    typeof set === 'object' ? (set[key] ?? (looks ? own : undefined)) : looks ? (set ?? own) : undefined;
  return level === 'off' ? undefined : level;
}

function toFinding(
  rule: Rule,
  report: Report,
  letter: Letter | undefined,
  scope: LintScope,
  words: Words,
): Finding | undefined {
  const stage = letter?.stage;
  const severity = severityOf(rule, report, stage, scope, words.lexicons.has(rule.id));
  if (!severity) return undefined;
  const { locale } = scope;
  const message = rule.messages[report.code];
  if (!message) throw new Error(`rule ${rule.id}: no message “${report.code}”`);
  const finished = letter?.template.filled !== undefined;
  const data = { stage: words.compiled.stageNames[stage ?? 'outside'][locale], ...report.data };
  return {
    rule: rule.id,
    severity,
    message: say(message.message, locale, data),
    hint: finished
      ? namingValues(say(message.hint, locale, data), scope.dictionary, locale)
      : say(message.hint, locale, data),
    span: report.span,
    ...(stage ? { stage } : {}),
    fixes: fixesOf(report).flatMap((fix) => {
      const edits = letter ? fix.edits.map((edit) => written(edit, letter.template)) : fix.edits;
      if (letter && changesNothing(letter.template.source, edits)) return [];
      if (finished && writesVariable(fix.edits)) return [];
      const title = rule.titles?.[fix.title];
      if (!title) throw new Error(`rule ${rule.id}: no fix title “${fix.title}”`);
      return [{ title: say(title, locale, { ...data, ...fix.data }), safe: fix.safe, edits }];
    }),
  };
}

/** Rules write line feeds; a file keeps the line ends it has. */
const written = (edit: Edit, { source }: Template): Edit => ({ ...edit, text: endedLike(edit.text, source) });

/** Such a fix would be offered again after every mend. */
const changesNothing = (source: string, edits: readonly Edit[]): boolean =>
  edits.every(({ start, end, text }) => source.slice(start, end) === text);
