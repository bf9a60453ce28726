/** How the runner of GitHub Actions reads a line of a step's output. */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The command a line is obeyed as, of the form of today or the older one; undefined for a line that is shown. */
export function command(line: string): Command | undefined {
  const text = line.trim();
  const now = text.startsWith('::')
    ? /^([^ ]+)(?: (.*))?$/s.exec(text.slice(2, text.indexOf('::', 2)))
    : null;
  if (now)
    return {
      name: now[1]!,
      properties: pairs(now[2] ?? '', ',', ['%0D', '%0A', '%3A', '%2C']),
      message: decoded(text.slice(text.indexOf('::', 2) + 2), ['%0D', '%0A']),
    };
  const old = /##\[([^\] ]+)(?: ([^\]]*))?\](.*)/s.exec(text);
  return old ? { name: old[1]!, properties: {}, message: old[3]! } : undefined;
}

const pairs = (text: string, between: string, signs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    text
      .split(between)
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), decoded(pair.slice(at + 1), signs)];
      }),
  );

const decoded = (text: string, signs: readonly string[]): string =>
  [...signs, '%25'].reduce((out, sign) => out.replaceAll(sign, decodeURIComponent(sign)), text);
