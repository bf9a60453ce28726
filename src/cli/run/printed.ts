/** `dunmark render --to pdf`: the letter on a page. */
import type { CompiledLetter } from '../../compile/compiled-letter.js';
import type { Locale } from '../../compile/locale.js';
import { letterPdf } from '../../node/letter-pdf.js';
import type { LetterOnDisk } from '../../node/read-pack.js';
import { printedLetter } from '../../phrasebook/printed-letter.js';
import type { RenderOptions } from '../commands/render.js';
import { epoch } from '../epoch.js';
import type { Io } from '../io.js';

/** @throws DataError and Problem for values that do not fit the letter or its fonts */
export function printed(
  { template, dictionary }: LetterOnDisk,
  letter: CompiledLetter,
  data: unknown,
  { locale, paper, io }: { readonly locale: Locale; readonly paper: RenderOptions['paper']; readonly io: Io },
): Promise<Uint8Array> {
  const page = printedLetter({ template, letter, dictionary }, data, locale);
  return letterPdf(page, { paper: paper ?? (letter.facts.market === 'us' ? 'letter' : 'a4'), ...epoch(io) });
}
