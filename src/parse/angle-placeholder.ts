/** Tells `<Client Name>`, another tool's placeholder, from HTML. */

const ELEMENTS = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em ' +
    'embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html ' +
    'i iframe img input ins kbd label legend li link main map mark marquee math menu menuitem meta meter nav nobr ' +
    'noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script ' +
    'search section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

const TAG_LIKE = /<\/?([A-Za-z][A-Za-z0-9-]*)([^<>]{0,120})>/g;

/** Offsets of each `<` that opens a placeholder; Markdown would take it for raw HTML. */
export function anglePlaceholders(text: string): number[] {
  const found: number[] = [];
  if (!text.includes('<')) return found;
  for (const match of text.matchAll(TAG_LIKE)) {
    const [, name = '', rest = ''] = match;
    const isUrl = rest.startsWith(':') || (rest.includes('@') && !/\s/.test(rest));
    if (isUrl || isElement(name, rest) || /\n[ \t]*\r?\n/.test(rest)) continue;
    if (!isEscaped(text, match.index) && !isLinkTarget(text, match.index)) found.push(match.index);
  }
  return found;
}

/** HTML is written in one case; `<Address>` is somebody's blank. */
function isElement(name: string, rest: string): boolean {
  if (!ELEMENTS.has(name.toLowerCase())) return false;
  return !/^[A-Z][a-z]{3,}$/.test(name) || rest.includes('=');
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** In `[text](<a b>)` and `[label]: <a b>` angle brackets hold an address. */
function isLinkTarget(text: string, at: number): boolean {
  let before = at;
  while (/[ \t\r\n]/.test(text[before - 1] ?? '')) before--;
  const mark = text.slice(Math.max(0, before - 2), before);
  return mark === '](' || mark === ']:';
}
