/** What would be found in the open file if its text were another. */
import type { Fault } from '../model/fault.js';
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import { readConfig } from '../parse/config-file.js';
import { readLexicon } from '../parse/lexicon-file.js';
import { readPackFile } from '../parse/pack-file.js';
import { readPhrases } from '../parse/phrase-file.js';
import { readPlaybook } from '../parse/playbook-file.js';
import { readVariables } from '../parse/variables-file.js';
import { readLetter } from '../project/pack.js';
import type { Desk, DeskFileKind } from './desk.js';

/** A letter by itself: what only its pack can tell is not among the findings. */
export function judgedAs(
  { file, linter, scope }: Desk,
  text: string,
): { readonly template: Template; readonly findings: readonly Finding[] } {
  const template = readLetter({ path: file.path, text });
  return { template, findings: linter.lint(linter.read(template, scope), scope) };
}

/** Of a file that is no letter, what is wrong with its form. */
export function findingsAs(desk: Desk, text: string): readonly Finding[] {
  const { file, linter, scope } = desk;
  if (file.kind === 'letter') return judgedAs(desk, text).findings;
  return linter.speak(READ[file.kind](file.path, text, desk).faults, scope);
}

type Read = (path: string, text: string, desk: Desk) => { readonly faults: readonly Fault[] };

const READ: Readonly<Record<Exclude<DeskFileKind, 'letter'>, Read>> = {
  pack: (path, text, { scope }) => readPackFile(path, text, scope.pack),
  variables: readVariables,
  playbook: readPlaybook,
  phrases: readPhrases,
  lexicon: readLexicon,
  config: readConfig,
};
