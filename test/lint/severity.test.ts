/** Where a rule looks and how much it says: its own table, an entry's, a report's and the project's. */
import { describe, expect, it } from 'vitest';
import type { LetterRule } from '../../src/lint/rule.js';
import { engine, lexicon } from './engine.js';

const both = (text: string) => ({ en: text, zh: text });

/** Looks at formal letters only, and weighs what it finds itself. */
const code: LetterRule = {
  scope: 'letter',
  id: 'code',
  group: 'tone',
  severity: { formal: 'error' },
  title: both('T'),
  why: both('W'),
  messages: { found: { message: both('M'), hint: both('H') } },
  check: ({ bodyPlace }) => [{ code: 'found', span: bodyPlace, severity: 'warning' }],
};
const words = lexicon('words', ['hope', { pattern: 'trust', severity: { reminder: 'info', final: 'off' } }], {
  severity: { formal: 'error', final: 'error' },
});

describe('a severity', () => {
  it.each([
    ['of a report weighs it', 'formal', {}, 'We pay.', ['code warning']],
    ['of a report does not make its rule look elsewhere', 'reminder', {}, 'We pay.', []],
    [
      'of the project makes a rule look where its table says',
      'final',
      { code: { final: 'info' } },
      'We pay.',
      ['code info'],
    ],
    [
      'of the project in one word weighs it where it looks',
      'formal',
      { code: 'info' },
      'We pay.',
      ['code info'],
    ],
    ['of the project in one word makes no rule look elsewhere', 'final', { code: 'info' }, 'We pay.', []],
    [
      'of an entry makes it look where its file does not',
      'reminder',
      {},
      'We hope and trust.',
      ['words info'],
    ],
    ['of an entry takes it out where its file looks', 'final', {}, 'We hope and trust.', ['words error']],
  ] as const)('%s', (_what, stage, levels, text, expected) => {
    const findings = engine({ lexicons: [words], rules: [code], scope: { levels } }).lintBody(text, stage);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected);
  });
});
