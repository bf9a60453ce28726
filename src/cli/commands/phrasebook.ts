/** `dunmark phrasebook`: what it takes. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { colorOptions, localeOption } from '../options.js';
import type { Done } from '../program.js';

export interface PhrasebookOptions {
  readonly format: string;
  readonly paper: string;
  readonly lang: string;
  readonly stage?: string;
  readonly channel?: string;
  readonly market?: string;
  readonly booklet?: boolean;
  readonly out: string;
  readonly locale: 'en' | 'zh';
  readonly color?: boolean;
}

export function phrasebookCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('phrasebook')
    .summary('make the printable book, the page to fill in, the text for a wiki')
    .description(
      'Makes a book of a pack: a PDF to print, one HTML page to fill in and copy from, Markdown for a wiki.',
    )
    .argument('[pack]', 'folder that holds pack.yml; left out, the pack of this folder')
    .addOption(new Option('--format <names>', 'pdf, html, md, separated by commas').default('pdf,html,md'))
    .addOption(new Option('--paper <size>', 'of the PDF: a5, a4, letter').default('a5'))
    .addOption(new Option('--lang <names>', 'en, zh, or both side by side').default('en,zh'))
    .option('--stage <names>', 'only these stages')
    .option('--channel <names>', 'only these channels')
    .option('--market <names>', 'of the letters for a market, only those of these')
    .option('--booklet', 'the PDF as a booklet: two A5 pages on a sheet of A4, to fold')
    .addOption(new Option('--out <folder>', 'where to write').default('dist/phrasebook'));
  for (const option of [localeOption(), ...colorOptions()]) command.addOption(option);
  command.addHelpText(
    'after',
    `
Examples:
  dunmark phrasebook
  dunmark phrasebook templates --format pdf --paper a4
  dunmark phrasebook --lang zh --stage reminder,follow-up
  dunmark phrasebook --format html --out public`,
  );
  command.action(async (pack: string | undefined, options: PhrasebookOptions) => {
    const { phrasebook } = await import('../run/phrasebook.js');
    done(await phrasebook(pack, options, io));
  });
}
