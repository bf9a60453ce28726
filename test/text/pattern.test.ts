/** Patterns stand for the strings an author means, and a faulty one is refused at its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expandPattern,
  PatternError,
  VALUE_NAMES,
  valueCharacter,
  verbForms,
} from '../../src/text/pattern.js';

const irregular = new Map([
  ['pay', ['pays', 'paid', 'paying']],
  ['plan', ['plans', 'planned', 'planning']],
]);
const options = {
  classes: new Map([
    ['pay', ['pay', 'settle']],
    ['our-side', ['we', '我司']],
    ['none', []],
  ]),
  forms: (verb: string) => verbForms(verb, irregular),
};
const expand = (pattern: string) => expandPattern(pattern, options);
const v = valueCharacter;

describe('a pattern', () => {
  it.each([
    ['We Hope', ['we hope']],
    ['(we|I) hope', ['we hope', 'i hope']],
    ['we (really|sincerely)? hope', ['we hope', 'we really hope', 'we sincerely hope']],
    ['(very )?much', ['much', 'very much']],
    ['(a (b|c)|d) e', ['a b e', 'a c e', 'd e']],
    ['((a|b)? c)? d', ['d', 'c d', 'a c d', 'b c d']],
    ['(a|a)', ['a']],
    ['hope~ to', ['hope to', 'hopes to', 'hoping to', 'hoped to']],
    ['pay~', ['pay', 'pays', 'paid', 'paying']],
    ['please $pay us', ['please pay us', 'please settle us']],
    ['$our-side hope', ['we hope', '我司hope']],
    ['by <date>', [`by ${v('date')}`]],
    ['(by|before) <due-date>', [`by ${v('due-date')}`, `before ${v('due-date')}`]],
    ['Can you pay?', ['can you pay?']],
    ['(pay|settle)\\?', ['pay?', 'settle?']],
    ['\\(a\\|b\\) \\~ \\$x \\<y\\> \\\\', ['(a|b) ~ $x <y> \\']],
    [
      'pay (now)? , please (today)? !',
      ['pay, please!', 'pay, please today!', 'pay now, please!', 'pay now, please today!'],
    ],
    ['  can’t   pay\u00ad ', ["can't pay"]],
    ['t/t', ['t/t']],
  ])('%j', (pattern, expected) => {
    expect(expand(pattern)).toEqual(expected);
  });

  it.each([
    ['希望(贵司|贵公司)?尽快', ['希望尽快', '希望贵司尽快', '希望贵公司尽快']],
    ['请 (立即|马上) 付款', ['请立即付款', '请马上付款']],
    ['逾期 <number> 天', [`逾期${v('number')}天`]],
    ['您好，请', ['您好,请']],
    ['ok, 付', ['ok, 付']],
    ['(把|将)(款|钱)', ['把款', '把钱', '将款', '将钱']],
  ])('in Chinese: %j', (pattern, expected) => {
    expect(expand(pattern)).toEqual(expected);
  });
});

describe('a faulty pattern', () => {
  it.each([
    ['(a', 0, 'no ) closes'],
    ['a (b|(c)', 2, 'no ) closes'],
    ['a)', 1, 'nothing opens'],
    ['a|b', 1, 'stand in ( )'],
    ['pay $nope', 4, 'no class is called $nope'],
    ['pay $none', 4, 'has no words'],
    ['$constructor', 0, 'no class'],
    ['$ 5', 0, 'class name follows'],
    ['by <dat>', 3, 'no value is called <dat>'],
    ['<__proto__>', 0, 'no value'],
    ['by <date', 3, 'no > closes'],
    ['a ~', 2, 'a verb stands'],
    ['付款~', 2, 'a verb stands'],
    ['(pay)~', 5, 'a verb stands'],
    ['a\\', 1, 'nothing follows'],
    ['(a||b)', 3, 'empty'],
    ['()', 1, 'empty'],
    ['(a)?', 0, 'nothing but optional'],
    ['(a)? (b)?', 0, 'nothing but optional'],
    ['', 0, 'no text'],
    [' \u00ad', 0, 'no text'],
    ['( )', 0, 'no text'],
    ['a\ue000', 1, 'private-use'],
    [`\\${v('date')}`, 1, 'private-use'],
    ['(a|b|c)'.repeat(7), 0, 'stands for 2187 strings, more than 2048'],
    ['(a|b)'.repeat(5000), 0, 'more than 2048'],
    ['('.repeat(10_000), 16, 'deep'],
  ])('%j is refused at %i', (pattern, index, message) => {
    expect(() => expand(pattern)).toThrow(PatternError);
    try {
      expand(pattern);
    } catch (error) {
      expect((error as PatternError).message).toContain(message);
      expect((error as PatternError).index).toBe(index);
    }
  });

  it('is the only thing ever thrown', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '付', ' ', '(', ')', '|', '?', '~', '$', '<', '>', '\\', 'pay', 'date'),
    });
    fc.assert(
      fc.property(text, (pattern) => {
        try {
          expect(expandPattern(pattern, { ...options, limit: 100 }).length).toBeLessThanOrEqual(100);
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
          expect((error as PatternError).index).toBeLessThanOrEqual(pattern.length);
        }
      }),
    );
  });

  it('may be as wide as its limit', () => {
    expect(expandPattern('(a|b|c)', { ...options, limit: 3 })).toHaveLength(3);
    expect(() => expandPattern('(a|b|c)', { ...options, limit: 2 })).toThrow('more than 2');
  });
});

describe('verbs', () => {
  it.each([
    ['hope', 'hope hopes hoping hoped'],
    ['apply', 'apply applies applying applied'],
    ['delay', 'delay delays delaying delayed'],
    ['process', 'process processes processing processed'],
    ['reach', 'reach reaches reaching reached'],
    ['wish', 'wish wishes wishing wished'],
    ['fix', 'fix fixes fixing fixed'],
    ['agree', 'agree agrees agreeing agreed'],
    ['die', 'die dies dying died'],
    ['owe', 'owe owes owing owed'],
    ['echo', 'echo echoes echoing echoed'],
    ['understand', 'understand understands understanding understanded'],
    ['plan', 'plan plans planned planning'],
  ])('%s', (verb, forms) => {
    expect(verbForms(verb, irregular).join(' ')).toBe(forms);
  });
});

it('every value has its own character, away from those of tags', () => {
  const characters = VALUE_NAMES.map(valueCharacter);
  expect(new Set(characters).size).toBe(VALUE_NAMES.length);
  for (const character of characters) expect(character >= '\ue800' && character < '\uf000').toBe(true);
  expect(() => valueCharacter('other')).toThrow('other');
});
