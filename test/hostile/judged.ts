/** Many attacks in one repository, judged by one run of the real program: it must end, and say something of each. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folder } from '../node/folder.js';
import { limited } from './limited.js';

export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
}

/** Code in an attack writes this file, at any depth it may run at. */
export const RAN = 'it-ran';
export const PAYLOAD = `require('node:fs').writeFileSync('${RAN}', '')`;

/** @returns what was told of each file, and everything that was written */
export async function judged(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = ['.'],
): Promise<{
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly cwd: string;
  readonly stderr: string;
}> {
  const cwd = folder(files);
  const { code, signal, stdout, stderr } = await limited(['lint', ...args, '--format', 'json'], cwd);
  expect(signal).toBeNull();
  expect([0, 1, 2]).toContain(code);
  expect(stderr).not.toMatch(/\n {4}at |unexpected error/);
  expect(existsSync(join(cwd, RAN))).toBe(false);
  const report = stdout
    ? (JSON.parse(stdout) as { files: ReadonlyArray<{ path: string; findings: readonly Told[] }> })
    : { files: [] };
  return { told: new Map(report.files.map(({ path, findings }) => [path, findings])), cwd, stderr };
}

export const rulesOf = (told: readonly Told[] = []): readonly string[] => [
  ...new Set(told.map(({ rule }) => rule)),
];
