/** `dunmark render`: what it takes. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { oneOf } from '../options.js';
import type { Done } from '../program.js';

export interface RenderOptions {
  readonly data?: string;
  readonly lang?: 'en' | 'zh';
  readonly to: 'text' | 'html' | 'md' | 'pdf';
  readonly paper?: 'a4' | 'letter' | 'a5';
  readonly out?: string;
  readonly pack?: string;
  readonly locale?: string;
  readonly lint?: boolean;
}

export function renderCommand(program: Command, io: Io, done: Done): void {
  program
    .command('render')
    .summary('fill in one letter')
    .description('Fills in one letter. Missing and unknown values are refused, never left blank.')
    .argument('<letter>', 'id of a letter (final/email), or a file')
    .option('--data <file>', 'JSON object of names and values; - reads standard input')
    .addOption(
      new Option('--lang <lang>', 'en, zh; left out, en when the letter has it').argParser(
        oneOf(['en', 'zh']),
      ),
    )
    .addOption(
      new Option('--to <form>', 'text, html, md, pdf')
        .argParser(oneOf(['text', 'html', 'md', 'pdf']))
        .default('text'),
    )
    .addOption(
      new Option(
        '--paper <size>',
        'of the PDF: a4, letter, a5; left out, letter for the market us, else a4',
      ).argParser(oneOf(['a4', 'letter', 'a5'])),
    )
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--pack <folder>', 'the pack the id belongs to; left out, the pack of this folder')
    .addOption(
      new Option('--locale <locale>', 'how dates and amounts are spelled: en-GB, en-US, zh-CN').argParser(
        oneOf(['en-GB', 'en-US', 'zh-CN']),
      ),
    )
    .option('--lint', 'judge the letter as filled in; findings go to standard error')
    .addHelpText(
      'after',
      `
Examples:
  dunmark render final/email --data invoice.json
  dunmark render reminder/message --lang zh --data - < invoice.json
  dunmark render final/letter --data invoice.json --lint > letter.txt
  dunmark render templates/en/final/letter.md --to html --data invoice.json > letter.html
  dunmark render final/letter --to pdf --data invoice.json --out letter.pdf

A PDF is a page to print on your own paper: its head stays free, the address stands where windows of
envelopes are, and a Chinese letter shows where the company's seal goes.

With --lint the exit code is 1 when something of severity error is found. Findings are placed in the
letter's plain text, and are in Chinese for --locale zh-CN.`,
    )
    .action(async (letter: string, options: RenderOptions) => {
      const { render } = await import('../run/render.js');
      done(await render(letter, options, io));
    });
}
