/** What a CI job's log would obey as a command, made text that it shows: names and words are the repository's, not ours. */
import type { Io } from './io.js';

const BREAK = '\u200b';

/** GitHub obeys `::` at a line's start and `##[` anywhere in it, Azure `##vso[`, TeamCity `##teamcity[`. */
export const inert = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:)/gm, `$1:${BREAK}`).replace(/#(?=#\w*\[)/g, `#${BREAK}`);

/** For text that goes to such a log; anywhere else it stays as it is. */
export const forLog = ({ env }: Io): ((text: string) => string) =>
  env.GITHUB_ACTIONS || env.TF_BUILD || env.TEAMCITY_VERSION ? inert : (text) => text;
