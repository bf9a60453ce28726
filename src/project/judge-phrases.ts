/** Judges the phrases and contract clauses of a pack, each as a letter of one sentence. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { Fault } from '../model/fault.js';
import { type Finding, SEVERITIES } from '../model/finding.js';
import { LANGUAGES, type Language } from '../model/language.js';
import { type OfferedPhrase, offered, type Phrase } from '../model/phrase.js';
import { contains, type Span } from '../model/span.js';
import type { Template } from '../model/template.js';
import { onlyInTwin } from '../model/twin-variables.js';
import { parseError } from '../parse/faults.js';
import { clauseLetter, phraseLetter } from '../parse/phrase-letter.js';
import { notPlain } from '../parse/phrase-text.js';
import { nearest } from '../text/nearest.js';
import type { PhrasePart, PlaybookPart } from './pack.js';
import type { SourceFile } from './source-file.js';

/**
 * Findings of one file of phrases. Each phrase is judged at every stage and in every channel it is meant for.
 */
export function judgePhrases(part: PhrasePart, linter: Linter, scope: LintScope): readonly Finding[] {
  const { phrases, faults } = part.read();
  return [
    ...linter.speak(faults, scope),
    ...phrases.flatMap((phrase) => judgePhrase(part.file, phrase, linter, scope)),
  ];
}

/** Its phrases as they may be offered: none that is itself in error, which is found out when it is wanted. */
export function soundPhrases(
  { file, read }: PhrasePart,
  linter: Linter,
  scope: LintScope,
): readonly OfferedPhrase[] {
  const { phrases, faults } = read();
  const judged = new Map<Phrase, boolean>();
  return offered(phrases, (phrase) => {
    const known = judged.get(phrase);
    if (known !== undefined) return known;
    const own = faults.filter(({ span }) => contains(phrase.span, span));
    const findings = [...linter.speak(own, scope), ...judgePhrase(file, phrase, linter, scope)];
    const isSound = findings.every(({ severity }) => severity !== 'error');
    judged.set(phrase, isSound);
    return isSound;
  });
}

/** What one language of a text says and the other does not, told at the one that lacks it. */
function lacking(
  code: 'phrase' | 'clause',
  places: Phrase['places'],
  read: (lang: Language) => Template,
  { dictionary }: LintScope,
) {
  const names = (lang: Language) => read(lang).uses.map(({ name }) => name);
  return LANGUAGES.flatMap((lang) => {
    const twin = LANGUAGES.find((other) => other !== lang)!;
    const more = onlyInTwin(names(lang), names(twin), dictionary);
    if (!more.length) return [];
    return [{ rule: 'translation-variables', code, data: { names: more.join(', ') }, span: places[lang] }];
  });
}

function unknownRule(rule: string, span: Span, rules: Iterable<string>): Fault {
  const near = nearest(rule, rules);
  const fixes = near ? [{ title: 'change', safe: false, edits: [{ ...span, text: near }] }] : [];
  return parseError('unknown-rule', span, { value: rule, ...(near && { near }) }, fixes);
}

/** Findings of the playbook: its faults, and what is wrong in the wording of its clauses. */
export function judgePlaybook(
  { file, read }: PlaybookPart,
  linter: Linter,
  scope: LintScope,
): readonly Finding[] {
  const { playbook, faults } = read();
  const clauses = playbook?.clauses ?? [];
  const uneven = clauses.flatMap((clause) =>
    lacking('clause', clause.places, (lang) => clauseLetter(file.path, file.text, clause, lang), scope),
  );
  return [
    ...linter.speak([...faults, ...uneven], scope),
    ...clauses.flatMap((clause) =>
      LANGUAGES.flatMap((lang) =>
        linter
          .lint(linter.read(clauseLetter(file.path, file.text, clause, lang), scope), scope)
          .map((finding) => withoutRewrites(finding, file.text)),
      ),
    ),
  ];
}

/** What is wrong at several stages is told once, where it is worst. */
function judgePhrase(
  { path, text }: SourceFile,
  phrase: Phrase,
  linter: Linter,
  scope: LintScope,
): readonly Finding[] {
  const [stage, channel] = [phrase.stages[0]!, phrase.channels[0]!];
  const read = (lang: Language) => phraseLetter(path, text, phrase, { lang, stage, channel });
  const faults = [
    ...answering(phrase, linter),
    ...LANGUAGES.flatMap((lang) => notPlain(text, phrase, lang)),
    ...lacking('phrase', phrase.places, read, scope),
  ];
  const worst = new Map<string, Finding>();
  for (const lang of LANGUAGES)
    for (const stage of phrase.stages)
      for (const channel of phrase.channels) {
        const letter = phraseLetter(path, text, phrase, { lang, stage, channel });
        for (const finding of linter.lint(linter.read(letter, scope), scope)) {
          const key = `${finding.rule} ${finding.span.start} ${finding.span.end}`;
          const known = worst.get(key);
          if (!known || weight(finding) < weight(known)) worst.set(key, withoutRewrites(finding, text));
        }
      }
  return [...linter.speak(faults, scope), ...worst.values()];
}

/** The rules it answers must be there, and find words. */
const answering = ({ sayInsteadOf }: Phrase, { rules, isWording }: Linter): readonly Fault[] =>
  sayInsteadOf
    .filter(({ rule }) => !isWording(rule))
    .map(({ rule, span }) =>
      rules.has(rule)
        ? parseError('rule-without-words', span, { value: rule })
        : unknownRule(rule, span, [...rules.keys()].filter(isWording)),
    );

const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** A mend made for a letter may tear YAML; names and single words may be changed. */
const withoutRewrites = (finding: Finding, source: string): Finding => ({
  ...finding,
  fixes: finding.fixes.filter(({ edits }) =>
    edits.every(({ start, end, text }) => PLAIN.test(text) && PLAIN.test(source.slice(start, end))),
  ),
});

const PLAIN = /^[\p{L}\p{M}\p{N}_]+$/u;
