/** A mend ends its lines as the file does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixText, lintText } from '../../src/index.js';
import { applyFixes } from '../../src/lint/apply-fixes.js';

const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const mixed = /(?<!\r)\n|\r(?!\n)/;

const letter = (lang: string, body: string): string =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: letter\nvariables:\n  required:\n    - client_name\n---\n\n${body}\n`;
const letters: readonly string[] = [
  letter(
    'en',
    'Dear {{ client_name }},\n\nYou must pay USD 500.\n\nYours faithfully,\n\n{{ sender_company }}',
  ),
  letter('zh', '{{ client_name }}：\n\n请付清欠款。\n\n此致\n\n{{ sender_company }}'),
  ...readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join('examples', path), 'utf8')),
];

describe('line ends', () => {
  it('are those of the file in every fix, safe or not', () => {
    let lines = 0;
    for (const text of letters) {
      const source = crlf(text);
      for (const finding of lintText(source))
        for (const fix of finding.fixes) {
          lines += fix.edits.filter((edit) => edit.text.includes('\n')).length;
          expect(applyFixes(source, [{ ...finding, fixes: [{ ...fix, safe: true }] }]).text).not.toMatch(
            mixed,
          );
        }
    }
    expect(lines).toBeGreaterThan(3);
  });

  it('do not change what --fix makes of a letter', () => {
    for (const text of letters)
      expect(fixText(crlf(text)).text).toBe(crlf(fixText(crlf(text).replaceAll('\r', '')).text));
  });
});
