/** Every pack rule with the small packs it proves itself with. `[[…]]` marks what must be found, in whatever file. */
import { proof as contactTooFrequent } from './packs/contact-too-frequent.js';
import { proof as duplicateId } from './packs/duplicate-id.js';
import { proof as duplicateText } from './packs/duplicate-text.js';
import { proof as firmnessDrop } from './packs/firmness-drop.js';
import type { PackProof } from './packs/make.js';
import { proof as matrixStageMismatch } from './packs/matrix-stage-mismatch.js';
import { proof as missingChannel } from './packs/missing-channel.js';
import { proof as missingFinalLetter } from './packs/missing-final-letter.js';
import { proof as missingTranslation } from './packs/missing-translation.js';
import { proof as repeatedSubject } from './packs/repeated-subject.js';
import { proof as translationVariables } from './packs/translation-variables.js';
import { proof as unknownLetter } from './packs/unknown-letter.js';
import { proof as windowGap } from './packs/window-gap.js';
import { proof as windowOverlap } from './packs/window-overlap.js';

export type { PackCase, PackProof } from './packs/make.js';

export const packCases: Readonly<Record<string, PackProof>> = {
  'contact-too-frequent': contactTooFrequent,
  'duplicate-id': duplicateId,
  'duplicate-text': duplicateText,
  'firmness-drop': firmnessDrop,
  'matrix-stage-mismatch': matrixStageMismatch,
  'missing-channel': missingChannel,
  'missing-final-letter': missingFinalLetter,
  'missing-translation': missingTranslation,
  'repeated-subject': repeatedSubject,
  'translation-variables': translationVariables,
  'unknown-letter': unknownLetter,
  'window-gap': windowGap,
  'window-overlap': windowOverlap,
};
