/** A finding → what an editor underlines. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../../model/finding.js';
import { clean } from '../../text/clean.js';
import { VERSION } from '../../workspace/version.js';
import { rangeOf } from './positions.js';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export const SOURCE = 'dunmark';

/**
 * Why a rule is there, with examples: the page of the package, which every release carries.
 */
const pageOf = (rule: string): string => `https://unpkg.com/dunmark@${VERSION}/docs/rules/${rule}.md`;

export const diagnosticOf = (
  document: TextDocument,
  finding: Finding,
  hasPage: (rule: string) => boolean,
): Diagnostic => ({
  range: rangeOf(document, finding.span),
  severity: SEVERITY[finding.severity],
  code: finding.rule,
  ...(hasPage(finding.rule) && { codeDescription: { href: pageOf(finding.rule) } }),
  source: SOURCE,
  message: clean(finding.hint ? `${finding.message}\n${finding.hint}` : finding.message),
});
