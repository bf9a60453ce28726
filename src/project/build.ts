/** A pack that validates → every file of its build; and how a folder differs from that. */
import { type BuildTarget, buildOutputs, targetOf } from '../compile/build-outputs.js';
import { RefusalError } from '../compile/data-error.js';
import type { FileFindings } from './lint-files.js';
import type { LoadedPack } from './pack.js';

/** Relative path (`/` between folders) → contents. */
export type Outputs = ReadonlyMap<string, string>;

export interface BuildRequest {
  readonly pack: LoadedPack;
  /** What the linter found in the whole pack. */
  readonly findings: readonly FileFindings[];
  /** All of them unless given. */
  readonly targets?: readonly BuildTarget[];
  /** The script that the module of a pack carries with it. */
  readonly runtimeSource: string;
}

/** Either the outputs, or what stands in their way: a count of errors, or a reason no severity can set aside. */
export type BuildResult =
  | { readonly outputs: Outputs }
  | { readonly errors: number }
  | { readonly reason: string };

/**
 * Compiles a pack in which nothing of severity error was found. A letter that could not be read is never
 * compiled, whatever severity its findings were given. Letters without an id are not part of a build.
 */
export function buildPack({ pack, findings, targets, runtimeSource }: BuildRequest): BuildResult {
  const errors = findings
    .flatMap((file) => file.findings)
    .filter((found) => found.severity === 'error').length;
  if (errors) return { errors };
  const broken = [
    ...pack.parts.filter(({ faults }) => faults.length).map(({ file }) => file.path),
    ...[...pack.letters.map(({ template }) => template), ...pack.strays]
      .filter((template) => template.faults.length || !template.readable)
      .map((template) => template.path),
  ];
  if (broken[0]) return { reason: `${broken[0]} has faults that no setting makes right` };
  if (!pack.letters.length)
    return { reason: `${pack.packFile.path} has no letters beside it, nothing to build` };
  try {
    const { settings, dictionary, letters } = pack;
    return {
      outputs: buildOutputs(
        { settings, dictionary, letters },
        { runtimeSource, ...(targets ? { targets } : {}) },
      ),
    };
  } catch (error) {
    if (error instanceof RefusalError) return { reason: error.message.replace(/\s+/g, ' ') };
    throw error;
  }
}

/** What a folder holds of targets that were not asked for: a build of some targets leaves the others alone. */
export const otherTargets = (present: Outputs, targets: readonly BuildTarget[]): Outputs =>
  new Map(
    [...present].filter(([path]) => {
      const target = targetOf(path);
      return target !== undefined && !targets.includes(target);
    }),
  );

/** How a folder differs from a build; all lists sorted, empty when it is up to date. */
export interface Difference {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that the build would not write. */
  readonly extra: readonly string[];
}

/** @param present the folder's files; `undefined` when there is no such folder */
export function difference(outputs: Outputs, present: Outputs | undefined): Difference {
  const there = present ?? new Map<string, string>();
  const names = [...outputs.keys()].sort();
  return {
    missing: names.filter((name) => !there.has(name)),
    changed: names.filter((name) => there.has(name) && there.get(name) !== outputs.get(name)),
    extra: [...there.keys()].filter((name) => !outputs.has(name)).sort(),
  };
}
