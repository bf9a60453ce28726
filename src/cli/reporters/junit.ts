/** JUnit's XML: a suite for each file, a failed case for each finding, a passed one for a file without any. */
import type { Finding } from '../../model/finding.js';
import type { FileFindings } from '../../project/lint-files.js';
import { lineIndex } from '../../text/lines.js';
import type { Reporter } from './reporter.js';
import { attributes, xml } from './xml.js';

export const junit: Reporter = ({ files, summary, problems }, { shownPath }) => {
  const suites = files.map((file) => suite(file, shownPath(file.path)));
  if (problems.length)
    suites.push([
      `  <testsuite${attributes({ name: 'dunmark', tests: problems.length, failures: 0, errors: problems.length })}>`,
      ...problems.map(
        (problem) =>
          `    <testcase${attributes({ name: problem, classname: 'dunmark' })}><error${attributes({ message: problem })}/></testcase>`,
      ),
      '  </testsuite>',
    ]);
  const failures = summary.errors + summary.warnings + summary.infos;
  const clean = files.filter(({ findings }) => !findings.length).length;
  const counts = { tests: failures + clean + problems.length, failures, errors: problems.length };
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'dunmark', ...counts })}>`,
    ...suites.flat(),
    '</testsuites>',
  ].join('\n')}\n`;
};

function suite({ source, findings }: FileFindings, path: string): readonly string[] {
  const lines = lineIndex(source);
  const cases = findings.length
    ? findings.map((finding) => failed(finding, path, lines.at(finding.span.start)))
    : [`    <testcase${attributes({ name: path, classname: path })}/>`];
  const counts = { tests: cases.length, failures: findings.length, errors: 0 };
  return [`  <testsuite${attributes({ name: path, ...counts })}>`, ...cases, '  </testsuite>'];
}

function failed(
  { rule, severity, message, hint }: Finding,
  path: string,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  const about = attributes({ name: `${rule} (${line}:${column})`, classname: path });
  const failure = attributes({ message, type: severity });
  return `    <testcase${about}><failure${failure}>${xml(`${path}:${line}:${column} ${message} ${hint}`)}</failure></testcase>`;
}
