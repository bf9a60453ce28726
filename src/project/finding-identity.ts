/** What a finding is known by from run to run: its rule, its file and the words found, wherever they move to. */
import type { FileFindings } from './lint-files.js';

export interface Identity {
  readonly path: string;
  readonly rule: string;
  /** The words found, their spaces evened out; empty where something is missing. */
  readonly words: string;
  /** 1 for the first finding of this rule in such words of the file, 2 for the next. */
  readonly nth: number;
}

/** What is found in whole paragraphs is known by how it begins. */
const MOST = 60;

/** One identity for each finding of the file, in their order; no two are the same. */
export function identitiesOf({ path, source, findings }: FileFindings): readonly Identity[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, span }) => {
    const words = source.slice(span.start, span.end).trim().replace(/\s+/gu, ' ').slice(0, MOST);
    const key = `${rule}\n${words}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { path, rule, words, nth };
  });
}
