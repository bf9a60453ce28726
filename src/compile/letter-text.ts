/** A filled-in letter as one text: its subject, when it has one, above its body. */
import type { RenderedLetter } from './render-letter.js';

export const letterText = ({ subject, body }: RenderedLetter): string =>
  `${subject ? `Subject: ${subject}\n\n` : ''}${body.trimEnd()}\n`;
