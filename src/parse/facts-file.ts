/** A file that says how a fact is stated in words. */
import { shape, validate } from '../generated/schema/facts.js';
import type { Fault } from '../model/fault.js';
import { LANGUAGES, type Language } from '../model/language.js';
import type { FactWords } from '../model/lexicon.js';
import type { Role } from '../model/variable.js';
import { readChecked } from './checked-file.js';
import { proofFaults, proofOf, type RawProof } from './proof-cases.js';

interface RawWords extends RawProof {
  readonly entries: readonly string[];
  readonly except?: readonly string[];
}
type RawFacts = { readonly role: Role } & Readonly<Partial<Record<Language, RawWords>>>;

/** Reads `lexicons/facts/<role>.yml`. Never throws. */
export function readFacts(
  _path: string,
  source: string,
): { readonly facts?: FactWords; readonly faults: readonly Fault[] } {
  const { data: raw, faults, spanOf } = readChecked<RawFacts>(source, { validate, shape });
  if (!raw) return { faults };
  const marks = LANGUAGES.flatMap((lang) => proofFaults(raw[lang], [lang], spanOf));
  if (marks.length) return { faults: [...faults, ...marks] };
  const words = (lang: Language) => ({ entries: raw[lang]?.entries ?? [], except: raw[lang]?.except ?? [] });
  const facts: FactWords = {
    role: raw.role,
    words: { en: words('en'), zh: words('zh') },
    proof: { en: proofOf(raw.en), zh: proofOf(raw.zh) },
  };
  return { facts, faults };
}
