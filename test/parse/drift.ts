/** What is wrong with the map of a block, told without the code that made it. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { OPAQUE_CHARACTER, TAG_CHARACTER, type TextBlock } from '../../src/model/text-block.js';

/** What a stretch of the source may stand for, beside itself. */
function isDecodedFrom(text: string, written: string): boolean {
  if (text === '\n') return /^(?:[ \t]*|\\)(?:\r\n|\n|\r)[ \t>]*$/.test(written.replace(/\{%.*?%\}/gs, ' '));
  if (text === OPAQUE_CHARACTER) return /^[`!<]/.test(written);
  if (/^\\[!-/:-@[-`{-~]$/.test(written)) return text === written[1];
  const named = /^&([A-Za-z0-9]+);$/.exec(written);
  if (named) return decodeNamedCharacterReference(named[1]!) === text;
  const numbered = /^&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));$/.exec(written);
  if (!numbered) return false;
  const [, hex, decimal] = numbered;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return NO_CHARACTER(code) ? text === '\ufffd' : String.fromCodePoint(code) === text;
}

/** What a reference may not name: a replacement character stands for it. */
const NO_CHARACTER = (code: number): boolean =>
  code > 0x10ffff ||
  !/^[^\p{Cs}\p{Noncharacter_Code_Point}\0-\x08\x0b\x0e-\x1f\x7f-\x9f]$/u.test(String.fromCodePoint(code));

const RESERVED = /[\ue000\ufffc\ufeff]/g;

/** The first thing wrong with a block's map, or ''. */
export function drift({ text, map, tokens }: TextBlock, source: string): string {
  let at = 0;
  let from = -1;
  const inTag = (offset: number) => tokens.some(({ start, end }) => start <= offset && offset < end);
  for (let i = 0; i < map.length; i += 4) {
    const [a, b, s, e] = map.slice(i, i + 4) as [number, number, number, number];
    if (a !== at || b <= a) return `gap in the text at ${at}`;
    if (s < from || e < s) return `the source runs backwards at ${s}`;
    at = b;
    from = e;
    const part = text.slice(a, b);
    const written = source.slice(s, e);
    if (part.length !== written.length) {
      if (!isDecodedFrom(part, written)) return `${JSON.stringify(part)} is not ${JSON.stringify(written)}`;
      continue;
    }
    for (let k = 0; k < part.length; k++) {
      const own = written[k]!.replace(RESERVED, '\ufffd');
      const isTag = part[k] === TAG_CHARACTER && inTag(a + k);
      const isBreak = part[k] === '\n' && own === '\r';
      if (part[k] !== own && !isTag && !isBreak && !(part === OPAQUE_CHARACTER))
        return `${part[k]} is not ${own} at ${s + k}`;
    }
  }
  return at === text.length ? '' : `the map ends at ${at} of ${text.length}`;
}
