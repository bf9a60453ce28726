/** One line more in a file of somebody else, every other character as it was. */
import { newlineOf } from '../../text/newline.js';

/**
 * package.json with a script more; unchanged when it has one of that name, `undefined` where the place for
 * it cannot be told.
 */
export function withScript(text: string, name: string, command: string): string | undefined {
  try {
    const manifest = JSON.parse(text) as { scripts?: Record<string, string> };
    if (manifest.scripts && name in manifest.scripts) return text;
    const line = `${JSON.stringify(name)}: ${JSON.stringify(command)}`;
    const wanted = { ...manifest, scripts: { [name]: command, ...manifest.scripts } };
    const edited = text.replace(
      /("scripts"[ \t]*:[ \t]*\{)(\r?\n)([ \t]*)(?=")/,
      (_, open: string, end: string, indent: string) => `${open}${end}${indent}${line},${end}${indent}`,
    );
    return JSON.stringify(JSON.parse(edited)) === JSON.stringify(wanted) ? edited : undefined;
  } catch {
    return undefined;
  }
}

/** A list of lines with one more at its end, in the file's own way of ending them. */
export function withLine(text: string, line: string): string {
  if (text.split(/\r?\n/).includes(line)) return text;
  const end = newlineOf(text);
  return `${text}${text && !text.endsWith('\n') ? end : ''}${line}${end}`;
}
