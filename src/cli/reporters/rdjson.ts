/** Reviewdog's diagnostic format. Its columns count the bytes of UTF-8 from the line's start, beginning with 1. */
import type { Finding, Severity } from '../../model/finding.js';
import { type LineIndex, lineIndex } from '../../text/lines.js';
import type { Reporter } from './reporter.js';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

export const rdjson: Reporter = ({ files }, { shownPath }) => {
  const diagnostics = files.flatMap(({ path, source, findings }) => {
    const lines = lineIndex(source);
    return findings.map((finding) => diagnostic(finding, shownPath(path), source, lines));
  });
  return `${JSON.stringify({ source: { name: 'dunmark' }, diagnostics }, null, 2)}\n`;
};

function diagnostic(
  { rule, severity, message, hint, span, fixes }: Finding,
  path: string,
  source: string,
  lines: LineIndex,
) {
  const position = (offset: number) => {
    const line = lines.lineAt(offset);
    const { start } = lines.lineSpan(line);
    return { line, column: Buffer.byteLength(source.slice(start, offset)) + 1 };
  };
  const range = (start: number, end: number) => ({ start: position(start), end: position(end) });
  // A suggestion is one stretch to replace; a mend of several places cannot be told in this format.
  const suggestions = fixes.flatMap(({ edits: [edit, ...more] }) =>
    edit && !more.length ? [{ range: range(edit.start, edit.end), text: edit.text }] : [],
  );
  return {
    message: `${message} ${hint}`,
    location: { path, range: range(span.start, span.end) },
    severity: SEVERITY[severity],
    code: { value: rule },
    ...(suggestions.length ? { suggestions } : {}),
  };
}
