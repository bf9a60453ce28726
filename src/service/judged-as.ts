/** What would be found in the open letter if its text were another. */
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import { readLetter } from '../project/pack.js';
import type { Desk } from './desk.js';

/** By itself: what only its pack can tell is not among the findings. */
export function judgedAs(
  { file, linter, scope }: Desk,
  text: string,
): { readonly template: Template; readonly findings: readonly Finding[] } {
  const template = readLetter({ path: file.path, text });
  return { template, findings: linter.lint(linter.read(template, scope), scope) };
}
