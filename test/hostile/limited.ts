/** The real program in a shell with limits: on processor time, open files, the size of a file it writes. */
import { spawn } from 'node:child_process';
import { PROGRAM, type Ran } from '../cli/program.js';

export interface Limits {
  /** Seconds of processor time; work, which a busy machine does not change. */
  readonly cpu?: number;
  /** Open files. */
  readonly files?: number;
  /** Kilobytes of any file that is written. */
  readonly fileSize?: number;
  /** Run as this user's id, without any of root's rights. */
  readonly user?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Ten times what the slowest attack takes, start-up included. */
const CPU = 20;

export function limited(args: readonly string[], cwd: string, limits: Limits = {}): Promise<Ran> {
  const { cpu = CPU, files, fileSize, user, env } = limits;
  const set = [
    `ulimit -t ${cpu}`,
    ...(files === undefined ? [] : [`ulimit -n ${files}`]),
    // In blocks of 512 or 1024 bytes; the signal would kill before the error is seen.
    ...(fileSize === undefined ? [] : ["trap '' XFSZ", `ulimit -f ${fileSize}`]),
  ];
  const as = user === undefined ? [] : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
  const { NO_COLOR: _no, FORCE_COLOR: _force, DUNMARK_DEBUG: _debug, ...clean } = process.env;
  return new Promise((done, fail) => {
    const child = spawn(
      'bash',
      ['-c', `${set.join('; ')}; exec "$@"`, 'bash', ...as, process.execPath, PROGRAM, ...args],
      { cwd, env: { ...clean, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
}
