/** Small packs as files in memory, and what the shipped linter says about them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSettings, LintContext } from '../../src/project/lint-context.js';
import type { SourceFile } from '../../src/project/source-file.js';
import { engine } from '../../src/workspace/engine.js';

export const file = (path: string, text: string): SourceFile => ({ path, text });

const shipped = readFileSync(join(import.meta.dirname, '../../templates/en/reminder/message.md'), 'utf8');

/** The shipped message of the stage `reminder`, with more said at its end. */
export const message = (more = ''): string => (more ? `${shipped.trimEnd()}\n\n${more}\n` : shipped);

export const PACK = `id: small
title: { en: Small, zh: 小 }
version: "1.0.0"
date: "2026-01-01"
languages: [en]
stages:
  - { stage: reminder, from: 0 }
channels:
  reminder: [message]
`;

export const packFiles = (
  letters: Readonly<Record<string, string>> = { 'en/reminder/message.md': message() },
) => [file('p/pack.yml', PACK), ...Object.entries(letters).map(([path, text]) => file(`p/${path}`, text))];

export const context = (settings: Partial<FileSettings> = {}): LintContext => {
  const { linter, defaults } = engine();
  return { linter, defaults, locale: 'en', settingsFor: () => ({ levels: {}, names: [], ...settings }) };
};
