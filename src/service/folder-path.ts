/** Paths that a file names relative to its own folder. */

/** The path as findings name it; `undefined` for one that is not relative or leads out of the file's folder. */
export function insideFolder(file: string, name: string): string | undefined {
  if (/^(?:[\\/]|[a-z][a-z0-9+.-]*:)/i.test(name)) return undefined;
  const parts: string[] = [];
  for (const part of name.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return parts.length ? folder + parts.join('/') : undefined;
}
