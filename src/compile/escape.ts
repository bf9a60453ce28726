/** How text stands for itself in HTML and in Markdown. */

const HTML_SPECIAL = /[&<>"'\n]/;

/** For element content and for quoted attributes alike. Line breaks stay line breaks. */
export const escapeHtml = (text: string): string => (HTML_SPECIAL.test(text) ? escaped(text, '\n') : text);

/** For running text: a line break in a value is one in the letter. */
export const escapeHtmlLines = (text: string): string =>
  HTML_SPECIAL.test(text) ? escaped(text, '<br>\n') : text;

/** Letters are filled in by the hundred thousand: a walk is several times faster than a replacement function. */
function escaped(text: string, lineBreak: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = htmlFor(text.charCodeAt(i), lineBreak);
    if (mark === undefined) continue;
    out += text.slice(from, i) + mark;
    from = i + 1;
  }
  return out + text.slice(from);
}

function htmlFor(unit: number, lineBreak: string): string | undefined {
  switch (unit) {
    case 0x26:
      return '&amp;';
    case 0x3c:
      return '&lt;';
    case 0x3e:
      return '&gt;';
    case 0x22:
      return '&quot;';
    case 0x27:
      return '&#39;';
    case 0x0a:
      return lineBreak;
    default:
      return undefined;
  }
}

/** Characters that may begin a construct wherever they stand. */
const MARKDOWN = /[\\`*[\]<~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w*(?:;|$))|!$/gu;

/** What would be a tag if the Markdown became a template again, whatever stands beside it. */
const TAG = /\{(?=[{%]|$)|(?<=^|\{)[{%]/g;

/** What programs beyond CommonMark make links of. */
const BARE_LINK = /:(?=\/\/)|(?<=\bwww)\./giu;

/** What makes a list, a heading, a quotation or a rule at the start of a line. */
const LINE_START = /^(?:#{1,6}|[-+])(?=\s|$|-)|^[=>]|^(?:\d{1,9})?[.)](?=\s|$)/;

export interface MarkdownPlace {
  /** The text may come to stand at the start of a line. */
  readonly fresh: boolean;
  /** In a heading, which may close with `#`. */
  readonly heading: boolean;
}

/** Fixed text of a letter, so that Markdown prints it as it is. */
export function escapeMarkdown(text: string, { fresh, heading }: MarkdownPlace): string {
  let out = text.replace(MARKDOWN, '\\$&').replace(TAG, '\\$&');
  if (heading) out = out.replaceAll('#', '\\#');
  if (!fresh) return out;
  const lead = /^ */.exec(out)![0];
  return lead + out.slice(lead.length).replace(LINE_START, escapeStart);
}

function escapeStart(start: string): string {
  const digits = /^\d*/.exec(start)![0];
  return `${digits}\\${start.slice(digits.length)}`;
}

/** A value in Markdown; each of its lines may be mistaken for a construct. */
export function escapeMarkdownValue(text: string, lineBreak: string, heading: boolean): string {
  if (!text.includes('\n')) return valueLine(text, heading);
  return text
    .split('\n')
    .map((line) => valueLine(line, heading))
    .join(lineBreak);
}

/** Most names and numbers; asking first is several times faster than looking for each mark. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9 ,]*[A-Za-z0-9])?$/;

/** White space at the edges would be dropped, or make code of the line: the outermost character is named by its number. */
function valueLine(line: string, heading: boolean): string {
  if (PLAIN.test(line)) return line;
  return escapeMarkdown(line, { fresh: true, heading })
    .replace(BARE_LINK, '\\$&')
    .replace(/^[ \t]|[ \t]$/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** A link target in Markdown: no bracket may close it, nothing in it is a character reference. */
export const escapeMarkdownUrl = (url: string): string =>
  url
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replace(/(&#?\w+);/g, '$1%3B');

/** Verbatim text between fences longer than any run of backticks in it. */
export function markdownCode(text: string, block: boolean): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  if (block) {
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
  }
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) && /[^ ]/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\n+/g, ' ')}${pad}${fence}`;
}
