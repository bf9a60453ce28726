/** A book as a PDF: its data and its Typst files to whichever engine there is. */
import { typstText } from '../generated/typst.js';
import type { Book } from '../phrasebook/book.js';
import { bookData } from '../phrasebook/typst/book-data.js';
import type { BookWords } from '../phrasebook/typst/words.js';
import { Problem } from '../workspace/problem.js';
import { fontFiles } from './fonts.js';
import { type EngineName, typeset } from './typeset.js';
import type { TypstJob } from './typst-engine.js';

export const PAPERS = ['a5', 'a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const BOOK_STEPS = ['set', 'impose'] as const;

export interface BookPdfOptions {
  readonly paper: Paper;
  /** Two A5 pages side by side on A4, in the order to print on both sides, fold and sew. */
  readonly booklet?: boolean;
  /** The native one where there is one, if not said. */
  readonly engine?: EngineName;
  /** Fails unless the PDF can be read aloud, too (PDF/UA-1); needs the native engine. */
  readonly standard?: 'ua-1';
  /** Seconds since 1970 that the document is dated by, as in SOURCE_DATE_EPOCH; else the day of the pack. */
  readonly epoch?: number;
  readonly onProgress?: (step: (typeof BOOK_STEPS)[number]) => void;
}

/**
 * The same book and options give the same bytes, from either engine. Whoever calls it has asked
 * `unprintableInBook` before: a character that no font has would be set as a box.
 */
export async function bookPdf(book: Book, options: BookPdfOptions): Promise<Uint8Array> {
  const { paper, onProgress = () => {} } = options;
  if (options.booklet && paper !== 'a5')
    throw new Problem('a booklet is made of A5 pages; leave the paper at a5');
  onProgress('set');
  const job = jobOf(book, options);
  const pdf = await typeset(job, options.engine);
  if (!options.booklet) return pdf;
  onProgress('impose');
  return typeset(bookletOf(job, pdf, book), options.engine);
}

function jobOf(book: Book, { paper, epoch, standard }: BookPdfOptions): TypstJob {
  const sources = JSON.parse(typstText()) as Readonly<Record<string, string>>;
  const day = epoch === undefined ? book.date : new Date(epoch * 1000).toISOString().slice(0, 10);
  const words = JSON.parse(sources['words.json']!) as BookWords;
  const encoder = new TextEncoder();
  const texts = { ...sources, 'book.json': bookData(book, words, day) };
  return {
    files: new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)])),
    main: 'book.typ',
    inputs: { paper },
    fonts: fontFiles(),
    ...(standard && { standard }),
  };
}

function bookletOf(job: TypstJob, pdf: Uint8Array, book: Book): TypstJob {
  const [, pages] = /\/Type\s*\/Pages\s*\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  if (!pages) throw new Error('a PDF of ours without a count of its pages');
  const title = book.languages.map((lang) => book.title[lang]).join(' · ');
  return {
    ...job,
    files: new Map([...job.files, ['pages.pdf', pdf]]),
    main: 'booklet.typ',
    inputs: { pages, title },
  };
}
