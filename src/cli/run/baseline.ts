/** `--baseline` of `lint`: reads the file of known findings, writes it, strikes off what is mended. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readSource } from '../../node/read-file.js';
import { refuseWayOut } from '../../node/way-out.js';
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
import { Problem } from '../../workspace/problem.js';
import { shown } from '../../workspace/shown.js';
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

/** Used without being asked for, as soon as it has been written. */
export const USUAL = 'dunmark-baseline.json';

/** @throws Problem when options contradict each other, or the file cannot be read or written */
export function withBaseline(
  files: readonly FileFindings[],
  options: BaselineChoice,
  { cwd }: Io,
): KnownFindings {
  const { baseline: named, writeBaseline, pruneBaseline, locale } = options;
  const path = typeof named === 'string' ? named : USUAL;
  const full = resolve(cwd, path);
  const isWanted = named !== false && (named !== undefined || writeBaseline || existsSync(full));
  if (!isWanted) {
    if (pruneBaseline || writeBaseline)
      throw new Problem(`there is no ${USUAL} here; name the file with --baseline <file>`);
    return { files, known: 0, notes: [] };
  }
  checkChoice(options);
  if (writeBaseline || pruneBaseline) refuseWayOut(full, cwd, path);
  const pathOf = (file: string): string => shown(resolve(cwd, file), dirname(full));
  if (writeBaseline) {
    const looked = new Set(files.map((file) => pathOf(file.path)));
    const others = existsSync(full)
      ? [...read(full, path)].filter(
          ([file]) => !looked.has(file) && existsSync(resolve(dirname(full), file)),
        )
      : [];
    const made = new Map([...others, ...baselineOf(files, pathOf)]);
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

/** What other settings do not find is not mended. */
function checkChoice({ writeBaseline, pruneBaseline, rule, config }: BaselineChoice): void {
  if (writeBaseline && pruneBaseline)
    throw new Problem('--write-baseline writes it anew; leave out --prune-baseline');
  if (pruneBaseline && (rule.length || config === false || typeof config === 'string'))
    throw new Problem('--prune-baseline goes by the settings of the files; leave out --rule and --config');
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
