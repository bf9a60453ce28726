/** A file's findings as messages of a virtual file. */
import type { Transformer } from 'unified';
import type { Finding, Severity } from '../model/finding.js';
import type { FileFindings } from '../project/lint-files.js';
import { lineIndex } from '../text/lines.js';

type VirtualFile = Parameters<Transformer>[1];

/** As remark-lint has it: an error fails the run, a warning only with `--frail`, an info never. */
const FATAL: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  info: undefined,
};

/** Adds a message for each finding, in their order. */
export function messagesOf({ source, findings }: FileFindings, file: VirtualFile): void {
  const lines = lineIndex(source);
  for (const finding of findings) {
    const { span, rule, severity, hint } = finding;
    const place = {
      start: { ...lines.at(span.start), offset: span.start },
      end: { ...lines.at(span.end), offset: span.end },
    };
    const message = file.message(finding.message, { place, source: 'dunmark', ruleId: rule });
    const expected = insteadOf(finding, source);
    Object.assign(message, {
      fatal: FATAL[severity],
      note: hint,
      ...(expected.length ? { actual: source.slice(span.start, span.end), expected } : {}),
    });
  }
}

/** What may stand in place of the words found; a mend that reaches beyond them cannot be put so. */
const insteadOf = ({ span, fixes }: Finding, source: string): readonly string[] =>
  fixes.flatMap(({ edits }) => {
    if (edits.some((edit) => edit.start < span.start || edit.end > span.end)) return [];
    let text = source.slice(span.start, span.end);
    for (const edit of [...edits].sort((a, b) => b.start - a.start))
      text = text.slice(0, edit.start - span.start) + edit.text + text.slice(edit.end - span.start);
    return [text];
  });
