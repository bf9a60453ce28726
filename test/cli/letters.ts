/** Files for tests of the program. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../node/folder.js';
import { ROOT } from './program.js';

/** A shipped letter's text. */
export const letter = (id: string, lang = 'en'): string =>
  readFileSync(join(ROOT, 'templates', lang, `${id}.md`), 'utf8');

/** A copy of the shipped pack, in `templates/` of a new folder. */
export function packFolder(): string {
  const path = folder();
  cpSync(join(ROOT, 'templates'), join(path, 'templates'), { recursive: true });
  return path;
}

/** Values for a shipped letter: the dictionary's own examples are in the built pack. */
export const head = (extra: Readonly<Record<string, string>> = {}): string => {
  const keys = {
    title: 'Final demand',
    lang: 'en',
    stage: 'final',
    tone: 'decisive',
    channel: 'letter',
    subject: '"Invoice {{ invoice_number }}"',
    variables: '{ required: [invoice_number] }',
    ...extra,
  };
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n\n`;
};
