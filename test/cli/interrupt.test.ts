import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { contents } from '../node/folder.js';
import { packFolder } from './letters.js';
import { bundled, run } from './program.js';

beforeAll(bundled);

/**
 * The signal comes at moments spread over the second half of a run and a little beyond. The old output must stay whole or be replaced as
 * a whole; after SIGINT nothing may lie beside it, after SIGKILL the next build clears what is left.
 */
it.each(['SIGINT', 'SIGKILL'] as const)(
  '%s at any moment of a build leaves whole folders only',
  async (signal) => {
    const cwd = packFolder();
    const started = Date.now();
    expect((await run(['build'], { cwd })).code).toBe(0);
    const took = Date.now() - started;
    const whole = contents(join(cwd, 'dist/pack'));
    const moments = Array.from({ length: 18 }, (_, i) => Math.round((0.4 + i / 25) * took));
    for (const after of moments) {
      const {
        code,
        signal: by,
        stderr,
      } = await run(['build', '--force'], { cwd, interrupt: { after, signal } });
      expect(contents(join(cwd, 'dist/pack'))).toEqual(whole);
      expect(stderr).not.toMatch(/\n {4}at /);
      if (by === null) expect([0, 2]).toContain(code);
      if (by === null && code === 2) expect(stderr).toBe('dunmark: stopped; dist/pack is as it was\n');
      if (signal === 'SIGINT') expect(readdirSync(join(cwd, 'dist'))).toEqual(['pack']);
    }
    expect((await run(['build'], { cwd })).code).toBe(0);
    expect(contents(join(cwd, 'dist/pack'))).toEqual(whole);
    expect(readdirSync(join(cwd, 'dist'))).toEqual(['pack']);
  },
  120_000,
);
