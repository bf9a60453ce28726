/** Does a path match a glob? `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` chooses. No backtracking. */

/** Nobody needs more alternatives in one pattern; `{a,b}{a,b}…` doubles with every pair. Further braces are themselves. */
const MOST_CHOICES = 256;

/**
 * @param path relative, `/` between folders
 * @param glob the same, for the whole path; `drafts/` means everything in that folder
 */
export function matchesGlob(path: string, glob: string): boolean {
  return globMatcher([glob])(path);
}

/** The same for many paths against any of several globs, each of which is taken apart once. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  let all: ReadonlyArray<readonly string[]> | undefined;
  return (path) => {
    const folders = path.split('/');
    all ??= globs.flatMap(patterns);
    return all.some((one) => matchesFolders(folders, one));
  };
}

const patterns = (glob: string): ReadonlyArray<readonly string[]> =>
  choices(glob.replace(/^\.\//, '').replace(/\/$/, '/**')).map((one) =>
    // A row of `**` says no more than one of them, and all would be reached at every folder.
    one.split('/').filter((want, at, all) => want !== '**' || all[at - 1] !== '**'),
  );

/** `{a,b}` written out; unpaired braces are themselves. */
function choices(glob: string): readonly string[] {
  let out = [''];
  let rest = glob;
  for (;;) {
    const found = /\{([^{}]*)\}/.exec(rest);
    const words = found?.[1]?.split(',') ?? [];
    if (!found || out.length * words.length > MOST_CHOICES) return out.map((each) => each + rest);
    const before = rest.slice(0, found.index);
    out = out.flatMap((each) => words.map((word) => each + before + word));
    rest = rest.slice(found.index + found[0].length);
  }
}

/** Row by row over the folders of the path: which folders of the pattern may have been reached. */
function matchesFolders(path: readonly string[], glob: readonly string[]): boolean {
  let reached = skipStars(new Set([0]), glob);
  for (const folder of path) {
    const next = new Set<number>();
    for (const at of reached) {
      const want = glob[at];
      if (want === undefined) continue;
      if (want === '**') next.add(at);
      else if (matchesName(folder, want)) next.add(at + 1);
    }
    reached = skipStars(next, glob);
  }
  return reached.has(glob.length);
}

function skipStars(reached: Set<number>, glob: readonly string[]): Set<number> {
  for (const at of reached) if (glob[at] === '**') reached.add(at + 1);
  return reached;
}

/** One name against `*` and `?`: on a miss, only the last star takes one character more. */
function matchesName(name: string, glob: string): boolean {
  let n = 0;
  let g = 0;
  let star = -1;
  let from = 0;
  while (n < name.length) {
    if (g < glob.length && glob[g] === '*') {
      star = g++;
      from = n;
    } else if (g < glob.length && (glob[g] === '?' || glob[g] === name[n])) {
      n++;
      g++;
    } else if (star >= 0) {
      g = star + 1;
      n = ++from;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}
