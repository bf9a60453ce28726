/** The page around a letter: a whole HTML document that reads and prints like a letter. */
import type { Language } from '../model/language.js';
import { escapeHtml } from './escape.js';

const STYLE = `
:root { color-scheme: light; }
body {
  margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 38rem; background: #fff; color: #1b1b1b;
  font: 1.0625rem/1.6 "Iowan Old Style", Charter, "Source Serif 4", Georgia, "Times New Roman", serif;
  font-variant-numeric: lining-nums; overflow-wrap: break-word;
}
:lang(zh) body, body:lang(zh) {
  font-family: "Source Serif 4", Georgia, "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif;
  line-height: 1.85; line-break: strict; text-spacing-trim: normal;
}
.subject { margin: 0 0 2rem; padding-bottom: .8rem; border-bottom: 1px solid #bbb; font-size: 1.1875rem; line-height: 1.4; }
main > :first-child { margin-top: 0; }
h1, h2, h3, h4, h5, h6 { margin: 2rem 0 .6rem; line-height: 1.3; font-size: 1.0625rem; break-after: avoid; }
h1 { font-size: 1.25rem; }
h2 { font-size: 1.125rem; }
p, ul, ol, blockquote, pre { margin: 0 0 1rem; }
p { orphans: 2; widows: 2; text-wrap: pretty; }
ul, ol { padding-left: 1.6em; }
li { margin: .25rem 0; }
li > ul, li > ol { margin-bottom: 0; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 2px solid #bbb; color: #444; }
table { max-width: 100%; font-variant-numeric: lining-nums tabular-nums; font-size: .9375em; line-height: 1.4; }
tr, blockquote { break-inside: avoid; }
a { color: #0b4f9e; text-underline-offset: .15em; }
code, pre { font: .9em/1.5 ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; }
pre { overflow-x: auto; white-space: pre-wrap; }
hr { margin: 2rem 0; border: 0; border-top: 1px solid #bbb; }
.value { background: #faf3dd; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
@page { margin: 24mm 22mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  .value { background: none; }
}
`;

export interface DocumentParts {
  readonly lang: Language;
  /** Plain text, for the browser's tab. */
  readonly title: string;
  /** HTML of the subject, set above the letter; none is set when empty. */
  readonly subject: string;
  /** HTML of the body, as `renderLetter` gives it. */
  readonly body: string;
}

/** A document that needs nothing else: no script, no font, no network. */
export function htmlDocument({ lang, title, subject, body }: DocumentParts): string {
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${subject === '' ? '' : `<p class="subject"><strong>${subject}</strong></p>\n`}<main>
${body.trimEnd()}
</main>
</body>
</html>
`;
}
