/** The longest runs of words (or Han characters) that two texts have in common. */

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Run {
  /** Words or characters. */
  readonly length: number;
  /** Where it stands in the text looked at. */
  readonly start: number;
  readonly end: number;
  /** Which of the other texts has it, too. */
  readonly source: number;
}

/** A word of letters and digits, or one Han character; marks and case do not count. A variable ends a run. */
const TOKEN = /\{[{%].*?[%}]\}|\p{Script=Han}|[\p{L}\p{N}]+(?:[\u2019'-][\p{L}\p{N}]+)*/gsu;

export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    text: found.startsWith('{') ? '' : found.toLowerCase().replaceAll('\u2019', "'"),
    start: index,
    end: index + found.length,
  }));

/** Text to be compared with: where each run of `SEED` tokens stands in it. */
export interface Source {
  readonly tokens: readonly Token[];
  readonly seeds: ReadonlyMap<string, readonly number[]>;
}

const SEED = 3;
const seedAt = (tokens: readonly Token[], at: number): string | undefined => {
  const seed = tokens.slice(at, at + SEED).map(({ text }) => text);
  return seed.length === SEED && seed.every(Boolean) ? seed.join(' ') : undefined;
};

export function sourceOf(text: string): Source {
  const tokens = tokensOf(text);
  const seeds = new Map<string, number[]>();
  tokens.forEach((_, at) => {
    const seed = seedAt(tokens, at);
    if (seed === undefined) return;
    const known = seeds.get(seed);
    if (known) known.push(at);
    else seeds.set(seed, [at]);
  });
  return { tokens, seeds };
}

/** Every run that cannot be made longer, the longest first; runs shorter than three tokens are chance. */
export function longestRuns(text: string, sources: readonly Source[]): readonly Run[] {
  const tokens = tokensOf(text);
  const runs: Run[] = [];
  let covered = 0;
  for (let at = 0; at < tokens.length; at++) {
    const best = longestAt(tokens, at, sources);
    if (!best || at + best.length <= covered) continue;
    covered = at + best.length;
    runs.push({ ...best, start: tokens[at]!.start, end: tokens[covered - 1]!.end });
  }
  return runs.sort((a, b) => b.length - a.length);
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  sources: readonly Source[],
): Pick<Run, 'length' | 'source'> | undefined {
  const seed = seedAt(tokens, at);
  if (seed === undefined) return undefined;
  let best: Pick<Run, 'length' | 'source'> | undefined;
  sources.forEach(({ tokens: others, seeds }, source) => {
    for (const from of seeds.get(seed) ?? []) {
      let length = SEED;
      while (tokens[at + length]?.text && tokens[at + length]!.text === others[from + length]?.text) length++;
      if (!best || length > best.length) best = { length, source };
    }
  });
  return best;
}
