/** Mends, directives and the front matter's order, as actions of an editor. */
import type { CodeAction, Command } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { actions } from '../service/actions.js';
import type { Action } from '../service/answers.js';
import { type AskHost, asked } from './ask.js';
import { ACTION_KIND, codeActionOf, plainEditOf, workspaceEditOf } from './convert/answers.js';
import { diagnosticOf } from './convert/diagnostics.js';
import { linesOf, rangeOf, spanOf, textEditOf } from './convert/positions.js';
import { SELECT } from './protocol.js';

/** Our extension's: a reason is typed over. Places are those of the text as the edits leave it. */
function selecting(document: TextDocument, span: Span, edits: readonly Edit[]): Command {
  const after = linesOf(
    TextDocument.applyEdits(
      document,
      edits.map((edit) => textEditOf(document, edit)),
    ),
  );
  return { title: '', command: SELECT, arguments: [document.uri, rangeOf(after, span)] };
}

/** Those that are meant by an editor’s kinds; what nobody asked for is not worked out. */
const kindsOf = (only: readonly string[] | undefined): ReadonlyArray<Action['kind']> | undefined =>
  only && ALL.filter((kind) => only.some((each) => isOfKind(ACTION_KIND[kind], each)));

const isOfKind = (kind: string, asked: string): boolean => kind === asked || kind.startsWith(`${asked}.`);

const ALL = Object.keys(ACTION_KIND) as ReadonlyArray<Action['kind']>;

export function registerActions(host: AskHost): void {
  const { connection } = host;
  connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[] | null> => {
    const found = await asked(host, textDocument.uri);
    if (!found) return null;
    const { desk, document, at } = found;
    return actions(desk, spanOf(document, range), kindsOf(context.only))
      .map((action) =>
        codeActionOf(action, {
          edit: (edits) => (host.knowsVersions() ? workspaceEditOf(edits, at) : plainEditOf(edits, at)),
          ...(host.hasOurCommands() && {
            select: (span, edits) => selecting(document, span, edits.get(desk.file.path) ?? []),
          }),
          diagnosticOf: (finding) => [diagnosticOf(document, finding, () => false)],
        }),
      )
      .filter(({ kind }) => !context.only || context.only.some((each) => isOfKind(kind!, each)));
  });
}
