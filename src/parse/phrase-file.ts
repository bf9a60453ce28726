/** phrases/<move>.yml → the phrases of one move. */
import { shape, validate } from '../generated/schema/phrase.js';
import type { Fault } from '../model/fault.js';
import type { Bilingual } from '../model/language.js';
import type { Move, Phrase, PhraseFile, PhraseTag } from '../model/phrase.js';
import type { Cause, Channel, Stage } from '../model/stage.js';
import { readChecked } from './checked-file.js';
import { parseError } from './faults.js';

interface RawPhrase {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly stages: readonly Stage[];
  readonly channels: readonly Channel[];
  readonly market?: string;
  readonly cause?: Cause;
  readonly tags?: readonly PhraseTag[];
  readonly 'say-instead-of'?: readonly string[];
  readonly note?: Bilingual;
}
interface RawFile {
  readonly move: Move;
  readonly title?: Bilingual;
  readonly phrases: readonly RawPhrase[];
}

/**
 * Reads the phrases of a move, in the order of the file. Never throws.
 * @param path its name says which move it holds
 */
export function readPhrases(
  path: string,
  source: string,
): { readonly phrases?: PhraseFile; readonly faults: readonly Fault[] } {
  const { data: raw, faults, spanOf } = readChecked<RawFile>(source, { validate, shape });
  if (!raw) return { faults };
  const { move, title } = raw;
  const phrases = raw.phrases.map((phrase, i): Phrase => {
    const { id, en, zh, stages, channels, market, cause, tags = [], note } = phrase;
    return {
      id,
      move,
      text: { en, zh },
      places: { en: spanOf(['phrases', i, 'en']), zh: spanOf(['phrases', i, 'zh']) },
      stages,
      channels,
      ...(market && { market }),
      ...(cause && { cause }),
      tags,
      sayInsteadOf: (phrase['say-instead-of'] ?? []).map((rule, n) => ({
        rule,
        span: spanOf(['phrases', i, 'say-instead-of', n]),
      })),
      ...(note && { note }),
      span: spanOf(['phrases', i]),
    };
  });
  const twice = phrases.flatMap(({ id }, i) =>
    phrases.findIndex((other) => other.id === id) < i
      ? [parseError('duplicate-item', spanOf(['phrases', i, 'id']), { value: id })]
      : [],
  );
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const misplaced =
    file === move ? [] : [parseError('move-differs-from-file', spanOf(['move']), { move, file })];
  return {
    phrases: { move, ...(title && { title }), phrases },
    faults: [...faults, ...misplaced, ...twice],
  };
}
