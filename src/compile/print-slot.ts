/** A value → the text that may stand in its place: printed by locale, then escaped for target and context. */
import type { CompiledLetter } from './compiled-letter.js';
import { UnsafeUrlError } from './data-error.js';
import { escapeHtml, escapeHtmlLines, escapeMarkdownUrl, escapeMarkdownValue } from './escape.js';
import { type Format, print } from './format.js';
import { oneLine } from './one-line.js';
import type { Operand, SlotOp, Target } from './ops.js';
import { encodeMail, encodePart, encodePhone, encodeUrl, isSafeUrl } from './safe-url.js';
import { isList, type Value } from './value.js';

type Change = (text: string) => string;

const PARTS: Readonly<Record<'url-part' | 'mailto' | 'tel', Change>> = {
  'url-part': encodePart,
  mailto: encodeMail,
  tel: encodePhone,
};

const asIs: Change = (text) => text;

/**
 * The function that prints the slot's value.
 * @param shorten what words lose before they are escaped
 */
export function printer(
  { context, value }: SlotOp,
  plan: { readonly target: Target; readonly letter: CompiledLetter['id'] },
  shorten: Change = asIs,
): (value: Value, format: Format) => string {
  const { target, letter } = plan;
  if (context === 'url') return (read, format) => wholeUrl(print(read, format), target, value, letter);
  if (context === 'url-part' || context === 'mailto' || context === 'tel') {
    const encode = PARTS[context];
    return (read, format) => encode(print(read, format));
  }
  const change = words(context, target);
  const cut = context === 'code' ? asIs : shorten;
  if (target === 'html') {
    // What a locale writes of an amount, a day or a number holds no mark of HTML.
    return (read, format) => {
      if (typeof read === 'string') return change(cut(read));
      const text = cut(print(read, format));
      return isList(read) ? change(text) : text;
    };
  }
  if (cut !== asIs) return (read, format) => change(cut(print(read, format)));
  return change === asIs ? print : (read, format) => change(print(read, format));
}

function words(context: SlotOp['context'], target: Target): Change {
  if (target === 'html') return context === 'code' ? escapeHtml : escapeHtmlLines;
  if (target === 'text' || context === 'code') return context === 'line' ? oneLine : asIs;
  if (context === 'line') return (text) => escapeMarkdownValue(oneLine(text), '', true);
  const lineBreak = context === 'cell' ? '<br>' : '\\\n';
  return (text) => escapeMarkdownValue(text, lineBreak, false);
}

/** @throws UnsafeUrlError also for a value that only a filter made a link of, which no check of the data foresees */
function wholeUrl(text: string, target: Target, operand: Operand, letter: string): string {
  if (text === '') return '';
  if (!isSafeUrl(text)) {
    const path = 'path' in operand ? operand.path.join('.') : '';
    const message = `"${path}" is not a link that may be sent; it must start with https:, http:, mailto: or tel:.`;
    throw new UnsafeUrlError(letter, [{ code: 'unsafe-url', path, message, expected: 'url' }]);
  }
  const url = encodeUrl(text);
  if (target === 'html') return escapeHtml(url);
  return target === 'markdown' ? escapeMarkdownUrl(url) : url;
}
