/** Findings as lists: by rule with their counts, by file with the lines they stand in. */
import { escapeHtml } from '../../compile/escape.js';
import type { RuleCard } from '../../lint/rule.js';
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { FileFindings } from '../../project/lint-files.js';
import { cleanLine } from '../../text/clean.js';
import { type LineIndex, lineIndex } from '../../text/lines.js';
import { codeFrame } from '../code-frame.js';
import { placeName } from '../place-words.js';
import { LEVEL } from '../words.js';
import { PAGE } from './words.js';

/** Columns of a line of a letter that are shown; the rest is cut. */
const COLUMNS = 110;

export function byRule(
  files: readonly FileFindings[],
  rules: ReadonlyMap<string, RuleCard>,
  locale: Language,
): string {
  const found = new Map<string, { count: number; files: Set<string>; severity: Severity }>();
  for (const { path, findings } of files)
    for (const { rule, severity } of findings) {
      const own = found.get(rule) ?? { count: 0, files: new Set(), severity };
      own.count++;
      own.files.add(path);
      if (weight(severity) < weight(own.severity)) own.severity = severity;
      found.set(rule, own);
    }
  if (!found.size) return '';
  const sorted = [...found].sort(
    ([a, one], [b, two]) =>
      weight(one.severity) - weight(two.severity) || two.count - one.count || (a < b ? -1 : 1),
  );
  const rows = sorted.map(([id, { count, files: where, severity }]) => {
    const card = rules.get(id);
    const about = card
      ? `<strong>${shown(card.title[locale])}</strong><br><span class="why">${shown(card.why[locale])}</span>`
      : '';
    return `<tr><td>${level(severity, locale)}</td><td><code>${shown(id)}</code></td><td>${about}</td><td class="number">${count}</td><td class="number">${where.size}</td></tr>`;
  });
  const heads = [PAGE.severity, PAGE.rule, undefined, PAGE.count, PAGE.files].map((text) =>
    text ? `<th scope="col">${text[locale]}</th>` : '<td></td>',
  );
  return `<section><h2>${PAGE.byRule[locale]}</h2><div class="wide" role="region" tabindex="0" aria-label="${PAGE.byRule[locale]}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

export function byFile(files: readonly FileFindings[], locale: Language): string {
  const bad = files.filter(({ findings }) => findings.length);
  if (!bad.length) return '';
  const blocks = bad.map(({ path, source, findings, letter }) => {
    const lines = lineIndex(source);
    const stage = letter?.stage
      ? `<span class="at">${escapeHtml(placeName(letter.stage, locale))}</span>`
      : '';
    const title = letter ? `<span class="title">${shown(letter.title)}</span>` : '';
    return [
      `<details open><summary><code>${shown(path)}</code> ${stage} ${title} <span class="sum">${findings.length}</span></summary><ul>`,
      ...findings.map((finding) => item(finding, source, lines, locale)),
      '</ul></details>',
    ].join('\n');
  });
  return `<section><h2>${PAGE.byLetter[locale]}</h2>${blocks.join('\n')}</section>`;
}

function item(
  { rule, severity, message, hint, span }: Finding,
  source: string,
  lines: LineIndex,
  locale: Language,
): string {
  const { line, column } = lines.at(span.start);
  const frame = codeFrame(source, lines, span, COLUMNS);
  const excerpt = frame
    ? `<pre><span class="no">${frame.number}</span>${escapeHtml(frame.before)}<mark class="${severity}">${escapeHtml(frame.marked)}</mark>${escapeHtml(frame.after)}</pre>`
    : '';
  return `<li>${level(severity, locale)} <span class="place">${line}:${column}</span> <code>${shown(rule)}</code><p>${shown(message)}</p>${excerpt}<p class="hint">${shown(hint)}</p></li>`;
}

const level = (severity: Severity, locale: Language): string =>
  `<span class="level ${severity}">${LEVEL[severity][locale]}</span>`;

/** Words of a letter, a name or a house rule: no sign of theirs is one of the page. */
export const shown = (text: string): string => escapeHtml(cleanLine(text));

const weight = (severity: Severity): number => SEVERITIES.indexOf(severity);
