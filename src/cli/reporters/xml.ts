/** How text stands in XML 1.0: special signs as entities, characters that no XML may hold as the sign for a lost one. */

const SPECIAL = /[&<>"'\t\n\r]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Everything outside `Char` of XML 1.0; a lone half of a surrogate pair among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const xml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, (sign) => ENTITIES[sign]!);

/** An element's attributes, in the order given. */
export const attributes = (named: Readonly<Record<string, string | number>>): string =>
  Object.entries(named)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
