/** What keeps a pack from being read in full: a book made without that part would be missing it unsaid. */
import type { Linter, LintScope } from '../lint/linter.js';
import type { Fault } from '../model/fault.js';
import type { FileFindings } from './lint-files.js';
import type { LoadedPack } from './pack.js';
import type { SourceFile } from './source-file.js';

/** Faults of severity error, by file, in the order of their paths; files without one are left out. */
export function faultsOfPack(pack: LoadedPack, linter: Linter, scope: LintScope): readonly FileFindings[] {
  const { parts, phraseFiles, playbook, letters, strays } = pack;
  const read: ReadonlyArray<readonly [SourceFile, readonly Fault[]]> = [
    ...parts.map(({ file, faults }) => [file, faults] as const),
    ...phraseFiles.map(({ file, read }) => [file, read().faults] as const),
    ...(playbook ? [[playbook.file, playbook.read().faults] as const] : []),
    ...[...letters.map(({ template }) => template), ...strays].map(
      ({ path, source, faults }) => [{ path, text: source }, faults] as const,
    ),
  ];
  return read
    .map(([{ path, text }, faults]) => ({
      path,
      source: text,
      findings: linter
        .speak(faults, scope)
        .filter(({ severity }) => severity === 'error')
        .sort((a, b) => a.span.start - b.span.start),
    }))
    .filter(({ findings }) => findings.length)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
