/** Files for tests of the program. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../node/folder.js';
import { ROOT } from './program.js';

/** A shipped letter's text. */
export const letter = (id: string, lang = 'en'): string =>
  readFileSync(join(ROOT, 'templates', lang, `${id}.md`), 'utf8');

/** The ladder of the shipped pack, in `templates/` of a new folder: the whole of it takes ten times as long to build. */
export function packFolder(): string {
  const path = folder();
  const to = join(path, 'templates');
  const from = join(ROOT, 'templates');
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' }))
    if (LADDER.test(file)) cpSync(join(from, file), join(to, file), { recursive: true });
  // The matrix sends to letters beside the ladder.
  writeFileSync(
    join(to, 'pack.yml'),
    readFileSync(join(from, 'pack.yml'), 'utf8').replace(/^matrix:[\s\S]*/m, ''),
  );
  return path;
}

const LADDER =
  /^variables\.yml$|^(?:en|zh)[\\/](?:pre-due|reminder|follow-up|formal|final)[\\/](?:email|letter|phone|message)\.md$/;

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
