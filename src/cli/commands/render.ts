/** `dunmark render`: what it takes. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { oneOf } from '../options.js';
import type { Done } from '../program.js';

export interface RenderOptions {
  readonly data?: string;
  readonly lang?: 'en' | 'zh';
  readonly to: 'text' | 'html' | 'md';
  readonly pack?: string;
  readonly locale?: string;
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
      new Option('--to <form>', 'text, html, md').argParser(oneOf(['text', 'html', 'md'])).default('text'),
    )
    .option('--pack <folder>', 'the pack the id belongs to; left out, the pack of this folder')
    .addOption(
      new Option('--locale <locale>', 'how dates and amounts are spelled: en-GB, en-US, zh-CN').argParser(
        oneOf(['en-GB', 'en-US', 'zh-CN']),
      ),
    )
    .addHelpText(
      'after',
      `
Examples:
  dunmark render final/email --data invoice.json
  dunmark render reminder/message --lang zh --data - < invoice.json
  dunmark render templates/en/final/letter.md --to html --data invoice.json > letter.html`,
    )
    .action(async (letter: string, options: RenderOptions) => {
      const { render } = await import('../run/render.js');
      done(await render(letter, options, io));
    });
}
