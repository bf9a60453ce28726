/** What a finding is known by from run to run: its rule, its file and the words it stands in, whatever moved above it. */
import type { Finding } from '../model/finding.js';
import { type LineIndex, lineIndex } from '../text/lines.js';
import type { FileFindings } from './lint-files.js';

export interface Identity {
  readonly path: string;
  readonly rule: string;
  /** The line the finding begins in, its spaces evened out. */
  readonly line: string;
  /** 1 for the first finding of this rule in such a line of the file, 2 for the next. */
  readonly nth: number;
}

/** One identity for each finding of the file, in their order; no two are the same. */
export function identitiesOf({ path, source, findings }: FileFindings): readonly Identity[] {
  const lines = lineIndex(source);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const line = lineOf(finding, source, lines);
    const key = `${finding.rule}\n${line}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { path, rule: finding.rule, line, nth };
  });
}

function lineOf({ span }: Finding, source: string, lines: LineIndex): string {
  const { start, end } = lines.lineSpan(lines.lineAt(span.start));
  return source.slice(start, end).trim().replace(/\s+/gu, ' ');
}
