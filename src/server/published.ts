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
  /** Addresses about which something is said. */
  readonly uris: () => readonly string[];
}

/** @param hasPage false for a rule that only a team knows */
export function createPublished(
  connection: Pick<Connection, 'sendDiagnostics'>,
  hasPage: (rule: string) => boolean,
): Published {
  const known = new Map<string, string>();
  return {
    tell({ uri, text, findings, version }) {
      const key = JSON.stringify([
        version,
        findings.map(({ rule, severity, message, span }) => [rule, severity, message, span]),
      ]);
      if (known.get(uri) === key) return;
      // Of a file that is not open and is right there is nothing to say, and nothing to take back.
      if (version === undefined && !findings.length && !known.has(uri)) return;
      if (findings.length || version !== undefined) known.set(uri, key);
      else known.delete(uri);
      const document = linesOf(text);
      const diagnostics = findings.map((finding) => diagnosticOf(document, finding, hasPage));
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    },
    clear(uri) {
      if (!known.delete(uri)) return;
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    uris: () => [...known.keys()],
  };
}
