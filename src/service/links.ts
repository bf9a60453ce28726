/** What can be followed from a file: a letter's twin, letters by their id, files that settings name. */

import { say } from '../model/say.js';
import { readConfig } from '../parse/config-file.js';
import { isPreset } from '../project/settings.js';
import type { DocumentLink } from './answers.js';
import type { Desk } from './desk.js';
import { insideFolder } from './folder-path.js';
import { letterMentions, lettersCalled } from './letter-mentions.js';
import { twinOf } from './twin.js';
import { LINK } from './words.js';

export function links(desk: Desk): readonly DocumentLink[] {
  return [...toTwin(desk), ...toLetters(desk), ...toFiles(desk)];
}

/** The value of `lang:` is where a writer looks for the other language. */
function toTwin(desk: Desk): readonly DocumentLink[] {
  const { template, path } = desk.file;
  const twin = template && twinOf(desk.pack, path);
  const anchor = template?.head.lang?.span;
  if (!twin || !anchor) return [];
  return [{ span: anchor, path: twin.template.path, tooltip: say(LINK.twin[twin.lang], desk.locale) }];
}

const toLetters = (desk: Desk): readonly DocumentLink[] =>
  letterMentions(desk).flatMap(({ id, span }) => {
    const [letter] = lettersCalled(desk, id);
    return letter
      ? [{ span, path: letter.template.path, tooltip: say(LINK.letter, desk.locale, { id }) }]
      : [];
  });

/** Only what lies in the folder of the settings; packages and presets are no files to open. */
function toFiles({ file, locale }: Desk): readonly DocumentLink[] {
  if (file.kind !== 'config') return [];
  const { config } = readConfig(file.path, file.text);
  const bases = (config?.extends ?? []).filter(({ name }) => !isPreset(name) && name.startsWith('.'));
  const lexicons = (config?.lexicons ?? []).filter(({ name }) => /\.ya?ml$/.test(name));
  return [...bases, ...lexicons].flatMap(({ name, span }) => {
    const path = insideFolder(file.path, name);
    return path ? [{ span, path, tooltip: say(LINK.file, locale, { name }) }] : [];
  });
}
