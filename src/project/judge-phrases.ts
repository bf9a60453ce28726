/** Judges the phrases and contract clauses of a pack, each as a letter of one sentence. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { Fault } from '../model/fault.js';
import { type Finding, SEVERITIES } from '../model/finding.js';
import { LANGUAGES } from '../model/language.js';
import type { Phrase } from '../model/phrase.js';
import type { Span } from '../model/span.js';
import { parseError } from '../parse/faults.js';
import { clauseLetter, phraseLetter } from '../parse/phrase-letter.js';
import { nearest } from '../text/nearest.js';
import type { PhrasePart, PlaybookPart } from './pack.js';

/**
 * Findings of one file of phrases. Each phrase is judged at every stage and in every channel it is meant for.
 */
export function judgePhrases(
  { file, read }: PhrasePart,
  linter: Linter,
  scope: LintScope,
): readonly Finding[] {
  const { phrases, faults } = read();
  const strange = phrases.flatMap(({ sayInsteadOf }) =>
    sayInsteadOf
      .filter(({ rule }) => !linter.rules.has(rule))
      .map(({ rule, span }) => unknownRule(rule, span, linter.rules.keys())),
  );
  return [
    ...linter.speak([...faults, ...strange], scope),
    ...phrases.flatMap((phrase) => judgePhrase(file.path, file.text, phrase, linter, scope)),
  ];
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
  return [
    ...linter.speak(faults, scope),
    ...(playbook?.clauses ?? []).flatMap((clause) =>
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
  path: string,
  source: string,
  phrase: Phrase,
  linter: Linter,
  scope: LintScope,
): readonly Finding[] {
  const worst = new Map<string, Finding>();
  for (const lang of LANGUAGES)
    for (const stage of phrase.stages)
      for (const channel of phrase.channels) {
        const letter = phraseLetter(path, source, phrase, { lang, stage, channel });
        for (const finding of linter.lint(linter.read(letter, scope), scope)) {
          const key = `${finding.rule} ${finding.span.start} ${finding.span.end}`;
          const known = worst.get(key);
          if (!known || weight(finding) < weight(known)) worst.set(key, withoutRewrites(finding, source));
        }
      }
  return [...worst.values()];
}

const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** A mend made for a letter may tear YAML; names and single words may be changed. */
const withoutRewrites = (finding: Finding, source: string): Finding => ({
  ...finding,
  fixes: finding.fixes.filter(({ edits }) =>
    edits.every(({ start, end, text }) => PLAIN.test(text) && PLAIN.test(source.slice(start, end))),
  ),
});

const PLAIN = /^[\p{L}\p{M}\p{N}_]+$/u;
