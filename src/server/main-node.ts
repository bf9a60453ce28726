/** The server as a program: over standard input and output, IPC, a port or a pipe, as the editor that starts it says. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../node/disk.js';
import { startServer } from './start.js';

const NAMED = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

/** Listens as the arguments of the process say; it ends when the editor ends it. */
export function serve(): void {
  const connection = process.argv.some((arg) => NAMED.test(arg))
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, { disk });
}
