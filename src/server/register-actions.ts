/** Mends, directives and the front matter's order, as actions of an editor. */
import type { CodeAction } from 'vscode-languageserver';
import { actions } from '../service/actions.js';
import { type AskHost, asked } from './ask.js';
import { codeActionOf, plainEditOf, workspaceEditOf } from './convert/answers.js';
import { diagnosticOf } from './convert/diagnostics.js';
import { spanOf } from './convert/positions.js';

export function registerActions(host: AskHost): void {
  const { connection } = host;
  connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[] | null> => {
    const found = await asked(host, textDocument.uri);
    if (!found) return null;
    const { desk, document, at } = found;
    const wants = (kind: string): boolean =>
      !context.only || context.only.some((each) => kind === each || kind.startsWith(`${each}.`));
    return actions(desk, spanOf(document, range))
      .map((action) =>
        codeActionOf(action, {
          edit: (edits) => (host.knowsVersions() ? workspaceEditOf(edits, at) : plainEditOf(edits, at)),
          diagnosticOf: (finding) => [diagnosticOf(document, finding, () => false)],
        }),
      )
      .filter(({ kind }) => wants(kind!));
  });
}
