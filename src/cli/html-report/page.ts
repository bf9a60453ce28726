/** One HTML file to read a run of `lint` in: the ladder, the findings by rule, the findings by file. It runs no script. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../../compile/escape.js';
import type { Language } from '../../model/language.js';
import { say as fill } from '../../model/say.js';
import { VERSION } from '../../workspace/version.js';
import type { LintReport, Reporter } from '../reporters/reporter.js';
import { REPORT, say } from '../words.js';
import { byFile, byRule, shown } from './findings.js';
import { ladderSection } from './ladder-plot.js';
import { STYLE } from './style.js';
import { PAGE } from './words.js';

const hash = createHash('sha256').update(STYLE).digest('base64');

export const html: Reporter = ({ files, summary, known, problems }, { locale, rules }) => {
  const title = PAGE.title[locale];
  return [
    `<!doctype html>\n<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<header><h1>${escapeHtml(title)}</h1>${sums(summary, known, locale)}</header>`,
    `<main>${problemList(problems, locale)}${ladderSection(files, locale)}`,
    byRule(files, rules, locale),
    byFile(files, locale),
    `</main>\n<footer><p>${fill(PAGE.made, locale, { version: VERSION })}</p></footer>\n</body>\n</html>\n`,
  ].join('\n');
};

function sums(
  { files, errors, warnings, infos }: LintReport['summary'],
  known: LintReport['known'],
  locale: Language,
): string {
  const found = errors + warnings + infos;
  const looked = say(REPORT.files, locale, { n: files });
  const nothing = say(known ? REPORT.nothingNew : REPORT.nothing, locale, { files: looked });
  if (!found) return `<p>${escapeHtml(files ? nothing : looked)}</p>`;
  const counts = [
    [REPORT.errors, errors, 'error'],
    [REPORT.warnings, warnings, 'warning'],
    [REPORT.infos, infos, 'info'],
    [REPORT.files, files, ''],
  ] as const;
  const items = counts.map(
    ([text, n, name]) =>
      `<li class="${name}">${escapeHtml(say(text, locale, { n })).replace(String(n), `<b>${n}</b>`)}</li>`,
  );
  return `<ul class="sums">${items.join('')}</ul>`;
}

const problemList = (problems: readonly string[], locale: Language): string =>
  problems.length
    ? `<section><h2>${PAGE.problems[locale]}</h2><ul>${problems.map((each) => `<li>${shown(each)}</li>`).join('')}</ul></section>`
    : '';
