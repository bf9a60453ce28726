/** A report for people: each finding with its line, what hurts there, and what to write instead. */
import type { Finding, Severity } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { FileFindings } from '../../project/lint-files.js';
import { cleanLine } from '../../text/clean.js';
import { type LineIndex, lineIndex } from '../../text/lines.js';
import { codeFrame } from '../code-frame.js';
import { type Colors, colors, paint } from '../colors.js';
import { placeName } from '../place-words.js';
import { width, wrap } from '../width.js';
import { LEVEL, REPORT, say } from '../words.js';
import { ladder } from './ladder.js';
import type { FoundReport, ScreenOptions, TellOptions } from './reporter.js';

const MARGIN = '  ';
const SIGN: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

export const stylish = (report: FoundReport, options: TellOptions): string => {
  const { told = () => undefined, color, locale } = options;
  const files = report.files.filter(({ findings }) => findings.length);
  if (!report.summary.files) return '';
  return [
    ...files.map((file) => told(file.findings) ?? fileText(file, options)),
    `${closing(report, locale, colors(color)).join('\n')}\n`,
  ].join('');
};

/** A file with all that was found in it. */
export function fileText({ path, source, findings }: FileFindings, options: ScreenOptions): string {
  const c = colors(options.color);
  const lines = lineIndex(source);
  const stage = findings.find((finding) => finding.stage)?.stage;
  const name = c.bold(c.underline(cleanLine(path)));
  const out = ['', `${name}${stage ? c.dim(`  ${placeName(stage, options.locale)}`) : ''}`];
  findings.forEach((finding, i) => {
    const before = findings[i - 1]?.span;
    const framed = before?.start !== finding.span.start || before.end !== finding.span.end;
    out.push('', ...describe(finding, framed, { source, lines }, options, c));
  });
  return `${out.join('\n')}\n`;
}

/** One finding; the line it stands in is shown unless the finding before it stood on the very same words. */
function describe(
  finding: Finding,
  framed: boolean,
  { source, lines }: { readonly source: string; readonly lines: LineIndex },
  { columns, locale }: ScreenOptions,
  c: Colors,
): readonly string[] {
  const { severity, span } = finding;
  const color = paint(c, severity);
  const { line, column } = lines.at(span.start);
  const place = `${line}:${column}`;
  const level = LEVEL[severity][locale];
  const lead = `${MARGIN}${SIGN[severity]} ${level}  ${place}  `;
  const rule = finding.rule;
  const size = width(lead);
  const indent = ' '.repeat(size);
  const text = wrap(cleanLine(finding.message), columns - size);
  const shownLead = `${MARGIN}${color(`${SIGN[severity]} ${c.bold(level)}`)}  ${c.dim(place)}  `;
  const out = text.map((part, i) => (i ? indent : shownLead) + c.bold(part));
  const last = text.at(-1) ?? '';
  if (size + width(last) + 2 + rule.length <= columns) out.push(`${out.pop()}  ${c.dim(rule)}`);
  else out.push(`${indent}${c.dim(rule)}`);

  const gutter = Math.max(3, String(lines.count).length) + 3;
  const frame = framed ? codeFrame(source, lines, span, columns - gutter - 3) : undefined;
  const margin = ' '.repeat(gutter);
  if (frame) {
    const number = c.dim(`${String(frame.number).padStart(gutter - 1)} │`);
    out.push(`${number} ${frame.before}${color(frame.marked)}${frame.after}`);
    const mark = span.end > span.start ? '━'.repeat(frame.length) : '▲';
    const until = frame.until ? c.dim(say(REPORT.untilLine, locale, { line: frame.until })) : '';
    out.push(`${margin}${c.dim('│')} ${' '.repeat(frame.indent)}${color(mark)}${until}`);
  }
  const advice = wrap(cleanLine(finding.hint), columns - gutter - 4);
  const offers = finding.fixes.map(({ title, safe }) => `✎ ${cleanLine(title)}${safe ? ' (--fix)' : ''}`);
  const rows = [...advice, ...offers.flatMap((offer) => wrap(cleanLine(offer), columns - gutter - 4))];
  rows.forEach((row, i) => {
    const corner = c.dim(i < rows.length - 1 ? '│' : '╰');
    out.push(`${margin}${corner} ${i < advice.length ? row : c.green(row)}`);
  });
  return out;
}

function closing(
  { files, summary, mended, known }: FoundReport,
  locale: Language,
  c: Colors,
): readonly string[] {
  const { errors, warnings, infos } = summary;
  const total = errors + warnings + infos;
  const done = mended ? [c.green(say(REPORT.mended, locale, { n: mended }))] : [];
  const looked = say(REPORT.files, locale, { n: summary.files });
  if (!total)
    return ['', ...done, c.green(say(known ? REPORT.nothingNew : REPORT.nothing, locale, { files: looked }))];
  const counts = [
    errors && c.red(say(REPORT.errors, locale, { n: errors })),
    warnings && c.yellow(say(REPORT.warnings, locale, { n: warnings })),
    infos && c.cyan(say(REPORT.infos, locale, { n: infos })),
  ].filter(Boolean);
  const bad = files.filter((file) => file.findings.length).length;
  const sign = errors ? c.red(SIGN.error) : warnings ? c.yellow(SIGN.warning) : c.cyan(SIGN.info);
  const all = files.flatMap((file) => file.findings);
  const safe = all.filter((finding) => finding.fixes.some((fix) => fix.safe)).length;
  const offered = all.filter((finding) => finding.fixes.length).length - safe;
  const help = [
    safe && c.green(say(REPORT.safe, locale, { n: safe })),
    offered && c.dim(say(safe ? REPORT.offeredMore : REPORT.offered, locale, { n: offered })),
  ].filter(Boolean);
  const verdict = say(REPORT.total, locale, {
    findings: c.bold(say(REPORT.findings, locale, { n: total })),
    bad,
    files: looked,
    counts: counts.join(REPORT.comma[locale]),
  });
  return [
    '',
    ...ladder(all, locale, c),
    ...done,
    `${sign} ${verdict}`,
    ...(help.length ? [`  ${help.join(c.dim(' · '))}`] : []),
  ];
}
