/** What our own extension asks for beside the protocol. */
import { phraseChoices } from '../service/phrase-choices.js';
import { type AskHost, asked } from './ask.js';
import { textEditOf } from './convert/positions.js';
import { PHRASES, type PhraseChoice, type PhrasesParams } from './protocol.js';

export function registerOwnRequests(host: AskHost): void {
  const { connection } = host;
  connection.onRequest(
    PHRASES,
    async ({ uri, position }: PhrasesParams): Promise<readonly PhraseChoice[]> => {
      const found = await asked(host, uri);
      if (!found) return [];
      const { desk, document } = found;
      return phraseChoices(desk, document.offsetAt(position)).map(({ edits, ...choice }) => ({
        ...choice,
        edits: edits.map((edit) => textEditOf(document, edit)),
      }));
    },
  );
}
