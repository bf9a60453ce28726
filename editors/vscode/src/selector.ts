/** Which documents the server is told of: by language and by where they come from, never old versions in `git:`. */
import type { DocumentSelector } from 'vscode-languageclient';

const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'] as const;

/** The files of a pack and a team's own lexicons, which may have any name; the server knows which of them are ours. */
const PACK_FILES = '**/{*.yml,*.yaml,dunmark.json}';

/** A letter may be written before it is saved; the rest are told by their names. */
export const selector: DocumentSelector = SCHEMES.flatMap((scheme) => [
  { scheme, language: 'markdown' },
  ...(scheme === 'untitled' ? [] : [{ scheme, pattern: PACK_FILES }]),
]);

/** What changes findings from behind the editor's back. */
export const WATCHED = ['**/*.{md,markdown,yml,yaml,json}', '**/.{gitignore,dunmarkignore}'] as const;
