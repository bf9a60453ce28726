/** A letter's variables get onto its list and off it, and a missing sentence comes with its variables. */
import { describe, expect, it } from 'vitest';
import { addSentence } from '../../src/model/add-sentence.js';
import { declared, declaring, redeclaring, undeclaring } from '../../src/model/declared.js';
import type { Edit } from '../../src/model/finding.js';
import type { Dictionary, Variable } from '../../src/model/variable.js';
import { parseTemplate } from '../../src/parse/template.js';

const head = (variables: string, lang = 'en') =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: message\nvariables:\n${variables}\n---\n`;

const apply = (source: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);

const names = (source: string) => declared(parseTemplate('t.md', source).head).map(({ value }) => value);

describe('declaring', () => {
  const check = (variables: string, wanted: readonly string[], after: readonly string[]) => {
    const source = head(variables);
    const result = apply(source, declaring(parseTemplate('t.md', source), wanted));
    expect(names(result)).toEqual(after);
    expect(parseTemplate('t.md', result).faults).toEqual([]);
  };
  it.each([
    ['  required: [a]', ['b'], ['a', 'b']],
    ['  required: []', ['a', 'b'], ['a', 'b']],
    ['  required:\n    - a\n  optional: [c]', ['b'], ['a', 'b', 'c']],
    ['  required: [a]\n  optional: [b]', ['a', 'b'], ['a', 'b']],
    ['  required: [a]', ['b', 'b'], ['a', 'b']],
  ])('%j + %j', check);

  it('needs a list to add to', () => {
    const source = head('  optional: [a]');
    expect(declaring(parseTemplate('t.md', source), ['b'])).toEqual([]);
  });
});

describe('redeclaring', () => {
  const check = (variables: string, used: string[], unused: string[], after: readonly string[]) => {
    const source = head(variables);
    const result = apply(source, redeclaring(parseTemplate('t.md', source), used, unused));
    expect(names(result)).toEqual(after);
    expect(parseTemplate('t.md', result).faults).toEqual([]);
  };
  it.each<[string, string[], string[], readonly string[]]>([
    ['  required: [a, b]', ['c', 'c'], ['b'], ['a', 'c']],
    ['  required: [a]', ['c'], ['a'], ['c']],
    ['  required: [a, b]', [], ['a', 'b'], []],
    ['  required: [a]\n  optional: [b, d]', ['c'], ['b'], ['a', 'c', 'd']],
    ['  required:\n    - a\n    - b', ['c'], ['a'], ['b', 'c']],
    ['  required:\n    - a\n  optional: [b]', [], ['a'], ['b']],
    ['  required: [a, # why\n    b]', ['c'], ['a'], ['a', 'b', 'c']],
    ['  required: [a]', ['c'], [], ['a', 'c']],
  ])('%j + %j − %j', check);
});

describe('undeclaring', () => {
  const check = (variables: string, name: string, after: readonly string[]) => {
    const source = head(variables);
    const template = parseTemplate('t.md', source);
    const field = declared(template.head).find(({ value }) => value === name)!;
    expect(names(apply(source, undeclaring(template, field)))).toEqual(after);
  };
  it.each([
    ['  required: [a, b]', 'b', ['a']],
    ['  required: [a]\n  optional: [b]', 'b', ['a']],
    ['  required:\n    - a\n    - b', 'a', ['b']],
    ['  required: [a, # why\n    b]', 'b', ['a', 'b']],
  ])('%j − %s', check);
});

describe('a missing sentence', () => {
  const dictionary: Dictionary = new Map([['pay_by', { name: 'pay_by' } as Variable]]);
  const sentence = { en: 'Please pay by {{ pay_by }}.', zh: '请于 {{ pay_by }} 前付清。' };
  const check = (lang: 'en' | 'zh', body: string, place: string, expected: string) => {
    const source = head('  required: []', lang) + body;
    const start = place ? source.lastIndexOf(place) : source.length;
    const [fix] = addSentence(
      { template: parseTemplate('t.md', source), lang, dictionary },
      { start, end: start + place.length },
      sentence,
    );
    expect(fix?.data.sentence).toBe(sentence[lang]);
    expect(apply(source, fix!.edits)).toBe(head('  required: [pay_by]', lang) + expected);
  };
  it.each([
    ['en', 'It is late.\n', 'It is late.', 'It is late. Please pay by {{ pay_by }}.\n'],
    ['en', 'He said “pay.”  \n', 'He said “pay.”  ', 'He said “pay.” Please pay by {{ pay_by }}.  \n'],
    ['zh', '款项已逾期。\n', '款项已逾期。', '款项已逾期。请于 {{ pay_by }} 前付清。\n'],
    ['en', 'To be paid:\n', 'To be paid:', 'To be paid:\n\nPlease pay by {{ pay_by }}.\n'],
    ['en', '', '', '\n\nPlease pay by {{ pay_by }}.'],
  ] as const)('in %s behind %j', check);

  it('is not offered when the dictionary lacks its variable', () => {
    const template = parseTemplate('t.md', head('  required: []'));
    expect(
      addSentence({ template, lang: 'en', dictionary: new Map() }, { start: 0, end: 0 }, sentence),
    ).toEqual([]);
  });
});
