/** Completion and hover are asked at every place of shipped files, whole and broken. */
import { expect, it } from 'vitest';
import { completions } from '../../src/service/complete.js';
import type { Desk } from '../../src/service/desk.js';
import { hover } from '../../src/service/hover.js';
import { deskOf } from './desk.js';
import { packWith } from './offered.js';
import { shippedFiles } from './shipped.js';

/** Findings are made anew for each question on a desk of a test. */
const deskAt = (path: string, text: string): Desk => {
  const { desk } = deskOf(packWith(path, `|${text.replaceAll('|', '\\|')}`));
  const findings = desk.findings();
  return { ...desk, findings: () => findings };
};

/** Answers stay where they were asked for and are told in words. */
function check(desk: Desk, offset: number): void {
  const { text, path } = desk.file;
  for (const { edit, label, more = [] } of completions(desk, offset)) {
    if (!label || edit.start > offset || edit.end < offset || edit.end > text.length)
      expect.unreachable(`${path}:${offset} “${label}” ${JSON.stringify(edit)}`);
    for (const other of more)
      if (other.start < edit.end && edit.start < other.end)
        expect.unreachable(`${path}:${offset} the edits of “${label}” touch`);
  }
  const found = hover(desk, offset);
  if (found && (!found.contents.trim() || found.span.start > offset || found.span.end < offset))
    expect.unreachable(`${path}:${offset} hover ${JSON.stringify(found.span)}`);
}

function walk(path: string, text: string, step: number): void {
  const desk = deskAt(path, text);
  for (let offset = 0; offset <= desk.file.text.length; offset += step) check(desk, offset);
}

it.each(['en/reminder/email.md', 'zh/final/letter.md'])('every place of %s', (path) => {
  walk(path, shippedFiles[path]!, 1);
});

it.each([
  'en/statement/email.md',
  'zh/payment-plan/letter.md',
  'en/final/phone.md',
  'pack.yml',
  'phrases/options.yml',
])('places of %s', (path) => {
  const text =
    shippedFiles[path] ??
    Object.entries(shippedFiles).find(([each]) => each.startsWith(path.split('/').slice(0, 2).join('/')))![1];
  walk(path, text, 7);
});

it.each(['variables.yml', 'playbook.yml'])('some places of %s', (path) => {
  walk(path, shippedFiles[path]!, 97);
});

it('places of letters cut off, with other line ends and with characters of two units', () => {
  const text = shippedFiles['zh/final/letter.md']!;
  walk('zh/final/letter.md', text.replaceAll('\n', '\r\n'), 7);
  walk('zh/final/letter.md', text.replaceAll(/[，。]/g, '𠮷'), 7);
  for (let length = 3; length < text.length; length += 61)
    check(deskAt('zh/final/letter.md', text.slice(0, length)), length);
});

it.each([
  '---',
  '---\n',
  '---\n---',
  '{{',
  '{%',
  '<!--',
  '---\n{{{{{{',
  '---\nvariables: [[[[{{{{\n---\n{% for',
  '\ufeff---\n',
  '---\r\n\r\n',
])('%j', (text) => {
  const desk = deskAt('en/final/x.md', text);
  for (let offset = -1; offset <= text.length + 1; offset++)
    expect(() => [completions(desk, offset), hover(desk, offset)]).not.toThrow();
});
