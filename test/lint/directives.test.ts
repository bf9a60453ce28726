/** One line silenced with a reason; a directive that silences nothing is found itself. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/lint/rule.js';
import { rule as unused } from '../../src/rules/unused-directive.js';
import { engine, lexicon } from './engine.js';

const { lintBody } = engine({
  lexicons: [lexicon('hope', ['hope']), lexicon('beg', ['beg'])],
  rules: [unused as Rule],
});
const rules = (body: string) => lintBody(body).map((finding) => finding.rule);

describe('dunmark-disable-next-line', () => {
  it.each([
    [
      'silences its rule on the next line',
      '<!-- dunmark-disable-next-line hope -- agreed wording -->\nWe hope.',
      [],
    ],
    ['skips blank lines', '<!-- dunmark-disable-next-line hope -- agreed wording -->\n\nWe hope.', []],
    [
      'leaves other rules alone',
      '<!-- dunmark-disable-next-line hope -- agreed -->\nWe hope and beg.',
      ['beg'],
    ],
    ['silences several', '<!-- dunmark-disable-next-line hope, beg -- agreed -->\nWe hope and beg.', []],
    [
      'ends with its line',
      '<!-- dunmark-disable-next-line hope -- agreed -->\nWe hope.\n\nWe hope.',
      ['hope'],
    ],
    [
      'is found when idle',
      '<!-- dunmark-disable-next-line hope -- agreed -->\nWe pay.',
      ['unused-directive'],
    ],
    [
      'is found for the one idle rule',
      '<!-- dunmark-disable-next-line hope, beg -- agreed -->\nWe hope.',
      ['unused-directive'],
    ],
    [
      'is found when it names a rule twice',
      '<!-- dunmark-disable-next-line hope, hope -- agreed -->\nWe hope and hope.',
      ['unused-directive'],
    ],
    [
      'is found when it names none',
      '<!-- dunmark-disable-next-line -- agreed -->\nWe hope.',
      ['unused-directive', 'hope'],
    ],
  ])('%s', (_what, body, expected) => expect(rules(body)).toEqual(expected));

  it('says which rule was meant when the name is misspelt', () => {
    const { lintBody } = engine({ rules: [unused as Rule], lexicons: [lexicon('hope', ['we hope'])] });
    const said = (id: string) =>
      lintBody(`<!-- dunmark-disable-next-line ${id} -- agreed -->\nPay.`).map(({ message, hint, fixes }) => [
        message,
        hint,
        fixes.map(({ edits }) => edits[0]!.text),
      ]);
    expect(said('unused-directve')).toEqual([
      [
        expect.stringContaining('no rule “unused-directve”'),
        'Did you mean unused-directive?',
        ['unused-directive'],
      ],
    ]);
    expect(said('zzz')).toEqual([
      [expect.stringContaining('no rule “zzz”'), expect.stringContaining('dunmark rules'), []],
    ]);
    expect(said('hope')).toEqual([[expect.stringContaining('found by “hope”'), expect.any(String), []]]);
  });

  it('places the finding on the idle rule’s id', () => {
    const body = '<!-- dunmark-disable-next-line hope, beg -- agreed -->\nWe hope.';
    const [finding] = lintBody(body);
    expect(finding?.message).toContain('beg');
  });

  it('places the finding on the whole comment where it names no rule', () => {
    const [finding] = lintBody('<!-- dunmark-disable-next-line -- agreed -->\nWe pay.');
    expect(finding?.message).toContain('names no rule');
    expect(finding!.span.end - finding!.span.start).toBe(
      '<!-- dunmark-disable-next-line -- agreed -->'.length,
    );
  });
});
