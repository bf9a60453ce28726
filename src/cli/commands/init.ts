/** `dunmark init`: what it takes. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { localeOption, oneOf } from '../options.js';
import type { Done } from '../program.js';

export interface InitOptions {
  readonly pack: string;
  readonly lang?: 'en' | 'zh' | 'both';
  readonly empty?: boolean;
  readonly ci?: 'github' | 'gitlab' | 'both' | 'none';
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly locale: 'en' | 'zh';
}

const LANGS = ['en', 'zh', 'both'];
const HOSTS = ['github', 'gitlab', 'both', 'none'];

export function initCommand(program: Command, io: Io, done: Done): void {
  program
    .command('init')
    .summary('begin a pack, with the files that editors, hooks and CI need')
    .description(
      'Begins a pack of letters in a folder, and makes editor, commit hook and CI look at them. What is there already is kept.',
    )
    .argument('[dir]', 'folder to begin in; left out, this one')
    .addOption(new Option('--pack <folder>', 'where the letters go, inside that folder').default('templates'))
    .addOption(
      new Option('--lang <lang>', 'languages of the letters: en, zh, both; left out, both').argParser(
        oneOf(LANGS),
      ),
    )
    .option('--empty', 'no letters: the pack of a team that brings its own')
    .addOption(
      new Option(
        '--ci <host>',
        'github, gitlab, both, none; left out, what the folder tells of, else both',
      ).argParser(oneOf(HOSTS)),
    )
    .option('-y, --yes', 'ask nothing')
    .option('--dry-run', 'show what would be made, and make nothing')
    .option('--force', 'replace files that only dunmark uses; files of others are never replaced')
    .addOption(localeOption())
    .addHelpText(
      'after',
      `
Examples:
  dunmark init
  dunmark init --dry-run
  dunmark init letters --lang zh --ci gitlab
  dunmark init --empty --pack dunning`,
    )
    .action(async (dir: string | undefined, options: InitOptions) => {
      const { init } = await import('../run/init.js');
      done(await init(dir, options, io));
    });
}
