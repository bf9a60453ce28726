/** What a phrase or a clause may hold, and that both languages of it say the same. */
import { describe, expect, it } from 'vitest';
import { lintPack } from '../../src/project/lint-files.js';
import { context, packFiles } from './files.js';

/** Findings of one file beside a right letter, as `rule “words”`; also when only that file is asked for. */
function found(path: string, text: string): readonly string[] {
  const files = packFiles({ [path]: text });
  const said = (only?: ReadonlySet<string>) =>
    lintPack({ root: 'p', files, ...(only && { only }) }, context())
      .filter((file) => file.path === `p/${path}`)
      .flatMap(({ source, findings }) =>
        findings.map(({ rule, span }) => `${rule} “${source.slice(span.start, span.end)}”`),
      );
  const whole = said();
  expect(said(new Set([`p/${path}`]))).toEqual(whole);
  return whole;
}

const phrase = (en: string, zh: string, rules = 'vague-time') =>
  found(
    'phrases/deadline.yml',
    `move: deadline\nphrases:\n  - id: a\n    en: ${en}\n    zh: ${zh}\n    stages: [final]\n    channels: [letter]\n    say-instead-of: [${rules}]\n`,
  );
const clause = (en: string, zh: string) =>
  found(
    'playbook.yml',
    `clauses:\n  - id: term\n    title: { en: Term, zh: 期限 }\n    en: ${en}\n    zh: ${zh}\n`,
  );
const ZH = '应付款。';

describe('a phrase', () => {
  it.each([
    ['"{% if amount_due %}Pay now.{% endif %}"', ['“{% if amount_due %}”', '“{% endif %}”']],
    ['"Pay {% comment %}x{% endcomment %}."', ['“{% comment %}x{% endcomment %}”']],
    ['"![x](u)"', ['“"![x](u)"”']],
    ['"First.\\n\\n# Big\\n\\n---"', ['“"First.\\n\\n# Big\\n\\n---"”']],
    ['"# Pay"', ['“"# Pay"”']],
    ['Pay **now**.', ['“Pay **now**.”']],
    ['"1. Pay"', ['“"1. Pay"”']],
    ['"Pay `now`."', ['“"Pay `now`."”']],
    ['Pay <b>now</b>.', ['“Pay <b>now</b>.”']],
    ['"See [terms](https://a.example)."', ['“"See [terms](https://a.example)."”']],
  ])('holds no tags and no marks: %s', (en, places) =>
    expect(phrase(en, ZH).filter((line) => line.startsWith('parse-error'))).toEqual(
      places.map((place) => `parse-error ${place}`),
    ),
  );

  it.each([
    'Pay now.',
    '"Pay 3 * 4 = 12, i.e. now_or_then."',
    '>-\n      Pay\n      now.',
    '|\n      Pay\n      now.\n',
  ])('may be %j', (en) => expect(phrase(en, ZH)).toEqual([]));

  it('may print', () =>
    expect(phrase('"Pay {{ amount_due }} now."', '"应付{{ amount_due }}。"')).toEqual([]));

  it('stands in place of a wording, not of what is missing', () =>
    expect(phrase('Pay.', ZH, 'vague-time, missing-deadline')).toEqual(['parse-error “missing-deadline”']));
});

describe.each([
  ['a phrase', phrase],
  ['a clause', clause],
])('%s', (_, judge) => {
  it('says the same in both languages', () => {
    expect(judge('"Pay {{ amount_due }}."', ZH)).toEqual(['translation-variables “应付款。”']);
    expect(judge('Pay.', '"应付{{ amount_due }}。"')).toEqual(['translation-variables “Pay.”']);
  });

  it('addresses people as its language does', () =>
    expect(judge('"Dear {{ client_name }}, pay."', ZH)).toEqual([]));
});

it('a clause that asks for a variable uses it, and the name of a loop is none', () => {
  expect(clause('"{% if amount_due %}Pay.{% endif %}"', ZH)).toEqual(['translation-variables “应付款。”']);
  const loop = (name: string) => `"{% for ${name} in invoices %}{{ ${name}.amount }} {% endfor %}"`;
  expect(clause(loop('row'), loop('line'))).toEqual([]);
});
