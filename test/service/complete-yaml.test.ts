/** What is offered in the files beside the letters: `|` is the cursor. */
import { expect, it } from 'vitest';
import { offeredAt, packWith } from './offered.js';

/** Some of what is offered, and what is not. */
function check(
  path: string,
  text: string,
  wanted: readonly string[],
  unwanted: readonly string[] = [],
): void {
  const { labels } = offeredAt(/^(?:dunmark|house)/.test(path) ? { [path]: text } : packWith(path, text));
  expect(labels, text).toEqual(expect.arrayContaining([...wanted]));
  for (const label of unwanted) expect(labels, text).not.toContain(label);
}

it.each([
  ['dunmark.yml', '|', ['extends', 'rules', 'overrides', 'names'], ['hope-wording']],
  ['dunmark.yml', 'extends: |', ['recommended', 'strict']],
  ['dunmark.yml', 'extends: [strict, |]', ['recommended'], ['strict']],
  [
    'dunmark.yml',
    'rules:\n  hope-wording: error\n  |',
    ['too-long', 'vague-time'],
    ['hope-wording', 'rules'],
  ],
  ['dunmark.yml', 'rules:\n  hope-wording: |\n', ['error', 'warning', 'info', 'off']],
  ['dunmark.yml', 'rules:\n  too-long:\n    |', ['severity', 'max']],
  ['dunmark.yml', 'rules: { too-long: { max: { |', ['formal', 'final']],
  ['dunmark.yml', 'overrides:\n  - files: ["x"]\n    rules: { | }', ['hope-wording']],
  ['dunmark.yml', 'overrides:\n  - |', ['files', 'rules']],
  ['dunmark.json', '{ "rules": { "|" } }', ['hope-wording']],
  ['pack.yml', 'id: x\n|', ['title', 'matrix', 'sanctions'], ['id']],
  ['pack.yml', 'stages: |', ['tight', 'standard', 'long']],
  ['pack.yml', 'matrix:\n  A:\n    final: |', ['final/letter', 'reminder/email']],
  ['pack.yml', 'matrix:\n  A: { final: { template: |', ['final/letter']],
  ['pack.yml', 'channels:\n  final: [letter, |]', ['email', 'phone'], ['letter']],
  ['pack.yml', 'tones:\n  final: [|]', ['decisive', 'formal']],
  ['variables.yml', 'x:\n  |', ['type', 'role', 'label', 'example']],
  ['variables.yml', 'x:\n  type: |', ['money', 'date', 'list']],
  ['variables.yml', 'x:\n  role: |', ['due-date', 'amount', 'other']],
  ['playbook.yml', 'causes:\n  process:\n    letters: [|', ['reminder/email']],
  ['playbook.yml', 'causes:\n  |', ['process', 'tactic']],
  ['playbook.yml', 'clauses:\n  - id: x\n    text:\n      en: "Pay by {{ |"', ['due_date']],
  ['phrases/deadline.yml', 'move: |', ['deadline', 'opening']],
  [
    'phrases/deadline.yml',
    'phrases:\n  - id: x\n    |\n  - id: y\n',
    ['en', 'stages', 'say-instead-of'],
    ['id'],
  ],
  ['phrases/deadline.yml', 'phrases:\n  - stages: [formal, |]', ['final'], ['formal']],
  ['phrases/deadline.yml', 'phrases:\n  - say-instead-of: [|]', ['hope-wording'], ['missing-deadline']],
  ['phrases/deadline.yml', 'phrases:\n  - en: "by {{ |"\n    zh: x', ['due_date']],
  ['phrases/deadline.yml', 'phrases:\n  - tags: [|', ['direct', 'process']],
  ['house/words.yml', 'id: x\n|', ['group', 'severity', 'en', 'zh'], ['id']],
  ['house/words.yml', 'severity:\n  final: |', ['error', 'off']],
  ['house/words.yml', 'over: [|]', ['vague-time']],
  ['house/words.yml', 'needs: [|]', ['fact:deadline', 'value:date']],
  ['house/words.yml', 'en:\n  fixes:\n    - kind: |', ['delete-sentence']],
] as const)('%s: %j', (path, text, wanted, unwanted: readonly string[] = []) =>
  check(path, text, wanted, unwanted),
);

it('says what a word means', () => {
  const { named } = offeredAt({ 'dunmark.yml': 'rules:\n  hope-wording: |' }, { locale: 'zh' });
  expect(named('off').detail).toBe('不检查');
  expect(offeredAt({ 'dunmark.yml': 'rules:\n  |' }).named('hope-wording').documentation).toContain('hope');
});

it('writes a key with room for its value', () => {
  const { named } = offeredAt(packWith('pack.yml', '|'));
  expect(named('title').edit.text).toBe('title: { en: $1, zh: $0 }');
  expect(named('languages').edit.text).toBe('languages: [$0]');
  expect(named('matrix').edit.text).toBe('matrix:');
  expect(offeredAt({ 'dunmark.json': '{ | }' }).taken('rules')).toBe('{ "rules":  }');
  expect(offeredAt({ 'dunmark.yml': 'ru|les: {}' }).taken('rules')).toBe('rules: {}');
});
