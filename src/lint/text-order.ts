/** Lists of places in text order. */

/** The list itself where it stands in order already, as most do: sorting takes more room than a short list. */
export function inTextOrder<Place extends { readonly start: number }>(
  list: readonly Place[],
): readonly Place[] {
  for (let i = 1; i < list.length; i++)
    if (list[i - 1]!.start > list[i]!.start) return [...list].sort((a, b) => a.start - b.start);
  return list;
}
