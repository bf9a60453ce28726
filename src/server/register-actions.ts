/** Mends, directives and the front matter's order, as actions of an editor. */
import type { CodeAction } from 'vscode-languageserver';
import { actions } from '../service/actions.js';
import type { Action } from '../service/answers.js';
import { type AskHost, asked } from './ask.js';
import { ACTION_KIND, codeActionOf, plainEditOf, workspaceEditOf } from './convert/answers.js';
import { diagnosticOf } from './convert/diagnostics.js';
import { spanOf } from './convert/positions.js';

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
          diagnosticOf: (finding) => [diagnosticOf(document, finding, () => false)],
        }),
      )
      .filter(({ kind }) => !context.only || context.only.some((each) => isOfKind(kind!, each)));
  });
}
