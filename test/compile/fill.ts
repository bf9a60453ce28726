/** Compiles a letter built by hand and fills it in: the way every test of a printed letter goes. */
import { compileLetter } from '../../src/compile/compile-letter.js';
import type { CompiledLetter } from '../../src/compile/compiled-letter.js';
import type { Locale } from '../../src/compile/locale.js';
import { TARGETS, type Target } from '../../src/compile/ops.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import type { Dictionary } from '../../src/model/variable.js';
import { type LetterParts, template } from './trees.js';

export const letterOf = (parts: LetterParts, names: Dictionary, id = 'final/email'): CompiledLetter =>
  compileLetter(id, template(parts, names.keys()), names);

/** The body as printed for a target. */
export const fill = (
  parts: LetterParts,
  names: Dictionary,
  data: unknown,
  target: Target = 'text',
  locale?: Locale,
): string => renderLetter(letterOf(parts, names), data, { target, ...(locale ? { locale } : {}) }).body;

/** The subject by target. */
export const subjects = (parts: LetterParts, names: Dictionary, data: unknown): Record<string, string> =>
  Object.fromEntries(
    TARGETS.map((target) => [target, renderLetter(letterOf(parts, names), data, { target }).subject]),
  );
