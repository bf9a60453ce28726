/** What an editor is told of settings that cannot be used: all of it at once, in the reader's language. */
import { expect, it } from 'vitest';
import { engine } from '../../src/workspace/engine.js';
import { folderSettings } from '../../src/workspace/folder-settings.js';
import { memoryFiles } from '../../src/workspace/memory-files.js';

const CONFIG = `extends: [./gone.yml, stict]
lexicons: [./words]
rules:
  vague-tmie: off
  hope-wording: loud
  nonsense: error
`;

const told = (locale: 'en' | 'zh') => {
  const files = memoryFiles(new Map([['/t/dunmark.yml', CONFIG]]));
  const settings = folderSettings({ cwd: '/t', files, engine: engine(), locale });
  settings.usable(['a.md']);
  return settings.problems().get('dunmark.yml')!;
};

it.each(['en', 'zh'] as const)('tells everything at once: %s', (locale) => {
  const found = told(locale).map(
    ({ span, message }) => [CONFIG.slice(span.start, span.end), message] as const,
  );
  expect(found.map(([text]) => text.replace(/["']/g, ''))).toEqual(
    expect.arrayContaining(['./gone.yml', 'stict', './words', 'loud', 'vague-tmie', 'nonsense']),
  );
  for (const [, message] of found) {
    expect(/\p{Script=Han}/u.test(message)).toBe(locale === 'zh');
    expect(message).toMatch(/[^?？.。][.。?？]$/);
  }
});
