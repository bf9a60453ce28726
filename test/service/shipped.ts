/** The shipped pack as files in memory, as a desk and as judged by the command line's own functions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../src/model/finding.js';
import { lintPack } from '../../src/project/lint-files.js';
import type { FileEdits } from '../../src/service/answers.js';
import { engine } from '../../src/workspace/engine.js';
import { deskOf } from './desk.js';

const root = join(import.meta.dirname, '../../templates');

export const shippedFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|yml)$/.test(path) && path !== 'law.yml')
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

/** The desk of a shipped file, with the cursor behind the first `before` in it. */
export function shippedDesk(
  path: string,
  before: string,
  files: Readonly<Record<string, string>> = shippedFiles,
) {
  const escaped = Object.fromEntries(
    Object.entries(files).map(([each, text]) => [each, text.replaceAll('|', '\\|')]),
  );
  const text = files[path]!;
  const at = text.indexOf(before) + before.length;
  const marked = `${text.slice(0, at).replaceAll('|', '\\|')}|${text.slice(at).replaceAll('|', '\\|')}`;
  return deskOf({ ...escaped, [path]: marked });
}

/** The text after edits, which must be in order and apart. */
export function applied(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = '';
  for (const { start, end, text: by } of edits) {
    if (start < at) throw new Error('edits touch or are out of order');
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}

export const changed = (
  files: Readonly<Record<string, string>>,
  edits: FileEdits,
): Readonly<Record<string, string>> => ({
  ...files,
  ...Object.fromEntries([...edits].map(([path, own]) => [path, applied(files[path]!, own)])),
});

/** Rule, path and line of everything found in a pack. */
export function foundIn(files: Readonly<Record<string, string>>): readonly string[] {
  const { linter, defaults } = engine();
  return lintPack(
    { root: '', files: Object.entries(files).map(([path, text]) => ({ path, text })) },
    { linter, defaults, locale: 'en', settingsFor: () => ({ levels: {}, names: [] }) },
  ).flatMap(({ path, source, findings }) =>
    findings.map(({ rule, span }) => `${path}:${source.slice(0, span.start).split('\n').length} ${rule}`),
  );
}
