/** A report for programs: the stable form of schema/lint-result.schema.json. */
import type { Finding } from '../../model/finding.js';
import { type LineIndex, lineIndex } from '../../text/lines.js';
import type { Reporter } from './reporter.js';

export const json: Reporter = ({ files, summary }) => {
  const result = {
    version: 1,
    files: files.map(({ path, source, findings }) => {
      const lines = lineIndex(source);
      return { path, findings: findings.map((finding) => plain(finding, lines)) };
    }),
    summary,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
};

function plain({ rule, severity, message, hint, span, stage, fixes }: Finding, lines: LineIndex) {
  const position = (offset: number) => ({ ...lines.at(offset), offset });
  return {
    rule,
    severity,
    message,
    hint,
    start: position(span.start),
    end: position(span.end),
    ...(stage ? { stage } : {}),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
    })),
  };
}
