/** The reader for whatever YAML there is, by the package `yaml`. The one door to that package: only what is unusual needs it. */
import { parseDocument } from 'yaml';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import { type EditedText, edited, unedited } from './edited-text.js';
import { toBranch } from './yaml-data.js';
import { faultOf } from './yaml-repair.js';
import {
  type Branch,
  branchAt,
  type DataPath,
  type Place,
  type TreeOptions,
  type Yaml,
} from './yaml-tree.js';

/** How many broken lines are mended on the way; after that the rest is left unread. */
const REPAIRS = 8;
/** Errors in one parse beyond which the text is no slip of the pen, and is not worth reading again. */
const SLIPS = 50;

/**
 * Reads any YAML, with every fault and repair. Never throws.
 * @param offset where `text` begins in the source; all places are in the source
 */
export function readFullYaml(text: string, offset: number, options: TreeOptions): Yaml {
  const faults: Fault[] = [];
  let now = unedited(text);
  for (let round = 0; ; round++) {
    const document = parseDocument(now.text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const here = (list: readonly Fault[]) => list.map((fault) => shifted(fault, now, offset));
    const isKnown = (fault: Fault) => faults.some((other) => other.span.start === fault.span.start);
    const found: Fault[] = [];
    const repairs: Fault[] = [];
    const [error] = document.errors;
    const root = toBranch(now.text, document.contents, options, found, error ? [] : repairs);
    if (error) repairs.push(faultOf(now.text, error));
    const kept = apart(repairs);
    const edits = kept.flatMap((fault) => fault.fixes[0]?.edits ?? []);
    const fresh = here(kept).filter((fault) => !isKnown(fault));
    const readable =
      edits.length > 0 && fresh.length > 0 && round < REPAIRS && document.errors.length <= SLIPS;
    faults.push(...fresh);
    if (!readable && !error) faults.push(...here(found).filter((fault) => !isKnown(fault)));
    if (!readable)
      return {
        data: root.data,
        faults,
        complete: !error && !repairs.length,
        place: (path) => placeIn(root, path, now, offset),
      };
    now = edited(now, edits);
  }
}

/** The faults without those that stand in another's place: their fixes cannot both be applied. */
function apart(faults: readonly Fault[]): readonly Fault[] {
  let end = 0;
  return [...faults]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

function placeIn(root: Branch, path: DataPath, text: EditedText, offset: number): Place | undefined {
  const branch = branchAt(root, path);
  if (!branch) return undefined;
  const value = original(branch.value, text, offset);
  return branch.key ? { key: original(branch.key, text, offset), value } : { value };
}

function original({ start, end }: Span, { toOriginal }: EditedText, offset: number): Span {
  const from = toOriginal(start, false);
  // Where nothing is left of what stood there, the end would come before the start.
  return { start: from + offset, end: Math.max(from, toOriginal(end, true)) + offset };
}

const shifted = (fault: Fault, text: EditedText, offset: number): Fault => ({
  ...fault,
  span: original(fault.span, text, offset),
  fixes: fault.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, ...original(edit, text, offset) })),
  })),
});
