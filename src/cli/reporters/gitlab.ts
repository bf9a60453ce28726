/** GitLab's code quality report, the part of Code Climate's format that merge requests show. */
import type { Severity } from '../../model/finding.js';
import { lineIndex } from '../../text/lines.js';
import { fingerprintsOf } from './fingerprint.js';
import type { Reporter } from './reporter.js';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlab: Reporter = ({ files }, { shownPath }) => {
  const issues = files.flatMap((file) => {
    const lines = lineIndex(file.source);
    const path = shownPath(file.path);
    const prints = fingerprintsOf({ ...file, path });
    return file.findings.map(({ rule, severity, message, hint, span }, i) => ({
      description: `${message} ${hint}`,
      check_name: rule,
      fingerprint: prints[i],
      severity: SEVERITY[severity],
      location: {
        path,
        lines: { begin: lines.lineAt(span.start), end: lines.lineAt(Math.max(span.start, span.end - 1)) },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
