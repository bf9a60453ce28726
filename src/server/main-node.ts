/** The server as a program: over standard input and output, IPC, a port or a pipe, as the editor that starts it says. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { checkedFrames } from '../node/checked-frames.js';
import { disk } from '../node/disk.js';
import { startServer } from './start.js';

const ELSEWHERE = /^--(?:node-ipc|socket|pipe)(?:=|$)/;

/** Listens as the arguments of the process say; it ends when the editor ends it. */
export function serve(): void {
  const connection = process.argv.some((arg) => ELSEWHERE.test(arg))
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, input(), output());
  startServer(connection, { disk });
}

/** A server that can no longer hear ends: the editor sees that, and starts another. */
const input = () =>
  process.stdin.pipe(checkedFrames()).on('error', ({ message }) => {
    process.stderr.write(`dunmark: cannot read what the editor sends: ${message}\n`);
    process.exit(1);
  });

/** One that nobody hears ends, too: there is nobody left to complain to. */
const output = (): NodeJS.WriteStream => process.stdout.on('error', () => process.exit(1));
