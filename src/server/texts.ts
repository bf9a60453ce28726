/** Texts that are open, as the client edits them; what is no text or no place is refused before anything is kept. */
import { type Range, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const createTexts = (): TextDocuments<TextDocument> =>
  new TextDocuments<TextDocument>({
    create(uri, languageId, version, text) {
      if (typeof uri !== 'string' || typeof text !== 'string')
        throw new TypeError('a text and its address are strings');
      return TextDocument.create(uri, languageId, version, text);
    },
    update(document, changes, version) {
      // All before any: half of a change would be another text than either side knows of.
      if (!changes.every(isChange)) throw new TypeError('a change is a text, in whole lines and characters');
      return TextDocument.update(document, changes, version);
    },
  });

function isChange(change: TextDocumentContentChangeEvent): boolean {
  const { text, range } = change as { readonly text: unknown; readonly range?: Range };
  return typeof text === 'string' && (range === undefined || (isPlace(range?.start) && isPlace(range?.end)));
}

const isPlace = (place: Range['start'] | undefined): boolean =>
  Number.isInteger(place?.line) && Number.isInteger(place?.character);
