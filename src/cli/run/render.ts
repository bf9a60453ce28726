/** `dunmark render`: one letter filled in with one set of values. */
import { resolve } from 'node:path';
import { compileLetter } from '../../compile/compile-letter.js';
import type { CompiledLetter } from '../../compile/compiled-letter.js';
import { DataError, LimitError } from '../../compile/data-error.js';
import { escapeHtml } from '../../compile/escape.js';
import { htmlDocument } from '../../compile/html-document.js';
import { letterText } from '../../compile/letter-text.js';
import { type Locale, localeOf } from '../../compile/locale.js';
import { type RenderOptions as HowToPrint, renderLetter } from '../../compile/render-letter.js';
import { readSource } from '../../node/read-file.js';
import { findLetter, type LetterOnDisk } from '../../node/read-pack.js';
import { refuseWayOut } from '../../node/way-out.js';
import { writeFileWhole } from '../../node/write-file.js';
import { clean, cleanLine } from '../../text/clean.js';
import { lineIndex } from '../../text/lines.js';
import { decode } from '../../workspace/decode.js';
import { engine } from '../../workspace/engine.js';
import { Problem } from '../../workspace/problem.js';
import type { RenderOptions } from '../commands/render.js';
import { CLEAN, type ExitCode, FAILED, type Io } from '../io.js';
import { sizeOf } from '../size.js';
import { PHRASEBOOK, say } from '../words.js';
import { lintFilled } from './lint-filled.js';

const TARGETS = { text: 'text', html: 'html', md: 'markdown' } as const;

/** @throws Problem when there is no such letter, the data cannot be read or the file cannot be written */
export async function render(name: string, options: RenderOptions, io: Io): Promise<ExitCode> {
  const { cwd } = io;
  const { lang, pack } = options;
  refuseForm(options, io);
  const { defaults } = engine();
  const found = findLetter({
    name,
    cwd,
    defaults,
    ...(lang ? { lang } : {}),
    ...(pack === undefined ? {} : { pack }),
  });
  refuseFaults(found);
  const data = await readData(options.data, io);
  try {
    const { id, template, dictionary } = found;
    const letter = compileLetter(id, template, dictionary);
    const locale = (options.locale as Locale | undefined) ?? localeOf(letter);
    const { to, paper } = options;
    const content =
      to === 'pdf'
        ? await (await import('./printed.js')).printed(found, letter, data, { locale, paper, io })
        : filled(letter, data, { target: TARGETS[to], locale, dictionary });
    deliver(content, options.out, locale, io);
    return options.lint ? lintFilled(found, letter, data, locale, io) : CLEAN;
  } catch (error) {
    if (error instanceof DataError) {
      for (const { message } of error.problems) io.err.write(`dunmark: ${cleanLine(message)}\n`);
      if (options.data === undefined) io.err.write('dunmark: give the values with --data <file.json>\n');
      return FAILED;
    }
    if (error instanceof LimitError || (error instanceof Error && error.name === 'UnsafeLinkError')) {
      io.err.write(`dunmark: ${cleanLine(error.message)}\n`);
      return FAILED;
    }
    throw error;
  }
}

/** What would be of no use to whoever asks for it is refused before any work is done. */
function refuseForm({ to, out, paper }: RenderOptions, { out: { isTTY } }: Io): void {
  if (out !== undefined && !out.trim()) throw new Problem('--out needs the name of a file');
  if (to !== 'pdf') {
    if (paper !== undefined) throw new Problem('--paper is the paper of a PDF; add --to pdf');
    if (out && /\.pdf$/i.test(out)) throw new Problem(`${cleanLine(out)} would be no PDF; add --to pdf`);
  } else if (out === undefined && isTTY)
    throw new Problem('a PDF is nothing to read on a terminal; name a file, for example --out letter.pdf');
}

/** Into a file as a whole, or to standard output. */
function deliver(content: string | Uint8Array, out: string | undefined, locale: Locale, io: Io): void {
  if (out === undefined) {
    io.out.write(content);
    return;
  }
  refuseWayOut(resolve(io.cwd, out), io.cwd, out);
  writeFileWhole(resolve(io.cwd, out), content, out);
  const made = { path: cleanLine(out), size: sizeOf(content) };
  io.out.write(`${say(PHRASEBOOK.made, locale === 'zh-CN' ? 'zh' : 'en', made)}\n`);
}

function filled(letter: CompiledLetter, data: unknown, how: HowToPrint): string {
  const printed = renderLetter(letter, data, how);
  if (how.target !== 'html') return letterText(printed);
  const { subject, body } = printed;
  const title = subject || letter.facts.title;
  return htmlDocument({ lang: letter.lang, title, subject: escapeHtml(subject), body });
}

/** A letter that cannot be read in full must not go out in part. */
function refuseFaults({ template, settings, dictionary }: LetterOnDisk): void {
  const { linter } = engine();
  const scope = { pack: settings, dictionary, levels: {}, names: [], locale: 'en' as const };
  const [first] = linter.speak(template.faults, scope);
  if (!first) return;
  const { line, column } = lineIndex(template.source).at(first.span.start);
  throw new Problem(`${template.path}:${line}:${column}: ${first.message} ${first.hint}`);
}

async function readData(path: string | undefined, io: Io): Promise<unknown> {
  if (path === undefined) return {};
  const file = path === '-' ? decode(await io.input()) : readSource(resolve(io.cwd, path), path);
  const name = path === '-' ? 'standard input' : path;
  if (file.fault)
    throw new Problem(`${name} is no JSON text: ${REASONS[file.fault.code] ?? file.fault.code}`);
  try {
    return JSON.parse(file.text);
  } catch (error) {
    throw new Problem(`${name} is no valid JSON: ${clean((error as Error).message)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  'not-utf8': 'it is not UTF-8',
  'binary-file': 'it is a binary file',
  'file-too-large': 'it is larger than 1 MB',
};
