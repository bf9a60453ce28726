/** `npm run faults`: kills the program at two hundred moments of everything it writes, and says what was found. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/hostile/faults-kill.test.ts', '--disable-console-intercept'],
  {
    stdio: 'inherit',
    env: { ...process.env, DUNMARK_KILLS: process.argv[2] ?? '200' },
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
