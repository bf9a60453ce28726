/** Writes the floors of test/corpus/floors.json anew. */
import { read, write } from '../../scripts/generate/files.js';
import { recorded } from './floors.js';
import type { Slice } from './measure.js';

const PATH = 'test/corpus/floors.json';

/**
 * @param lower lets floors fall too
 * @returns the file's path
 */
export const record = (slices: readonly Slice[], lower: boolean): string =>
  write(PATH, `${JSON.stringify(recorded(slices, JSON.parse(read(PATH) ?? '{}'), lower), null, 2)}\n`);
