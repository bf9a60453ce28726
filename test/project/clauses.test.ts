/** Clauses of a playbook are judged for what they hold. */
import { describe, expect, it } from 'vitest';
import { lintPack } from '../../src/project/lint-files.js';
import { context, message, packFiles } from './files.js';

/** Findings of a pack with this playbook, as `path rule severity “words”`. */
const said = (text: string) =>
  lintPack(
    { root: 'p', files: packFiles({ 'en/reminder/message.md': message(), 'playbook.yml': text }) },
    context(),
  ).flatMap(({ path, source, findings }) =>
    findings.map(
      ({ rule, span, severity, stage = '' }) =>
        `${path.slice(2)} ${rule} ${severity} ${stage} “${source.slice(span.start, span.end)}”`,
    ),
  );

describe('the playbook', () => {
  const clause = (en: string) =>
    `clauses:\n  - id: term\n    title: { en: Term, zh: 期限 }\n    en: "${en}"\n    zh: 买方应于30日内付款。\n`;

  it('has its clauses judged for what they hold, not for what a letter must say', () => {
    expect(said(clause('The Buyer pays within 30 days; interest runs as agreed.'))).toEqual([]);
    expect(said(clause('The Buyer pays {{ amuont_due }} to [Bank].'))).toEqual([
      'playbook.yml unknown-variable error  “amuont_due”',
      'playbook.yml foreign-placeholder error  “[Bank]”',
      'playbook.yml translation-variables error  “买方应于30日内付款。”',
    ]);
  });

  it('has no clause read that is longer than any', () => {
    const long = `We hope. ${'x'.repeat(2000)}`;
    expect(said(clause(long))).toEqual([`playbook.yml input-too-complex error  “"${long}"”`]);
  });

  it('is a file of the pack with faults of its own', () => {
    expect(said('clause: []\n')).toEqual(['playbook.yml parse-error error  “clause”']);
  });
});
