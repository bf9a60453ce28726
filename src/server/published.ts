/** What each file has been told to have, so that nothing is told twice and nothing stays that is no longer so. */
import type { Connection } from 'vscode-languageserver';
import type { Finding } from '../model/finding.js';
import { diagnosticOf } from './convert/diagnostics.js';
import { linesOf } from './convert/positions.js';

export interface Told {
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Of an open text. */
  readonly version?: number;
}

export interface Published {
  readonly tell: (told: Told) => void;
  /** Nothing is said of it any more. */
  readonly clear: (uri: string) => void;
  /** The same for all whose address begins so. */
  readonly clearBelow: (home: string, isGone: (uri: string) => boolean) => void;
}

/** @param hasPage false for a rule that only a team knows */
export function createPublished(
  connection: Pick<Connection, 'sendDiagnostics'>,
  hasPage: (rule: string) => boolean,
): Published {
  const known = new Map<string, string>();
  const clear = (uri: string): void => {
    if (known.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };
  return {
    tell({ uri, text, findings, version }) {
      // Of a file that is not open and is right there is nothing to say, and nothing to take back.
      if (version === undefined && !findings.length) return clear(uri);
      const document = linesOf(text);
      const diagnostics = findings.map((finding) => diagnosticOf(document, finding, hasPage));
      const told = { uri, diagnostics, ...(version !== undefined && { version }) };
      const key = JSON.stringify(told);
      if (known.get(uri) === key) return;
      known.set(uri, key);
      void connection.sendDiagnostics(told);
    },
    clear,
    clearBelow(home, isGone) {
      for (const uri of known.keys()) if (uri.startsWith(home) && isGone(uri)) clear(uri);
    },
  };
}
