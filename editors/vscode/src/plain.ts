/** Words of a repository where VS Code reads more than words: icons in the items of a list, links in its messages. */

/** Joins what it stands between, and is not seen. */
const JOINER = '\u2060';

/** `$(name)` in an item is a picture. */
export const noIcons = (text: string): string => text.replaceAll('$(', `$${JOINER}(`);

/** `[words](address)` in a message can be pressed, and may run a command. */
export const noLinks = (text: string): string => text.replaceAll('](', `]${JOINER}(`);
