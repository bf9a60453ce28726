/** docs/performance.md: the report of one run, and where it was made. */
import { cpus, totalmem } from 'node:os';
import { write } from '../../scripts/generate/files.js';
import type { Limit } from './limits.js';
import type { Report } from './report.js';
import { figure } from './table.js';

const PATH = 'docs/performance.md';

/** @returns the document's path */
export const record = (report: Report, args: readonly string[]): string =>
  write(PATH, documentOf(report, args, machine()));

export interface Machine {
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly date: string;
}

function machine(): Machine {
  const all = cpus();
  return {
    processor: `${all.length} × ${all[0]?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

export function documentOf({ limits, text }: Report, args: readonly string[], on: Machine): string {
  return `# Performance

<!-- Written by \`npm run bench -- --record\`; do not edit. -->

${verdict(limits)}

| machine | ${on.processor}, ${on.memory}, ${on.system} |
| --- | --- |
| Node | ${on.node} |
| date | ${on.date} |
| command | \`npm run bench -- ${args.join(' ')}\` |

All figures are of this one run: the cases take turns, so that a busy moment of the machine falls on all of them, and each figure is the middle of its runs. Clock is measured from outside, from start to end of the process. Processor time (user and system) and peak memory (the kernel's \`VmHWM\`) are what the process says of itself as it ends. The letters are made by \`bench/speed/letters.ts\`: no two alike, every second one Chinese, every third one at fault.

${text}
`;
}

/** What is held and, first, what is not. */
function verdict(limits: readonly Limit[]): string {
  const missed = limits.filter(({ isHeld }) => !isHeld);
  if (missed.length === 0) return `All ${limits.length} limits are held.`;
  const list = missed.map(
    ({ what, measured, limit, unit }) =>
      `- ${what}: ${figure(measured)} ${unit}, where the limit is ${limit}`,
  );
  return `Of ${limits.length} limits ${missed.length} ${missed.length === 1 ? 'is' : 'are'} missed:\n\n${list.join('\n')}`;
}
