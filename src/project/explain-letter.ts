/** How a letter was read and judged: its place on the ladder, the facts found, and which rules looked. */
import type { EngineLetter } from '../lint/create-letter.js';
import type { Fact } from '../lint/letter.js';
import type { Linter, LintScope } from '../lint/linter.js';
import type { Rule } from '../lint/rule.js';
import type { Finding } from '../model/finding.js';
import type { Window } from '../model/pack.js';
import { overlaps, type Span } from '../model/span.js';
import { toSource } from '../model/text-block.js';
import { ROLES, type Role } from '../model/variable.js';

export interface FoundFact {
  readonly by: Fact['by'];
  /** The variable's name, or the words as written. */
  readonly text: string;
  readonly span: Span;
}

/** Why a rule said nothing: it found nothing, or it did not look at all. */
export type Look = 'found' | 'clean' | 'off' | 'other-stage' | 'no-words' | 'unreadable' | 'silenced';

export interface RuleLook {
  readonly rule: Rule;
  readonly look: Look;
  readonly findings: number;
}

export interface Explanation {
  readonly letter: EngineLetter;
  /** The days after the due date at which the letter's stage is sent. */
  readonly window: Window | undefined;
  /** In the order of the roles; only those that are stated. */
  readonly facts: ReadonlyArray<readonly [Role, readonly FoundFact[]]>;
  /** Every rule about letters, in the catalogue's order. */
  readonly rules: readonly RuleLook[];
  readonly findings: readonly Finding[];
}

export function explainLetter(letter: EngineLetter, linter: Linter, scope: LintScope): Explanation {
  const findings = linter.lint(letter, scope);
  const facts = ROLES.flatMap((role) => {
    const found = letter.facts(role).map(({ by, text, block, start, end }) => ({
      by,
      text,
      span: toSource(block, start, end),
    }));
    return found.length ? [[role, found] as const] : [];
  });
  const rules = [...linter.rules.values()]
    .filter((rule) => rule.scope === 'letter')
    .map((rule) => {
      const count = findings.filter((finding) => finding.rule === rule.id).length;
      return { rule, findings: count, look: count ? ('found' as const) : lookOf(rule, letter, scope) };
    });
  const window = scope.pack.windows.find((each) => each.stage === letter.stage);
  return { letter, window, facts, rules, findings };
}

function lookOf(rule: Rule, letter: EngineLetter, { levels }: LintScope): Exclude<Look, 'found'> {
  const key = letter.stage ?? 'outside';
  const set = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  const own = rule.severity[key];
  const asked = typeof set === 'object' ? (set[key] ?? own) : set;
  if (asked === 'off') return 'off';
  if ((own ?? 'off') === 'off' && typeof set !== 'object') return 'other-stage';
  if (!letter.template.readable) return 'unreadable';
  const lexicon = letter.words.lexicons.get(rule.id);
  if (lexicon && !lexicon.entries.some((entry) => entry.lang === letter.lang)) return 'no-words';
  return isSilenced(rule, letter) ? 'silenced' : 'clean';
}

/** A directive names the rule, and the rule would have spoken in its line. */
const isSilenced = (rule: Rule, letter: EngineLetter): boolean =>
  rule.scope === 'letter' &&
  letter.template.directives.some(
    ({ rules, target }) =>
      rules.some(({ id }) => id === rule.id) &&
      rule.check(letter, {}).some(({ span }) => overlaps(span, { start: target.start, end: target.end + 1 })),
  );
