/** `--baseline` of `lint`: reads the file of known findings, writes it, strikes off what is mended. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Problem } from '../../node/problem.js';
import { readSource } from '../../node/read-file.js';
import { shown } from '../../node/shown.js';
import { writeFileWhole } from '../../node/write-file.js';
import {
  type Baseline,
  baselineOf,
  baselineText,
  compare,
  countOf,
  pruned,
  readBaseline,
} from '../../project/baseline.js';
import type { FileFindings } from '../../project/lint-files.js';
import type { BaselineChoice } from '../commands/lint.js';
import type { Io } from '../io.js';
import { BASELINE, say } from '../words.js';

export interface KnownFindings {
  readonly files: readonly FileFindings[];
  /** How many findings were taken out. */
  readonly known: number;
  /** What to tell of it on standard error. */
  readonly notes: readonly string[];
}

/** @throws Problem when an option stands alone, or the file cannot be read or written */
export function withBaseline(
  files: readonly FileFindings[],
  { baseline: path, writeBaseline, pruneBaseline, locale }: BaselineChoice,
  { cwd }: Io,
): KnownFindings {
  if (path === undefined) {
    if (writeBaseline) throw new Problem('--write-baseline needs --baseline <file>, to know where');
    if (pruneBaseline) throw new Problem('--prune-baseline needs --baseline <file>, to know which');
    return { files, known: 0, notes: [] };
  }
  if (writeBaseline && pruneBaseline)
    throw new Problem('--write-baseline writes it anew; leave out --prune-baseline');
  const full = resolve(cwd, path);
  const pathOf = (file: string): string => shown(resolve(cwd, file), dirname(full));
  if (writeBaseline) {
    const made = baselineOf(files, pathOf);
    writeFileWhole(full, baselineText(made), path);
    const known = countOf(made);
    const note = say(BASELINE.written, locale, { n: known, path });
    return { files: files.map((file) => ({ ...file, findings: [] })), known, notes: [note] };
  }
  const baseline = read(full, path);
  const compared = compare(files, baseline, pathOf);
  const gone = withLostFiles(compared.gone, baseline, dirname(full));
  const lost = countOf(gone);
  const { files: left, known } = compared;
  const notes = known ? [say(BASELINE.known, locale, { n: known, path })] : [];
  if (!lost) return { files: left, known, notes };
  if (!pruneBaseline) notes.push(say(BASELINE.gone, locale, { n: lost, path }));
  else {
    writeFileWhole(full, baselineText(pruned(baseline, gone)), path);
    notes.push(say(BASELINE.pruned, locale, { n: lost, path }));
  }
  return { files: left, known, notes };
}

function read(full: string, path: string): Baseline {
  if (!existsSync(full))
    throw new Problem(`cannot read ${path}: there is no such file; --write-baseline makes it`);
  const { text } = readSource(full, path);
  const baseline = readBaseline(text);
  if (!baseline)
    throw new Problem(`${path} is no baseline that this dunmark can read; --write-baseline writes it anew`);
  return baseline;
}

/** A letter that is no more has nothing left to be found. */
function withLostFiles(gone: Baseline, baseline: Baseline, folder: string): Baseline {
  const lost = [...baseline].filter(([path]) => !existsSync(resolve(folder, path)));
  return new Map([...gone, ...lost]);
}
