/** Mending: every fix applies by itself, safe ones come to an end, and a letter that could be read can be read after. */
import type { Edit } from '../../../src/index.js';
import { fixText, lintText } from '../../../src/index.js';
import { parseTemplate } from '../../../src/parse/template.js';
import { letters } from '../letters.js';
import { hold, target } from '../target.js';

export const fix = target({
  name: 'fix',
  inputs: letters,
  pace: 25,
  check(text) {
    const source = text.replace(/^\ufeff/, '');
    const readable = isReadable(source);
    for (const { rule, fixes } of lintText(source))
      for (const { edits, safe } of fixes) {
        const mended = applied(source, edits, rule);
        hold(mended !== source, () => `a fix of ${rule} changes nothing`);
        if (safe && readable)
          hold(isReadable(mended), () => `a safe fix of ${rule} leaves a letter that cannot be read`);
      }
    const { text: mended, findings } = fixText(source);
    for (const { rule, fixes } of findings)
      hold(!fixes.some(({ safe }) => safe), () => `a safe fix of ${rule} is left`);
    hold(fixText(mended).text === mended, () => 'a second run mends more');
    if (readable) hold(isReadable(mended), () => 'what was mended cannot be read');
  },
});

const isReadable = (source: string): boolean => {
  const { readable, faults } = parseTemplate('x.md', source);
  return readable && faults.length === 0;
};

function applied(source: string, edits: readonly Edit[], rule: string): string {
  let at = source.length;
  let out = source;
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    hold(start <= end && end <= at, () => `edits of ${rule} touch or lie outside: ${start}-${end} of ${at}`);
    out = out.slice(0, start) + text + out.slice(end);
    at = start;
  }
  return out;
}
