/** The plan of `dunmark init` as people read it: + made, ~ changed, = left as it is, with the lines to add. */
import { isLanguage, type Language } from '../../model/language.js';
import { clean, cleanLine } from '../../text/clean.js';
import { say } from '../words.js';
import type { How, Step } from './plan.js';
import { INIT } from './words.js';

const SIGN: Readonly<Record<How, string>> = {
  made: '+',
  added: '~',
  replaced: '~',
  same: '=',
  kept: '=',
  elsewhere: '!',
};

export interface PlanTextOptions {
  readonly dir: string;
  readonly pack: string;
  readonly locale: Language;
}

export function planText(steps: readonly Step[], { dir, pack, locale }: PlanTextOptions): string {
  const out = [say(INIT.here, locale, { dir: cleanLine(dir) }), ''];
  const folders = new Map<string, number>();
  const rows = steps.flatMap((step) => {
    const { path, how } = step;
    const folder = folderOf(path, pack);
    if (folder === undefined || how !== 'made') return [step];
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    return folders.get(folder) === 1 ? [{ ...step, path: folder }] : [];
  });
  const wide = Math.max(...rows.map(({ path }) => path.length));
  for (const step of rows) {
    const n = folders.get(step.path);
    const note = n ? say(INIT.letters, locale, { n }) : noteOf(step, locale);
    out.push(`  ${SIGN[step.how]} ${note ? `${step.path.padEnd(wide)}  ${note}` : step.path}`);
    if (step.lines)
      out.push(
        '',
        ...step.lines
          .trimEnd()
          .split('\n')
          .map((line) => `      ${clean(line)}`),
        '',
      );
  }
  return `${out.join('\n').trimEnd()}\n`;
}

/** The folder of a language: its letters are one row. */
function folderOf(path: string, pack: string): string | undefined {
  const lang = path.slice(pack.length).split('/')[0];
  return path.startsWith(pack) && path.endsWith('.md') && isLanguage(lang) ? `${pack}${lang}/` : undefined;
}

function noteOf({ how, lines }: Step, locale: Language): string {
  if (how === 'same') return say(INIT.ready, locale);
  if (how === 'replaced') return say(INIT.replaced, locale);
  if (how === 'elsewhere') return say(INIT.elsewhere, locale);
  if (how === 'kept') return say(lines ? INIT.add : INIT.kept, locale);
  return '';
}
