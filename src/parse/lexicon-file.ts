/** A wording rule's file → a lexicon. */
import { shape, validate } from '../generated/schema/lexicon.js';
import type { Fault } from '../model/fault.js';
import type { Level } from '../model/finding.js';
import { type Bilingual, LANGUAGES, type Language } from '../model/language.js';
import type {
  Conditions,
  Lexicon,
  LexiconEntry,
  LexiconFix,
  LexiconWords,
  RuleGroup,
  SeverityTable,
} from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { STAGES } from '../model/stage.js';
import { ROLES } from '../model/variable.js';
import { nearest } from '../text/nearest.js';
import { type CheckedFile, readChecked } from './checked-file.js';
import { parseError } from './faults.js';
import { proofFaults, proofOf, type RawProof } from './proof-cases.js';
import type { DataPath } from './yaml.js';

interface RawConditions {
  readonly needs?: readonly string[];
  readonly unless?: readonly string[];
  readonly 'unless-letter'?: readonly string[];
  readonly 'allow-in'?: readonly string[];
}
interface RawFix extends Omit<LexiconFix, 'safe'> {
  readonly safe?: boolean;
}
interface RawEntry extends RawConditions {
  readonly pattern: string;
  readonly message?: Bilingual;
  readonly hint?: Bilingual;
  readonly severity?: Level | SeverityTable;
  readonly negatable?: boolean;
  readonly fix?: RawFix;
}
interface RawWords extends RawProof {
  readonly entries: ReadonlyArray<string | RawEntry>;
  readonly except?: readonly string[];
  readonly fixes?: readonly RawFix[];
}
interface RawLexicon extends RawConditions, Readonly<Partial<Record<Language, RawWords>>> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Level | SeverityTable;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly message: Bilingual;
  readonly hint: Bilingual;
  readonly over?: readonly string[];
  readonly sources?: readonly string[];
}

const schema = { validate, shape };

/** Reads a lexicon; there is none where the file has a fault that hides what it means. Never throws. */
export function readLexicon(
  _path: string,
  source: string,
): { readonly lexicon?: Lexicon; readonly faults: readonly Fault[] } {
  const file = readChecked<RawLexicon>(source, schema);
  const { data: raw, spanOf } = file;
  if (!raw) return { faults: file.faults };
  const faults = [...file.faults, ...unknownFacts(file, raw)];
  for (const lang of LANGUAGES) faults.push(...proofFaults(raw[lang], [lang], spanOf));
  const { id, group, title, why, message, hint, over = [], sources = [] } = raw;
  const severity = tableOf(raw.severity);
  const lexicon: Lexicon = {
    id,
    span: spanOf(['id']),
    group,
    severity,
    title,
    why: unfolded(why),
    message: unfolded(message),
    hint: unfolded(hint),
    ...conditionsOf(raw),
    over,
    sources,
    words: {
      en: wordsOf(raw.en, severity, (i) => spanOf(['en', 'entries', i])),
      zh: wordsOf(raw.zh, severity, (i) => spanOf(['zh', 'entries', i])),
    },
    proof: { en: proofOf(raw.en), zh: proofOf(raw.zh) },
  };
  return faults.length === file.faults.length ? { lexicon, faults } : { faults };
}

/** YAML puts a space where it folds a line; between two Chinese signs there is none. */
const unfolded = ({ en, zh }: Bilingual): Bilingual => ({ en, zh: zh.replace(fold(), '') });
const fold = (): RegExp =>
  / (?=[\p{Script=Han}\u201c\uff08])(?<=[\p{Script=Han}\u201d\u3001\u3002\uff09\uff0c\uff1a\uff1b] )/gu;

function wordsOf(
  raw: RawWords | undefined,
  looks: SeverityTable,
  spanOf: (entry: number) => Span,
): LexiconWords {
  const { entries = [], fixes = [], except = [] } = raw ?? {};
  return {
    entries: entries.map((entry, i) => entryOf(entry, looks, spanOf(i))),
    fixes: fixes.map(fixOf),
    except,
  };
}

function entryOf(raw: string | RawEntry, looks: SeverityTable, span: Span): LexiconEntry {
  if (typeof raw === 'string') return { pattern: raw, span };
  const { pattern, message, hint, severity, negatable, fix } = raw;
  return {
    pattern,
    ...(message && { message }),
    ...(hint && { hint }),
    ...(severity && { severity: tableOf(severity, looks) }),
    ...conditionsOf(raw),
    ...(negatable !== undefined && { negatable }),
    ...(fix && { fix: fixOf(fix) }),
    span,
  };
}

const fixOf = (raw: RawFix): LexiconFix => ({ ...raw, safe: raw.safe ?? false });

function conditionsOf(raw: RawConditions): Conditions & { readonly allowIn?: readonly string[] } {
  const { needs, unless, 'unless-letter': unlessLetter, 'allow-in': allowIn } = raw;
  return {
    ...(needs && { needs }),
    ...(unless && { unless }),
    ...(unlessLetter && { unlessLetter }),
    ...(allowIn && { allowIn }),
  };
}

const EVERYWHERE: SeverityTable = Object.fromEntries([...STAGES, 'outside'].map((stage) => [stage, 'error']));

/** One word stands for every place looked at: for a file all letters, for an entry those its file looks at. */
const tableOf = (severity: Level | SeverityTable, looks: SeverityTable = EVERYWHERE): SeverityTable =>
  typeof severity === 'string'
    ? Object.fromEntries(
        Object.entries(looks).flatMap(([stage, level]) => (level === 'off' ? [] : [[stage, severity]])),
      )
    : { ...severity };

/** `fact:` must be followed by a role; classes and values are known only where all words come together. */
function unknownFacts({ spanOf }: CheckedFile<RawLexicon>, raw: RawLexicon): readonly Fault[] {
  const places: Array<readonly [DataPath, RawConditions]> = [[[], raw]];
  for (const lang of LANGUAGES)
    for (const [i, entry] of (raw[lang]?.entries ?? []).entries())
      if (typeof entry !== 'string') places.push([[lang, 'entries', i], entry]);
  return places.flatMap(([path, conditions]) =>
    (['needs', 'unless', 'unless-letter'] as const).flatMap((key) =>
      (conditions[key] ?? []).flatMap((name, i) => {
        const role = /^fact:(.*)$/.exec(name)?.[1];
        if (role === undefined || (ROLES as readonly string[]).includes(role)) return [];
        const span = spanOf([...path, key, i]);
        const word = nearest(role, ROLES);
        const near = word === undefined ? undefined : `fact:${word}`;
        const fixes = near ? [{ title: 'change', safe: false, edits: [{ ...span, text: near }] }] : [];
        const data = { key, value: name, known: ROLES.map((each) => `fact:${each}`).join(', ') };
        return [parseError('unknown-value', span, { ...data, ...(near && { near }) }, fixes)];
      }),
    ),
  );
}
