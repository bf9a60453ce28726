/** The server of a browser, in our own thread: all it has of the world is one end of a channel. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';

export function serve(port: MessagePort): void {
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  connection.onInitialize(() => ({ capabilities: {} }));
  connection.listen();
}
