/** Runs cases and reads what they wrote. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Case, Outcome, Pace } from './case.js';
import { middleOf, type Run } from './figures.js';

export interface Result extends Case, Outcome {
  readonly runs: number;
  readonly middle: Run;
  /** Why there are no figures. */
  readonly failed?: string;
}

const EVERY: Readonly<Record<Pace, number>> = { light: 1, heavy: 4, slow: 7, once: Number.MAX_SAFE_INTEGER };

/** @throws Error when the measuring itself cannot run */
export function measure(place: string, cases: readonly Case[], rounds: number): readonly Result[] {
  const [plan, results] = [join(place, 'plan.json'), join(place, 'results.json')];
  writeFileSync(
    plan,
    JSON.stringify({
      place,
      rounds,
      cases: cases.map(({ id, command, pace }) => ({ id, command, every: EVERY[pace] })),
    }),
  );
  const script = fileURLToPath(new URL('measure.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, plan, results], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`bench/speed/measure.mjs ended with ${status}`);
  const measured = JSON.parse(readFileSync(results, 'utf8')) as ReadonlyArray<{
    readonly runs: readonly Run[];
    readonly failed?: string;
  }>;
  return cases.map((one, index) => resultOf(place, one, measured[index]!));
}

function resultOf(
  place: string,
  one: Case,
  { runs, failed }: { readonly runs: readonly Run[]; readonly failed?: string },
): Result {
  const result = { ...one, runs: runs.length, middle: middleOf(runs) };
  if (failed) return { ...result, failed };
  try {
    return { ...result, ...one.read?.(wrote(place, one, 'out'), wrote(place, one, 'err')) };
  } catch (error) {
    const words = wrote(place, one, 'err').trim().slice(0, 300);
    return { ...result, failed: `${(error as Error).message} ${words}`.trim() };
  }
}

const wrote = (place: string, { id }: Case, stream: 'out' | 'err'): string =>
  stripVTControlCharacters(readFileSync(join(place, `${id}.${stream}`), 'utf8'));
