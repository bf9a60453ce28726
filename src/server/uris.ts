/** Addresses of an editor ↔ paths as files are asked for. */
import { URI } from 'vscode-uri';

/** Of an editor's own kind of text that lies nowhere yet. */
export const isUntitled = (uri: string): boolean => uri.startsWith('untitled:');

export const isOnDisk = (uri: string): boolean => uri.startsWith('file:');

/** Absolute path; for what lies on no disk, that of its address. */
export function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : parsed.path;
}

/** The one spelling by which addresses are compared. */
export const normal = (uri: string): string => URI.parse(uri).toString();

/** The address of another path in the same place: same scheme, same host. */
export function uriOf(path: string, beside: string): string {
  const { scheme, authority, query } = URI.parse(beside);
  if (scheme === 'file') return URI.file(path).toString();
  return URI.from({ scheme, authority, path, query }).toString();
}
