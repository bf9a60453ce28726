/** How many sentences prove the rules: those that must be found and those that must stay silent. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/generate/files.js';
import { readWords } from '../../scripts/generate/words.js';
import type { RuleProof } from '../../src/lint/rule.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';

export type ProofCounts = Readonly<Record<Language, { readonly bad: number; readonly good: number }>>;

/** Over all wording rules and all rules in code. */
export async function countProofs(): Promise<ProofCounts> {
  const proofs: RuleProof[] = readWords().lexicons.map(({ proof }) => proof);
  const folder = join(ROOT, 'src/rules');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')) {
    const { proof }: { readonly proof?: RuleProof } = await import(join(folder, file));
    if (proof) proofs.push(proof);
  }
  const count = (lang: Language, kind: 'bad' | 'good') =>
    proofs.reduce((sum, proof) => sum + proof[lang][kind].length, 0);
  return Object.fromEntries(
    LANGUAGES.map((lang) => [lang, { bad: count(lang, 'bad'), good: count(lang, 'good') }]),
  ) as ProofCounts;
}
