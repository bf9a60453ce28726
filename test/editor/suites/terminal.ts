/** Editors of the terminal as further real clients of `dunmark lsp`; one that is not installed is a fault, not a pass. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HERE } from '../lib/editors.js';
import { heard, type Stage, type Suite } from '../lib/suite.js';
import { CLI, team } from '../lib/team.js';

const SECONDS = 120;

async function terminal(stage: Stage, command: string, args: readonly string[]): Promise<void> {
  const { root } = team(join(stage.folder, 'letters'));
  const editor = spawn(command, args, {
    env: {
      ...process.env,
      HOME: process.env.HOME ?? stage.folder,
      DUNMARK_NODE: process.execPath,
      DUNMARK_CLI: CLI,
      DUNMARK_LETTERS: root,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: SECONDS * 1000,
  });
  let rest = '';
  for (const stream of [editor.stdout, editor.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      const said = heard(line);
      if (said && !('about' in said)) stage.tell(said);
      else rest = `${rest}${line}\n`.slice(-3000);
    });
  const code = await new Promise((resolve, reject) => {
    editor.once('error', (fault) => reject(new Error(`${command} does not start: ${fault.message}`)));
    editor.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ended with ${code}\n${rest}`);
}

const script = (name: string) => join(HERE, 'terminal', name);

export const terminalSuites: readonly Suite[] = [
  {
    name: 'neovim',
    title: 'neovim, headless',
    run: (stage) =>
      terminal(stage, 'nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script('neovim.lua')]),
  },
  {
    name: 'emacs',
    title: 'Emacs with eglot, in batch',
    run: (stage) => terminal(stage, 'emacs', ['--batch', '-q', '-l', script('emacs.el')]),
  },
];
