/** The program inside this process, as if somebody sat there and answered what it asks. */
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

/** Runs `dunmark <args>` in a folder; with answers, as if somebody sat there. */
export async function dunmark(
  cwd: string,
  args: readonly string[],
  answers?: readonly (string | undefined)[],
) {
  const asked: string[] = [];
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    isTTY: false,
    write: (text: string | Uint8Array) => {
      written[name] += text;
    },
  });
  const io: Io = {
    out: sink('out'),
    err: sink('err'),
    cwd,
    env: {},
    input: async () => new Uint8Array(),
    ask: answers
      ? async (question) => {
          asked.push(question);
          return answers[asked.length - 1];
        }
      : undefined,
  };
  const code = await main(args, io);
  return { code, asked, ...written };
}
