/** What a plugin may export as its rule, and what is said of everything else. */
import { describe, expect, it } from 'vitest';
import { readRule } from '../../src/project/plugin-rule.js';

const both = (text: string) => ({ en: text, zh: text });
const RULE = {
  id: 'no-fax',
  scope: 'letter',
  group: 'tone',
  severity: 'warning',
  title: both('t'),
  why: both('w'),
  messages: { fax: { message: both('m'), hint: both('h') } },
  check: () => [],
};

describe('readRule', () => {
  it('spreads a bare severity over all stages and beside them', () => {
    expect(readRule({ rule: RULE })).toMatchObject({
      id: 'no-fax',
      severity: { 'pre-due': 'warning', final: 'warning', outside: 'warning' },
    });
  });

  it('takes a table as it is, and what a CommonJS module exports', () => {
    const severity = { final: 'error' };
    expect(readRule({ default: { rule: { ...RULE, severity } } })).toMatchObject({ severity });
  });

  it.each([
    [{}, 'exports no rule'],
    [{ rule: 3 }, 'exports no rule'],
    [{ rule: { ...RULE, id: 'No Fax' } }, 'needs an id'],
    [{ rule: { ...RULE, scope: 'word' } }, 'its rule no-fax needs scope'],
    [{ rule: { ...RULE, group: 'tune' } }, 'needs a group, one of tone,'],
    [{ rule: { ...RULE, severity: 'eror' } }, 'needs a severity: error, warning'],
    [{ rule: { ...RULE, severity: { finale: 'error' } } }, 'for each of pre-due,'],
    [{ rule: { ...RULE, title: 'Fax' } }, 'needs a title and a why'],
    [{ rule: { ...RULE, messages: {} } }, 'needs messages'],
    [{ rule: { ...RULE, messages: { fax: { message: both('m') } } } }, 'needs in messages.fax'],
    [{ rule: { ...RULE, titles: { email: 'x' } } }, 'needs each of its titles'],
    [{ rule: { ...RULE, check: undefined } }, 'needs a function check'],
  ])('refuses %j', (exported, reason) => {
    expect(readRule(exported as never)).toContain(reason);
  });
});
