/** The outline of the open file: what a writer jumps to. */
import type { Symbol as Part } from './answers.js';
import type { Desk } from './desk.js';
import { letterSymbols } from './letter-symbols.js';
import { yamlSymbols } from './yaml-symbols.js';

/** Never throws; of a file that is broken what could be read. */
export const symbols = (desk: Desk): readonly Part[] =>
  desk.file.kind === 'letter' ? letterSymbols(desk) : yamlSymbols(desk);
