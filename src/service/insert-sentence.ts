/** How a sentence gets into a letter at the cursor: as a paragraph of its own, or joined to the words around it. */
import type { Edit } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { Template } from '../model/template.js';
import { lineIndex } from '../text/lines.js';
import { newlineOf } from '../text/newline.js';
import { tagTexts } from './tags.js';

/** @param bodyEnd where the sentence goes when the cursor is not in the body */
export function insertSentence(
  template: Template,
  offset: number,
  sentence: string,
  { lang, bodyEnd }: { readonly lang: Language; readonly bodyEnd: number },
): Edit {
  const { source, head } = template;
  const newline = newlineOf(source);
  if (offset < head.span.end) return { start: bodyEnd, end: bodyEnd, text: newline + newline + sentence };
  const lines = lineIndex(source);
  const here = lines.lineAt(offset);
  const line = lines.lineSpan(here);
  if (!source.slice(line.start, line.end).trim()) {
    const beside = (number: number): string => {
      if (number < 1 || number > lines.count) return '';
      const { start, end } = lines.lineSpan(number);
      return isBoundary(source.slice(start, end)) ? '' : newline;
    };
    return { ...line, text: beside(here - 1) + sentence + beside(here + 1) };
  }
  const at = outside(template, offset);
  if (lang === 'zh') return { start: at, end: at, text: sentence };
  const before = at > line.start && /[^\s([{\u201c]/.test(source[at - 1]!) ? ' ' : '';
  const after = at < source.length && /[^\s)\]}\u201d.,;:!?]/.test(source[at]!) ? ' ' : '';
  return { start: at, end: at, text: before + sentence + after };
}

/** A line that no blank line must stand beside: an empty one, or a tag that opens or ends a block. */
const isBoundary = (line: string): boolean => !line.trim() || /^\s*\{%[^{}]*%\}\s*$/.test(line);

/** Behind the tag, code or comment that the cursor stands in; never between the halves of a character. */
function outside(template: Template, offset: number): number {
  const { source, opaque } = template;
  const whole = [...tagTexts(template).flatMap(({ tags }) => tags.map(({ span }) => span)), ...opaque];
  const around = whole.filter(({ start, end }) => start < offset && offset < end);
  const at = Math.max(offset, ...around.map(({ end }) => end));
  return /[\udc00-\udfff]/.test(source[at] ?? '') && /[\ud800-\udbff]/.test(source[at - 1] ?? '')
    ? at + 1
    : at;
}
