/** Findings a team has accepted for now: they pass, new ones fail, and mended ones can be struck off. */
import { type Identity, identitiesOf } from './finding-identity.js';
import type { FileFindings } from './lint-files.js';

/** So many findings of a rule in such words of a file. */
export interface BaselineEntry {
  readonly rule: string;
  readonly words: string;
  readonly count: number;
}

/** By path, relative to the baseline's folder. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

export interface Compared {
  /** What is left to tell. */
  readonly files: readonly FileFindings[];
  /** How many findings were known. */
  readonly known: number;
  /** Entries, or parts of them, that nothing was found for in the files looked at. */
  readonly gone: Baseline;
}

/** @param pathOf what the baseline calls a file */
export function compare(
  files: readonly FileFindings[],
  baseline: Baseline,
  pathOf: (path: string) => string,
): Compared {
  let known = 0;
  const gone = new Map<string, readonly BaselineEntry[]>();
  const left = files.map((file) => {
    const entries = baseline.get(pathOf(file.path)) ?? [];
    if (!entries.length) return file;
    const budget = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
    const identities = identitiesOf(file);
    const findings = file.findings.filter((_, i) => {
      const key = keyOf(identities[i]!);
      const spare = budget.get(key) ?? 0;
      if (spare) budget.set(key, spare - 1);
      return !spare;
    });
    known += file.findings.length - findings.length;
    const unused = entries.flatMap((entry) => {
      const count = budget.get(keyOf(entry))!;
      return count ? [{ ...entry, count }] : [];
    });
    if (unused.length) gone.set(pathOf(file.path), unused);
    return { ...file, findings };
  });
  return { files: left, known, gone };
}

export function baselineOf(files: readonly FileFindings[], pathOf: (path: string) => string): Baseline {
  const out = new Map<string, readonly BaselineEntry[]>();
  for (const file of files) {
    const counts = new Map<string, BaselineEntry>();
    for (const { rule, words } of identitiesOf(file)) {
      const key = keyOf({ rule, words });
      counts.set(key, { rule, words, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    if (counts.size) out.set(pathOf(file.path), [...counts.values()]);
  }
  return out;
}

/** The baseline without what is gone. */
export function pruned(baseline: Baseline, gone: Baseline): Baseline {
  const out = new Map<string, readonly BaselineEntry[]>();
  for (const [path, entries] of baseline) {
    const less = new Map((gone.get(path) ?? []).map((entry) => [keyOf(entry), entry.count]));
    const kept = entries.flatMap((entry) => {
      const count = entry.count - (less.get(keyOf(entry)) ?? 0);
      return count > 0 ? [{ ...entry, count }] : [];
    });
    if (kept.length) out.set(path, kept);
  }
  return out;
}

export const countOf = (baseline: Baseline): number =>
  [...baseline.values()].flat().reduce((sum, { count }) => sum + count, 0);

/** Sorted, one entry a line, so that a review shows what came and went. */
export function baselineText(baseline: Baseline): string {
  const files = [...baseline].sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = files.map(([path, entries]) => {
    const sorted = [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const lines = sorted.map(
      ({ rule, words, count }) =>
        `      { "rule": ${JSON.stringify(rule)}, "words": ${JSON.stringify(words)}, "count": ${count} }`,
    );
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
  });
  const findings = blocks.length ? `{\n${blocks.join(',\n')}\n  }` : '{}';
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

/** @returns undefined when the text is no baseline that this version can read */
export function readBaseline(text: string): Baseline | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(read) || read.version !== 1 || !isObject(read.findings)) return undefined;
  const out = new Map<string, readonly BaselineEntry[]>();
  for (const [path, entries] of Object.entries(read.findings)) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) return undefined;
    out.set(path, merged(entries));
  }
  return out;
}

/** A merge of two branches may leave an entry twice; then it stands for both. */
function merged(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const out = new Map<string, BaselineEntry>();
  for (const { rule, words, count } of entries) {
    const key = keyOf({ rule, words });
    out.set(key, { rule, words, count: count + (out.get(key)?.count ?? 0) });
  }
  return [...out.values()];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is BaselineEntry =>
  isObject(value) &&
  typeof value.rule === 'string' &&
  typeof value.words === 'string' &&
  Number.isSafeInteger(value.count) &&
  (value.count as number) > 0;

const keyOf = ({ rule, words }: Pick<Identity, 'rule' | 'words'>): string => `${rule}\n${words}`;
