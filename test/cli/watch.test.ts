import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { folder } from '../node/folder.js';
import { head } from './letters.js';
import { bundled, PROGRAM } from './program.js';

beforeAll(bundled);

const WAITING = 'Watching for changes; Ctrl-C ends.\n';
const CLEAN = `${head()}Please pay {{ invoice_number }}.\n`;
const HOPE = `${head()}We hope that you will pay {{ invoice_number }}.\n`;

/** A watch in a process of its own; `next` waits for one more report and hands out what was written for it. */
function watching(cwd: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [PROGRAM, 'lint', '--watch', ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      wake();
    });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const next = async (): Promise<string> => {
    for (;;) {
      const at = text.indexOf(WAITING);
      if (at >= 0) {
        // Standard output and standard error are two pipes: what belongs together may come apart.
        await new Promise((later) => setTimeout(later, 50));
        const out = text;
        text = '';
        return out;
      }
      await new Promise<void>((done) => {
        wake = done;
      });
    }
  };
  const silence = async (): Promise<string> => {
    await new Promise((later) => setTimeout(later, 900));
    return text;
  };
  return { next, silence, end: () => (child.kill('SIGINT'), ended) };
}

it.each([
  ['told by the system', {}],
  ['asking', { DUNMARK_POLL: '1' }],
])(
  '--watch, %s, follows letters, settings and folders, and ends with 0',
  async (_, env) => {
    const cwd = folder({ 'letters/a.md': CLEAN, 'dunmark.yml': '{}\n' });
    const { next, silence, end } = watching(cwd, ['letters'], env);
    const a = join(cwd, 'letters/a.md');
    expect(await next()).not.toContain('hope-wording');

    writeFileSync(a, HOPE);
    expect(await next()).toContain('hope-wording');

    // As many editors save: a new file takes the old one's place.
    writeFileSync(`${a}~`, CLEAN);
    renameSync(`${a}~`, a);
    expect(await next()).not.toContain('hope-wording');

    writeFileSync(join(cwd, 'letters/notes.txt'), 'not a letter');
    expect(await silence()).toBe('');

    mkdirSync(join(cwd, 'letters/more'));
    writeFileSync(join(cwd, 'letters/more/b.md'), HOPE);
    expect(await next()).toContain('letters/more/b.md');

    writeFileSync(join(cwd, 'dunmark.yml'), 'rules: { hope-wording: [\n');
    expect(await next()).toMatch(/^dunmark: dunmark\.yml:\d+:\d+: /m);
    writeFileSync(join(cwd, 'dunmark.yml'), 'rules: { hope-wording: off }\n');
    expect(await next()).not.toContain('hope-wording');
    writeFileSync(join(cwd, '.dunmarkignore'), 'more/\n');
    expect(await next()).not.toContain('more/b.md');

    rmSync(join(cwd, '.dunmarkignore'));
    await next();
    rmSync(join(cwd, 'letters/more'), { recursive: true });
    await next();
    expect(await end()).toBe(0);
  },
  60_000,
);

it('--watch is not woken by its own report, though a file cannot be read', async () => {
  const cwd = folder({ 'letters/a.md': HOPE });
  writeFileSync(join(cwd, 'letters/b.md'), Buffer.concat([Buffer.from(CLEAN), Buffer.from([0xff, 0xfe])]));
  const { next, silence, end } = watching(cwd, ['letters', '-o', 'letters/report.txt']);
  await next();
  expect(await silence()).toBe('');
  await end();
});
