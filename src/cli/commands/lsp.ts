/** `dunmark lsp`: what it takes. */
import type { Command } from 'commander';
import { CLEAN } from '../io.js';
import type { Done } from '../program.js';

export function lspCommand(program: Command, _io: unknown, done: Done): void {
  program
    .command('lsp')
    .summary('the language server, for editors')
    .description(
      'Speaks the Language Server Protocol until the editor ends it: over standard input and output unless told otherwise.',
    )
    .option('--stdio', 'over standard input and output')
    .option('--node-ipc', 'over the channel of the Node process that started it')
    .option('--socket <port>', 'over a local port that the editor listens on')
    .option('--pipe <name>', 'over a named pipe that the editor listens on')
    .option('--clientProcessId <id>', 'ends when that process does')
    .addHelpText(
      'after',
      `
How each editor is told to start it: docs/editors.md`,
    )
    .action(async () => {
      const { serve } = await import('../../server/main-node.js');
      serve();
      done(CLEAN);
    });
}
