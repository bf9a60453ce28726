/** Fingerprints: a finding's identity as the short text that code hosts compare from run to run. */
import { createHash } from 'node:crypto';
import { identitiesOf } from '../../project/finding-identity.js';
import type { FileFindings } from '../../project/lint-files.js';

/** 32 hexadecimal digits for each finding of the file, in their order. */
export const fingerprintsOf = (file: FileFindings): readonly string[] =>
  identitiesOf(file).map(({ path, rule, words, nth }) =>
    createHash('sha256').update([path, rule, words, nth].join('\0')).digest('hex').slice(0, 32),
  );
