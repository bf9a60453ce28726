/** The server as a program: over stdio, IPC or a socket, as the editor that starts it says. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../node/disk.js';
import { startServer } from './start.js';

startServer(createConnection(ProposedFeatures.all), { disk });
