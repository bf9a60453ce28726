/** The firmness of one letter: its facts and words counted by the parts that are data. */
import type { Firmness, FirmnessCount, FirmnessPart } from '../model/firmness.js';
import type { Span } from '../model/span.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import type { Role } from '../model/variable.js';
import type { Letter } from './letter.js';

interface Place {
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
}

/** Words count at any stage here, whatever a rule says of them there: softness is softness. */
export function firmnessOf(letter: Pick<Letter, 'facts' | 'hits'>, parts: readonly FirmnessPart[]): Firmness {
  const found = new Map(parts.map((part) => [part.id, placesOf(letter, part)]));
  const counts = parts.flatMap((part): readonly FirmnessCount[] => {
    const places = found.get(part.id)!.slice(0, part.most ?? 1);
    if (!places.length || part.without?.some((id) => found.get(id)?.length)) return [];
    return [{ part, points: part.points * places.length, places }];
  });
  return { total: counts.reduce((sum, { points }) => sum + points, 0), counts };
}

function placesOf(
  { facts, hits }: Pick<Letter, 'facts' | 'hits'>,
  { sources }: FirmnessPart,
): readonly Span[] {
  const places: readonly Place[] = sources.flatMap((source): readonly Place[] => {
    const [kind, id] = source.split(':') as [string, string];
    return kind === 'fact' ? facts(id as Role) : hits(id);
  });
  return places
    .map(({ block, start, end }) => toSource(block, start, end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(0, i).some((earlier) => earlier.end > span.start));
}
