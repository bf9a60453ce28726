/** The server of a browser, in our own thread: all it has of the world is one end of a channel. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../../../src/server/start.js';

export function serve(port: MessagePort): void {
  startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)));
}
