/**
 * A letter's HTML as nodes of the page. The compiler escapes every value and every word of a template, so
 * only its own tags can be in it. The page does not lean on that: the text is parsed in a document without
 * scripts, and only these elements are made anew, without attributes but the few that say how text stands.
 */

const KNOWN = new Set(
  'p br strong em h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code hr table thead tbody tr th td span'.split(
    ' ',
  ),
);

export function safeHtml(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...copies(parsed.body));
  return fragment;
}

const copies = (from: Node): Node[] => [...from.childNodes].flatMap(copy);

function copy(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element)) return [];
  const name = node.localName;
  if (name === 'a') return [link(node)];
  // An unknown element loses itself, not its words.
  if (!KNOWN.has(name)) return name === 'script' || name === 'style' ? [] : copies(node);
  const made = document.createElement(name);
  const start = node.getAttribute('start');
  if (name === 'ol' && start && /^\d{1,9}$/.test(start)) made.setAttribute('start', start);
  const align = /text-align:(left|right|center)/.exec(node.getAttribute('style') ?? '')?.[1];
  if (align) made.dataset.align = align;
  made.append(...copies(node));
  return [made];
}

/** Looks like a link and says where it goes; a preview leads nowhere. */
function link(node: Element): Node {
  const made = document.createElement('span');
  made.className = 'link';
  made.title = node.getAttribute('href') ?? '';
  made.append(...copies(node));
  return made;
}
