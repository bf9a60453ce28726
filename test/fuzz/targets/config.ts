/** Settings, house words and what they build on: used, or refused with file and reason. */
import fc from 'fast-check';
import { lintLetters } from '../../../src/project/lint-files.js';
import { engine } from '../../../src/workspace/engine.js';
import { memoryFiles } from '../../../src/workspace/memory-files.js';
import { openFolder } from '../../../src/workspace/open-folder.js';
import { Problem } from '../../../src/workspace/problem.js';
import { settingsOfFiles } from '../../../src/workspace/settings.js';
import { LETTERS } from '../corpus.js';
import { hold, target } from '../target.js';
import { yamlOf } from './reading-yaml.js';

const LETTER = LETTERS.find((text) => text.includes('lang: en') && text.length < 2500)!;
const NAMES = ['dunmark.yml', 'dunmark.yml', 'dunmark.yaml', 'dunmark.json', 'package.json'];

export const config = target({
  name: 'config',
  inputs: fc.record({
    text: yamlOf('config'),
    base: yamlOf('config'),
    words: yamlOf('lexicon'),
    name: fc.constantFrom(...NAMES),
    path: fc.constantFrom('a.md', 'zh/final/a.md', '__proto__/constructor.md'),
  }),
  pace: 15,
  check({ text, base, words, name, path }) {
    const files = memoryFiles(
      new Map([
        [`/r/${name}`, text],
        ['/r/base.yml', base],
        ['/r/words/house.yml', words],
        [`/r/${path}`, LETTER],
      ]),
    );
    const { linter, defaults, withHouse } = engine();
    try {
      const settings = settingsOfFiles({
        cwd: '/r',
        files,
        engine: { linter, defaults, withHouse },
        locale: 'en',
      });
      settings.ignores(path);
      settings.settingsFor(path);
      const { linter: own } = settings.house();
      lintLetters([{ path, text: LETTER }], {
        linter: own,
        defaults,
        locale: 'zh',
        settingsFor: settings.settingsFor,
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      hold(
        error.message.trim() !== '' && !/undefined|\[object/.test(error.message.replace(/[“"][\s\S]*/, '')),
        () => `says “${error.message}”`,
      );
      for (const { span, path: where } of error.places) {
        const source = files.read(`/r/${where}`, where).text;
        hold(
          0 <= span.start && span.start <= span.end && span.end <= source.length,
          () => `a problem at ${span.start}-${span.end} of ${source.length}`,
        );
      }
    }
    const folder = openFolder('/r', files, 'en');
    for (const each of [name, path, 'base.yml', 'words/house.yml']) folder.look(`/r/${each}`);
    folder.context(path);
    for (const [where, found] of folder.settings.problems())
      for (const { span } of found)
        hold(
          span.end <= files.read(folder.full(where), where).text.length,
          () => `a finding in ${where} ends at ${span.end}`,
        );
    hold(Object.keys(Object.prototype).length === 0, () => 'the prototype of all objects was changed');
  },
});
