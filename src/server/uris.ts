/** Addresses of an editor ↔ paths as files are asked for. */
import { URI } from 'vscode-uri';

/** Of an editor's own kind of text that lies nowhere yet. */
export const isUntitled = (uri: string): boolean => uri.startsWith('untitled:');

export const isOnDisk = (uri: string): boolean => uri.startsWith('file:');

/** What is no address is one of a text that lies nowhere. */
function parsed(uri: string): URI {
  try {
    return URI.parse(uri);
  } catch {
    return URI.from({ scheme: 'untitled', path: uri });
  }
}

/** Half a character cannot be escaped. */
function written(uri: URI): string {
  try {
    return uri.toString();
  } catch {
    return uri.toString(true);
  }
}

/** Absolute path; for what lies on no disk, that of its address. */
export function pathOf(uri: string): string {
  const { scheme, fsPath, path } = parsed(uri);
  return scheme === 'file' ? fsPath : path;
}

/** The one spelling by which addresses are compared. */
export const normal = (uri: string): string => written(parsed(uri));

/** The address of another path in the same place: same scheme, same host. */
export function uriOf(path: string, beside: string): string {
  const { scheme, authority, query } = parsed(beside);
  if (scheme === 'file') return written(URI.file(path));
  return written(URI.from({ scheme, authority, path, query }));
}
