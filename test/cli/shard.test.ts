import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { folder } from '../node/folder.js';
import { head, letter, packFolder } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

interface Result {
  readonly files: ReadonlyArray<{ readonly path: string }>;
  readonly summary: Readonly<Record<string, number>>;
}

it.each([1, 2, 3, 7])(
  '%i shares together are the whole run, each file and each finding once',
  async (count) => {
    const cwd = packFolder();
    const hope = `${head()}We hope that you will pay {{ invoice_number }}.\n`;
    writeFileSync(join(cwd, 'loose.md'), hope);
    writeFileSync(join(cwd, 'templates/en/final/extra.md'), hope);
    const lint = async (...args: readonly string[]): Promise<Result> =>
      JSON.parse((await run(['lint', '.', '--format', 'json', ...args], { cwd })).stdout);
    const whole = await lint();
    // Told of the pack as a whole, in a file of it.
    expect(JSON.stringify(whole)).toContain('missing-translation');
    const shares = await Promise.all(
      Array.from({ length: count }, (_, i) => lint('--shard', `${i + 1}/${count}`)),
    );
    const files = shares.flatMap((share) => share.files).sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(files).toEqual(whole.files);
    expect(shares.reduce((sum, { summary }) => sum + summary.errors!, 0)).toBe(whole.summary.errors);
    expect(await lint('--shard', `1/${count}`)).toEqual(shares[0]);
  },
);

it('an empty share is no empty run', async () => {
  const cwd = folder({ 'a.md': letter('reminder/message') });
  const codes = await Promise.all(
    [1, 2, 3].map(async (i) => (await run(['lint', '.', '--shard', `${i}/3`], { cwd })).code),
  );
  expect(codes).toEqual([0, 0, 0]);
  expect((await run(['lint', '.'], { cwd: folder() })).code).toBe(2);
});
