/** The page GitHub shows beside a step: every finding in a table, the worst files first. */
import { appendFileSync, statSync } from 'node:fs';
import { type Finding, SEVERITIES } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import { cleanLine } from '../../text/clean.js';
import { lineIndex } from '../../text/lines.js';
import { reasonOf } from '../../workspace/problem.js';
import type { Io } from '../io.js';
import type { LintReport } from '../reporters/reporter.js';
import { repositoryPaths } from '../repository-path.js';
import { LEVEL, REPORT, SUMMARY, say } from '../words.js';

/** GitHub takes a mebibyte a step, with all that the step wrote before; what does not fit is counted. */
const MOST_BYTES = 1_000_000;

/** Writes where GITHUB_STEP_SUMMARY says; a summary that cannot be written fails no run. */
export function writeStepSummary(report: LintReport, locale: Language, io: Io): void {
  const path = io.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  try {
    const room = MOST_BYTES - (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    appendFileSync(path, stepSummary(report, locale, repositoryPaths(io), room));
  } catch (error) {
    io.err.write(`dunmark: cannot write the step summary: ${reasonOf(error)}\n`);
  }
}

function stepSummary(
  { files, summary, known }: LintReport,
  locale: Language,
  shownPath: (path: string) => string,
  room: number,
): string {
  const n = summary.errors + summary.warnings + summary.infos;
  const looked = say(REPORT.files, locale, { n: summary.files });
  const nothing = say(known ? REPORT.nothingNew : REPORT.nothing, locale, { files: looked });
  if (!n) return `### Dunmark\n\n${nothing}\n`;
  const bad = files.filter(({ findings }) => findings.length);
  const worstFirst = [...bad].sort((a, b) => errorsIn(b.findings) - errorsIn(a.findings));
  const head = [
    '### Dunmark',
    '',
    say(REPORT.counted, locale, { ...summary, n }),
    '',
    `| ${[SUMMARY.place, SUMMARY.rule, SUMMARY.found].map((text) => text[locale]).join(' | ')} |`,
    '|---|---|---|',
  ];
  const rows: string[] = [];
  let size = 0;
  for (const { path, source, findings } of worstFirst) {
    const lines = lineIndex(source);
    for (const finding of findings) {
      const { line, column } = lines.at(finding.span.start);
      const place = `${code(`${shownPath(path)}:${line}:${column}`)} ${LEVEL[finding.severity][locale]}`;
      const row = `| ${place} | ${code(finding.rule)} | ${plain(`${finding.message} ${finding.hint}`)} |`;
      size += Buffer.byteLength(row) + 1;
      if (size < room) rows.push(row);
    }
  }
  const more = n - rows.length;
  return `${[...head, ...rows, ...(more ? ['', say(SUMMARY.more, locale, { n: more })] : [])].join('\n')}\n`;
}

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === SEVERITIES[0]).length;

/** A bar would end the cell, and a sign of HTML or Markdown is one a letter wrote. */
const plain = (text: string): string =>
  cleanLine(text)
    .replace(/[\\`*_[\]|#!~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
/** In code a backslash is one: behind another, that of the bar would no longer hold it back. */
const code = (text: string): string =>
  `\`\` ${cleanLine(text).replaceAll('`', "'").replaceAll('\\|', '\\\u200b|').replaceAll('|', '\\|')} \`\``;
