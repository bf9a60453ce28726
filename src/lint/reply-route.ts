/** Addresses and numbers written out in a letter: ways back to its sender that no words announce. */

import { toSource } from '../model/text-block.js';
import { nextLine } from '../text/newline.js';
import type { Letter } from './letter.js';

const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** Seven digits and more, as telephone numbers group them. */
const TELEPHONE = /(?:^|[^\w.,/-])(?:\+|\()?\d(?:[ ()./\u2013-]{0,2}\d){6,14}(?![\w/])/;

/** A number that shows by itself that it is a telephone's: a trunk or country code, and no account's groups around it. */
const DIALLED = /(?<![\dA-Z\u00a0] |[\w.,/-])(?:\+\d|0\d|1[3-9]\d)(?:[ ()-]{0,2}\d){7,11}(?![\d-]| \d)/;

/** An address or a telephone number in the body; in the signature any group of digits long enough is one. */
export const showsReplyRoute = ({ template: { blocks }, closing }: Letter): boolean =>
  blocks
    .filter((block) => !block.quoted)
    .some(
      (block) => EMAIL.test(block.text) || DIALLED.test(block.text) || TELEPHONE.test(signed(block, closing)),
    );

function signed(block: Letter['template']['blocks'][number], closing: number): string {
  if (block.span.end <= closing) return '';
  const { text } = block;
  let start = 0;
  while (start < text.length && toSource(block, start, start + 1).start < closing)
    start = nextLine(text, start);
  return text.slice(start);
}
