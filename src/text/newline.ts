/** How the lines of a text end. */

export const newlineOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** What is written into a text, its lines ended like the others there. */
export const endedLike = (written: string, text: string): string =>
  written.includes('\n') ? written.replace(/\r?\n/g, newlineOf(text)) : written;
