/** One letter, filled in, as a PDF to print on the sender's own paper. */
import { typstText } from '../generated/typst.js';
import { type PrintedLetter, printedWords } from '../phrasebook/printed-letter.js';
import { letterData } from '../phrasebook/typst/letter-page.js';
import type { Paper } from './book-pdf.js';
import { letterFonts } from './letter-fonts.js';
import { type EngineName, typeset } from './typeset.js';

export interface LetterPdfOptions {
  readonly paper: Paper;
  /** The native one where there is one, if not said. */
  readonly engine?: EngineName;
  /** Fails unless the PDF can be read aloud, too (PDF/UA-1); needs the native engine. */
  readonly standard?: 'ua-1';
  /** Seconds since 1970 that the file is dated by, as in SOURCE_DATE_EPOCH; else the day of the letter. */
  readonly epoch?: number;
}

/**
 * The same letter and options give the same bytes, from either engine.
 * @throws Problem when a character of the letter is in none of its fonts
 */
export async function letterPdf(letter: PrintedLetter, options: LetterPdfOptions): Promise<Uint8Array> {
  const { paper, engine, standard, epoch } = options;
  const fonts = letterFonts(printedWords(letter), letter.lang === 'zh');
  const day = epoch === undefined ? letter.date : new Date(epoch * 1000).toISOString().slice(0, 10);
  const {
    'letter.typ': main,
    'balanced.typ': balanced,
    'words.json': words,
  } = JSON.parse(typstText()) as Readonly<Record<string, string>>;
  const texts = {
    'letter.typ': main!,
    'balanced.typ': balanced!,
    'words.json': words!,
    'letter.json': letterData(letter, fonts.names, day),
  };
  const encoder = new TextEncoder();
  const job = {
    files: new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)])),
    main: 'letter.typ',
    inputs: { paper },
    fonts: fonts.files,
    ...(standard && { standard }),
  };
  return typeset(job, engine);
}
