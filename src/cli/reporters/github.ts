/** Annotations of a GitHub Actions run, and plain lines for what exceeds the number it shows. */
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.js';
import { cleanLine } from '../../text/clean.js';
import { type LineIndex, lineIndex } from '../../text/lines.js';
import { inert } from '../job-log.js';
import { REPORT, say } from '../words.js';
import type { Reporter } from './reporter.js';

/** GitHub shows ten annotations a step and drops the others without a word. */
const MOST = 10;
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

interface Placed {
  readonly path: string;
  readonly finding: Finding;
  readonly lines: LineIndex;
}

export const github: Reporter = ({ files, summary }, { shownPath, locale }) => {
  const found = files.flatMap(({ path, source, findings }): readonly Placed[] => {
    const lines = lineIndex(source);
    return findings.map((finding) => ({ path: shownPath(path), finding, lines }));
  });
  const weighed = SEVERITIES.flatMap((severity) =>
    found.filter((each) => each.finding.severity === severity),
  );
  if (!weighed.length) return '';
  const out = [
    ...weighed.slice(0, MOST).map(annotation),
    ...weighed.slice(MOST).map(plainLine),
    say(REPORT.counted, locale, { ...summary, n: weighed.length }),
  ];
  return `${out.join('\n')}\n`;
};

function annotation({ path, finding: { rule, severity, message, hint, span }, lines }: Placed): string {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  const properties: Readonly<Record<string, string | number>> = {
    file: path,
    line: start.line,
    endLine: end.line,
    // Columns of an annotation over several lines are refused.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const about = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMAND[severity]} ${about.join(',')}::${data(`${message} ${hint}`)}`;
}

function plainLine({ path, finding: { rule, severity, message }, lines, finding: { span } }: Placed): string {
  const { line, column } = lines.at(span.start);
  return inert(cleanLine(`- ${severity} ${path}:${line}:${column} ${message} (${rule})`));
}

const data = (text: string): string =>
  inert(cleanLine(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
