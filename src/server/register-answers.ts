/** The questions of the protocol, each forwarded to the service. */
import { ErrorCodes, type Location, ResponseError } from 'vscode-languageserver';
import type { FileEdits, Place, Refusal } from '../service/answers.js';
import { completions } from '../service/complete.js';
import { definition, references } from '../service/definition.js';
import { folding } from '../service/folding.js';
import { hover } from '../service/hover.js';
import { links } from '../service/links.js';
import { prepareRename, rename } from '../service/rename.js';
import { symbols } from '../service/symbols.js';
import { cleanLine } from '../text/clean.js';
import { Problem } from '../workspace/problem.js';
import { type Asked, type AskHost, asked } from './ask.js';
import {
  completionItemOf,
  foldingOf,
  hoverOf,
  plainEditOf,
  symbolOf,
  workspaceEditOf,
} from './convert/answers.js';
import { rangeOf } from './convert/positions.js';
import { registerActions } from './register-actions.js';

export function registerAnswers(host: AskHost): void {
  const { connection } = host;
  const answer = async <Result>(uri: string, work: (asked: Asked) => Result): Promise<Result | null> => {
    const found = await asked(host, uri);
    try {
      return found ? work(found) : null;
    } catch (error) {
      // Another file of the pack went before anybody told of it.
      if (error instanceof Problem) return null;
      throw error;
    }
  };
  const places = (found: readonly Place[], { at }: Asked): Location[] =>
    found.map(({ path, span }) => {
      const { uri, document } = at(path);
      return { uri, range: rangeOf(document, span) };
    });

  connection.onCompletion(async ({ textDocument, position, context }) => {
    const found = await asked(host, textDocument.uri, 'lookForWriting');
    if (!found) return null;
    const { desk, document } = found;
    return completions(desk, document.offsetAt(position), context?.triggerCharacter).map((each) =>
      completionItemOf(document, each),
    );
  });
  connection.onHover(({ textDocument, position }) =>
    answer(textDocument.uri, ({ desk, document }) => {
      const found = hover(desk, document.offsetAt(position));
      return found ? hoverOf(document, found) : null;
    }),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    answer(textDocument.uri, ({ desk, document }) => symbols(desk).map((each) => symbolOf(document, each))),
  );
  connection.onDefinition(({ textDocument, position }) =>
    answer(textDocument.uri, (found) =>
      places(definition(found.desk, found.document.offsetAt(position)), found),
    ),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    answer(textDocument.uri, (found) =>
      places(
        references(found.desk, found.document.offsetAt(position), {
          declaration: context.includeDeclaration,
        }),
        found,
      ),
    ),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    answer(textDocument.uri, ({ desk, document }) => {
      const found = prepareRename(desk, document.offsetAt(position));
      if (!found) return null;
      if (isRefusal(found)) throw refusal(found);
      return { range: rangeOf(document, found.span), placeholder: found.placeholder };
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    answer(textDocument.uri, ({ desk, document, at }) => {
      const found = rename(desk, document.offsetAt(position), newName);
      if (!found) return null;
      if (isRefusal(found)) throw refusal(found);
      return host.knowsVersions() ? workspaceEditOf(found, at) : plainEditOf(found, at);
    }),
  );
  connection.onDocumentLinks(({ textDocument }) =>
    answer(textDocument.uri, ({ desk, document, addressOf }) =>
      links(desk).map(({ span, path, tooltip }) => ({
        range: rangeOf(document, span),
        target: addressOf(path),
        tooltip: cleanLine(tooltip),
      })),
    ),
  );
  connection.onFoldingRanges(({ textDocument }) =>
    answer(textDocument.uri, ({ desk, document }) => folding(desk).map((each) => foldingOf(document, each))),
  );
  registerActions(host);
}

const isRefusal = (found: Refusal | FileEdits | object): found is Refusal => 'refused' in found;

const refusal = ({ refused }: Refusal): ResponseError =>
  new ResponseError(ErrorCodes.InvalidRequest, cleanLine(refused));
