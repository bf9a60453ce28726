/** `dunmark new`: what it takes. */
import { type Command, Option } from 'commander';
import { CHANNELS, type Channel, STAGES, type Stage } from '../../model/stage.js';
import type { Io } from '../io.js';
import { localeOption, oneOf } from '../options.js';
import type { Done } from '../program.js';

export interface NewOptions {
  readonly stage?: Stage;
  readonly channel?: Channel;
  readonly lang?: 'en' | 'zh';
  readonly pack?: string;
  readonly locale: 'en' | 'zh';
}

export function newCommand(program: Command, io: Io, done: Done): void {
  program
    .command('new')
    .summary('begin a letter, with its twin in the other language')
    .description(
      'Begins a letter in every language of the pack. What its stage must say is there; what only you can say stands in brackets.',
    )
    .argument('<id>', 'folder and name: final/email, reminder/whatsapp')
    .addOption(
      new Option('--stage <stage>', `${STAGES.join(', ')}; left out, the folder's name`).argParser(
        oneOf(STAGES),
      ),
    )
    .addOption(
      new Option(
        '--channel <channel>',
        `${CHANNELS.join(', ')}; left out, the last word of the name`,
      ).argParser(oneOf(CHANNELS)),
    )
    .addOption(
      new Option('--lang <lang>', 'only this language: en, zh; left out, all of the pack').argParser(
        oneOf(['en', 'zh']),
      ),
    )
    .option('--pack <folder>', 'the pack it goes into; left out, the nearest')
    .addOption(localeOption())
    .addHelpText(
      'after',
      `
Examples:
  dunmark new final/email
  dunmark new reminder/whatsapp
  dunmark new payment-plan/email --stage follow-up`,
    )
    .action(async (id: string, options: NewOptions) => {
      const { newLetter } = await import('../run/new.js');
      done(newLetter(id, options, io));
    });
}
