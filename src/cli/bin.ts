#!/usr/bin/env node
/** The program's door: answers --version by itself and loads the program for everything else. */
import { writeSync } from 'node:fs';
import { VERSION } from '../workspace/version.js';
import type * as App from './app.js';
import { loadScript, type ScriptName, tune } from './compiled.js';

const args = process.argv.slice(2);

const asksVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V');

if (!asksVersion || !wrote(`${VERSION}\n`)) {
  const name = scriptFor(args);
  // A server runs for hours, and what answers from a cache is over before it pays.
  if (name !== 'cached' && args[0] !== 'lsp') tune(require);
  loadScript<typeof App>(__dirname, name, require).exports.start(args);
}

function scriptFor([command, ...rest]: readonly string[]): ScriptName {
  if (command !== 'lint') return 'app';
  return rest.includes('--cache') ? 'cached' : 'lint';
}

/** What cannot be written here, the program tries again: it knows what to say. */
function wrote(text: string): boolean {
  try {
    writeSync(1, text);
    return true;
  } catch {
    return false;
  }
}
