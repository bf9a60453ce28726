/** A lexicon as a rule: its hits become reports, with the mends its file offers. */
import type { Level } from '../model/finding.js';
import type { LexiconFix } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import type { Stage } from '../model/stage.js';
import { toSource } from '../model/text-block.js';
import { alreadySays } from './already-says.js';
import type { EngineLetter } from './create-letter.js';
import type { WordHit } from './find-words.js';
import { rolesOf, statedOnlyIn } from './lost-facts.js';
import { mend } from './mend.js';
import { type Candidate, candidates, phraseFixes } from './phrase-fixes.js';
import type { LetterRule, Message, Report, ReportFix, RuleCard } from './rule.js';
import { withVariables } from './with-variables.js';
import type { CompiledLexicon, CompiledWords } from './words.js';

/** The rule a lexicon file makes. */
export function lexiconRule(lexicon: CompiledLexicon, fixTitles: CompiledWords['fixTitles']): LetterRule {
  const messages: Record<string, Message> = { found: { message: lexicon.message, hint: lexicon.hint } };
  const titles: Record<string, NonNullable<RuleCard['titles']>[string]> = { ...fixTitles };
  lexicon.entries.forEach((entry, index) => {
    if (entry.message || entry.hint)
      messages[`found-${index}`] = {
        message: entry.message ?? lexicon.message,
        hint: entry.hint ?? lexicon.hint,
      };
  });
  for (const fix of fixesOf(lexicon)) if (fix.title) titles[titleOf(lexicon, fix)] = fix.title;
  return {
    scope: 'letter',
    id: lexicon.id,
    group: lexicon.group,
    severity: lexicon.severity,
    title: lexicon.title,
    why: lexicon.why,
    sources: lexicon.sources,
    messages,
    titles,
    check: (letter) => {
      const seen = letter as EngineLetter;
      const hits = seen.wordHits(lexicon.id);
      if (!hits.length) return [];
      let suited: readonly Candidate[] | undefined;
      const phrases = () => {
        suited ??= candidates(seen, lexicon.id);
        return suited;
      };
      return hits
        .filter((hit) => levelOf(seen, lexicon, hit) !== 'off')
        .map((hit) => report(seen, lexicon, hit, phrases));
    },
  };
}

/** An entry may weigh otherwise than its file at a stage, or not be looked for there. */
const levelOf = (letter: EngineLetter, lexicon: CompiledLexicon, { entry }: WordHit): Level | undefined =>
  lexicon.entries[entry]!.severity?.[letter.stage ?? 'outside'];

/** What `{{ {deadline} }}` in a mend stands for: a second deadline beside the letter's own would be the next fault. */
const DEADLINES: Readonly<Record<Stage | 'outside', string>> = {
  'pre-due': 'pay_by',
  reminder: 'pay_by',
  'follow-up': 'pay_by',
  formal: 'final_deadline',
  final: 'final_deadline',
  outside: 'pay_by',
};

function report(
  letter: EngineLetter,
  lexicon: CompiledLexicon,
  hit: WordHit,
  phrases: () => readonly Candidate[],
): Report {
  const { block, start, end } = hit;
  const entry = lexicon.entries[hit.entry]!;
  const sentence = letter.sentences(block).find((s) => s.start <= start && start < s.end) ?? hit;
  const found = block.text.slice(start, end).replace(/\s+/g, ' ');
  const level = levelOf(letter, lexicon, hit);
  const deadline = DEADLINES[letter.stage ?? 'outside'];
  const fixes = () => mends(letter, lexicon, hit, { sentence, deadline, phrases });
  return {
    code: entry.message || entry.hint ? `found-${hit.entry}` : 'found',
    data: { found, deadline },
    span: toSource(block, start, end),
    fixes,
    ...(level && level !== 'off' ? { severity: level } : {}),
  };
}

/** What is offered for a hit: made only when the finding is kept, for the phrasebook is read for it. */
function mends(
  letter: EngineLetter,
  lexicon: CompiledLexicon,
  hit: WordHit,
  { sentence, deadline, phrases }: MendPlace,
): readonly ReportFix[] {
  const { block } = hit;
  const entry = lexicon.entries[hit.entry]!;
  const offered = [...(entry.fix ? [entry.fix] : []), ...lexicon.fixes[entry.lang]];
  const stated = offered.length ? statedOnlyIn(letter, block, sentence) : [];
  const fixes = offered.flatMap((fix) => {
    const text = (fix.text ?? '').replaceAll('{deadline}', deadline);
    const said = rolesOf(letter, text);
    if (fix.kind.endsWith('-sentence') && !stated.every((role) => said.has(role))) return [];
    // Two findings in one letter would put it there twice.
    if (fix.kind === 'replace-sentence' && alreadySays(letter.template, text)) return [];
    const edits = mend(letter.template.source, hit, sentence, { ...fix, text });
    const declared = edits && withVariables(letter, edits, text);
    if (!declared) return [];
    const offer = { title: titleOf(lexicon, fix), safe: fix.safe, edits: declared, data: { text, deadline } };
    return [{ offer, isLast: !fix.safe && fix.kind.startsWith('delete') }];
  });
  const of = (last: boolean) => fixes.filter(({ isLast }) => isLast === last).map(({ offer }) => offer);
  return unlike([
    ...of(false),
    ...phraseFixes(letter, phrases, { ...hit, id: lexicon.id }, sentence),
    // To say nothing is the last thing to propose.
    ...of(true),
  ]);
}

interface MendPlace {
  readonly sentence: Span;
  readonly deadline: string;
  readonly phrases: () => readonly Candidate[];
}

/** An entry's own mend comes first; the file's, when it would do the same, is not offered again. */
function unlike<Fix extends Pick<ReportFix, 'edits'>>(fixes: readonly Fix[]): readonly Fix[] {
  const seen = new Set<string>();
  return fixes.filter(({ edits }) => {
    const key = edits.map(({ start, end, text }) => `${start}-${end}-${text}`).join();
    return !seen.has(key) && seen.add(key);
  });
}

const fixesOf = (lexicon: CompiledLexicon): readonly LexiconFix[] => [
  ...lexicon.entries.flatMap((entry) => (entry.fix ? [entry.fix] : [])),
  ...lexicon.fixes.en,
  ...lexicon.fixes.zh,
];

/** A fix with a title of its own is named by its place in the file, any other by its kind. */
const titleOf = (lexicon: CompiledLexicon, fix: LexiconFix): string =>
  fix.title ? `fix-${fixesOf(lexicon).indexOf(fix)}` : fix.kind;
