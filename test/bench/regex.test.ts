/** A lexicon pattern and the regular expression other tools get of it find the same words. */
import { describe, expect, it } from 'vitest';
import { regexOf, type Vocabulary } from '../../bench/accuracy/regex.js';
import { readWords } from '../../scripts/generate/words.js';
import { LANGUAGES } from '../../src/model/language.js';
import { expandPattern, verbForms } from '../../src/text/pattern.js';

/** Words, groups and verbs alone: no class or value, no mark or letter that reading folds. */
const PLAIN = /^[\w\s'()|?~\u4e00-\u9fff，-]+$/;

const WORDS: Vocabulary = {
  classes: new Map([['day', ['monday', 'the (next|last) day']]]),
  forms: (verb) => [verb, `${verb}s`],
};
const found = (pattern: string, text: string, lang: 'en' | 'zh' = 'en') =>
  new RegExp(regexOf(pattern, lang, WORDS), 'i').exec(text)?.[0];

describe('a pattern as a regular expression', () => {
  it.each([
    ['hope', 'We Hope so', 'Hope'],
    ['hope', 'a hopeless case', undefined],
    ['(we|i) (still)? hope', 'but we hope', 'we hope'],
    ['(we|i) (still)? hope', 'but we still\nhope', 'we still\nhope'],
    ['(still)? hope', 'we hope', 'hope'],
    ['pay (now)?', 'pay, please', 'pay'],
    ['pay (now)?', 'payable', undefined],
    ['no thing', 'nothing', undefined],
    ["we're", 'as we’re told', 'we’re'],
    ['pay~ by $day', 'he pays by the last day', 'pays by the last day'],
    ['within <number> days', 'within 14 days', 'within 14 days'],
    ['within <number> days', 'within {{ grace }} days', 'within {{ grace }} days'],
    ['by <deadline>', 'by {{ pay_by }}', 'by {{ pay_by }}'],
    ['\\$ and a/c', 'the $ and A/C', '$ and A/C'],
  ])('%s in “%s”', (pattern, text, match) => {
    expect(found(pattern, text)).toBe(match);
  });

  it('needs no edges and no spaces in Chinese', () => {
    expect(found('请(尽快|尽早)付款', '故请 尽早付款', 'zh')).toBeUndefined();
    expect(found('请(尽快|尽早)付款', '故请尽早付款。', 'zh')).toBe('请尽早付款');
  });

  it('finds what the entries of the shipped lexicons stand for', () => {
    const { lexicons, classes, verbs } = readWords();
    const forms = (verb: string) => verbForms(verb, verbs);
    for (const lang of LANGUAGES) {
      const vocabulary = { classes: new Map(classes.map(({ id, words }) => [id, words[lang]])), forms };
      for (const { id, words } of lexicons)
        for (const { pattern } of words[lang].entries.filter((entry) => PLAIN.test(entry.pattern))) {
          const regex = new RegExp(`^${regexOf(pattern, lang, vocabulary)}$`, 'i');
          const lost = expandPattern(pattern, { classes: new Map(), forms }).filter(
            (text) => !regex.test(text),
          );
          expect(lost, `${id}: ${pattern}`).toEqual([]);
        }
    }
  });
});
