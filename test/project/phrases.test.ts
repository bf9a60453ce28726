/** Phrases of a pack: judged like letters of every stage they are meant for, and offered where a sentence is at fault. */
import { describe, expect, it } from 'vitest';
import { lintPack } from '../../src/project/lint-files.js';
import { context, message, packFiles } from './files.js';

interface Made {
  readonly id?: string;
  readonly en?: string;
  readonly zh?: string;
  readonly stages?: string;
  readonly channels?: string;
  readonly more?: string;
}

const phrase = ({ id = 'deadline-a', en, zh, stages = 'formal, final', channels = 'email', more }: Made) => `
  - id: ${id}
    en: ${en ?? '"Payment must reach us by {{ final_deadline }}."'}
    zh: ${zh ?? '"应于{{ final_deadline }}前付清。"'}
    stages: [${stages}]
    channels: [${channels}]
${more ? `    ${more}\n` : ''}`;
const phrases = (...made: readonly Made[]) => `move: deadline\nphrases:${made.map(phrase).join('')}`;

/** Findings of a pack with these files beside its letter, as `path rule “words”`. */
function found(files: Readonly<Record<string, string>>, settings = {}) {
  const pack = packFiles({ 'en/reminder/message.md': message(), ...files });
  return lintPack({ root: 'p', files: pack }, context(settings)).flatMap(({ path, source, findings }) =>
    findings.map(
      ({ rule, span, severity, stage = '' }) =>
        `${path.slice(2)} ${rule} ${severity} ${stage} “${source.slice(span.start, span.end)}”`,
    ),
  );
}
const check = (made: Made, ...expected: readonly string[]) =>
  expect(found({ 'phrases/deadline.yml': phrases(made) })).toEqual(
    expected.map((line) => `phrases/deadline.yml ${line}`),
  );

describe('a phrase', () => {
  it('that is right says nothing, though it lacks all that a letter must have', () => check({}));

  it('breaks the rules of its stage, in either language, at the very words', () =>
    check(
      { en: '"We hope to be paid by {{ final_deadline }}."', zh: '"希望于{{ final_deadline }}前付清。"' },
      'hope-wording error formal “We hope”',
      'hope-wording error formal “希望”',
    ));

  it('is judged at each of its stages: hope is fine in a reminder only', () => {
    const hope = '"We hope to be paid by {{ pay_by }}."';
    const zh = '"应于{{ pay_by }}前付清。"';
    check({ en: hope, zh, stages: 'reminder' });
    check({ en: hope, zh, stages: 'reminder, final' }, 'hope-wording error final “We hope”');
  });

  it('is told once what is wrong at two stages, where it is worst', () =>
    check(
      { en: 'Please pay as soon as possible.', zh: '请付款。', stages: 'reminder, follow-up, formal' },
      'vague-time error follow-up “as soon as possible”',
    ));

  it.each(['"Our {{ invoise_number }} is open."', '>-\n      Our {{ invoise_number }}\n      is open.'])(
    'is mapped through YAML: %s',
    (en) =>
      check(
        { en, zh: '"发票{{ invoise_number }}未付。"', stages: 'reminder' },
        'unknown-variable error reminder “invoise_number”',
        'unknown-variable error reminder “invoise_number”',
      ),
  );

  it('may not hold the blank of another tool, a consequence before its stage, or half a tag', () => {
    const zh = '应当付款。';
    check(
      { en: '"Pay [Invoice No.] now."', zh, stages: 'reminder' },
      'foreign-placeholder error reminder “[Invoice No.]”',
    );
    check(
      { en: 'We will instruct our lawyers.', zh, stages: 'formal' },
      'consequence-out-of-order error formal “instruct our lawyers”',
    );
    check({ en: '"Pay {{ amount_due."', zh, stages: 'reminder' }, 'unbalanced-braces error reminder “{{”');
  });

  it('is read only while it is short: it is judged for every stage and channel', () => {
    const zh = '应当付款。';
    const long = (size: number) =>
      `${'Please pay. '.repeat(167)}`
        .slice(0, size - 1)
        .trimEnd()
        .padEnd(size, '.');
    check({ en: long(2000), zh, stages: 'reminder' });
    check(
      { en: `${long(2000)}. We hope.`, zh, stages: 'formal, final', channels: 'email, letter' },
      `input-too-complex error formal “${long(2000)}. We hope.”`,
    );
  });

  it('says the same in both languages', () =>
    check(
      { en: '"Payment of {{ amount_due }} must reach us by {{ final_deadline }}."' },
      'translation-variables error  “"应于{{ final_deadline }}前付清。"”',
    ));

  it('stands in place of rules that are there', () =>
    check({ more: 'say-instead-of: [hope-wording, hope-wordin]' }, 'parse-error error  “hope-wordin”'));

  it('is told which rule was meant', () => {
    const text = phrases({ more: 'say-instead-of: [hope-wordin]' });
    const pack = packFiles({ 'en/reminder/message.md': message(), 'phrases/deadline.yml': text });
    const [fix] = lintPack({ root: 'p', files: pack }, context({})).flatMap(({ findings }) =>
      findings.flatMap(({ rule, fixes }) => (rule === 'parse-error' ? fixes : [])),
    );
    expect(fix?.title).toBe('Change to “hope-wording”');
    expect(fix?.edits).toMatchObject([{ text: 'hope-wording' }]);
  });

  it('has an id of its own in the whole pack', () =>
    expect(
      found({
        'phrases/closing.yml': phrases({}).replace('deadline', 'closing'),
        'phrases/deadline.yml': phrases({}),
      }),
    ).toEqual([expect.stringMatching(/^phrases\/deadline\.yml duplicate-id error {2}“id: deadline-a/)]));

  it('is judged alone when only its file is asked for, and its file may be set aside', () => {
    const files = packFiles({
      'phrases/deadline.yml': phrases({ en: 'We hope.', zh: '付款。' }),
      'phrases/closing.yml': 'move: [',
    });
    const only = new Set(['p/phrases/deadline.yml']);
    expect(
      lintPack({ root: 'p', files, only }, context()).map(({ path, findings }) => [path, findings.length]),
    ).toEqual([['p/phrases/deadline.yml', 1]]);
    expect(
      found(
        { 'phrases/deadline.yml': phrases({ en: 'We hope.', zh: '付款。' }) },
        { levels: { 'hope-wording': 'off' } },
      ),
    ).toEqual([]);
  });

  it('is mended only where YAML stays whole', () => {
    const files = packFiles({
      'phrases/deadline.yml': phrases({
        en: '"We hope for {{ invoise_number }}."',
        zh: '"{{ invoise_number }}"',
      }),
    });
    const all = lintPack({ root: 'p', files }, context()).flatMap(({ findings }) => findings);
    expect(all.map(({ rule, fixes }) => [rule, fixes.map(({ safe }) => safe)])).toEqual([
      ['hope-wording', []],
      ['unknown-variable', [true]],
      ['unknown-variable', [true]],
    ]);
  });
});

const LETTER = (stage: string, head = '') => `---
title: T
lang: en
stage: ${stage}
tone: ${stage === 'formal' ? 'formal' : 'decisive'}
channel: email
${head}variables:
  required: [client_name, final_deadline]
subject: S
---

Dear {{ client_name }},

We hope for the money. It is open.
`;

/** What a pack with these phrases offers for “We hope for the money.” */
function offers(made: readonly Made[], letter = LETTER('final'), path = `en/final/email.md`) {
  const files = packFiles({ [path]: letter, 'phrases/deadline.yml': phrases(...made) });
  const finding = lintPack({ root: 'p', files, only: new Set([`p/${path}`]) }, context())
    .flatMap(({ findings }) => findings)
    .find(({ rule }) => rule === 'hope-wording')!;
  return finding.fixes.filter(({ title }) => title.startsWith('From the phrasebook'));
}
const INSTEAD = 'say-instead-of: [hope-wording]';
const apply = (letter: string, fix: ReturnType<typeof offers>[number]) =>
  [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), letter);

describe('the phrasebook', () => {
  it('offers its sentence in place of the faulty one, and declares what it needs', () => {
    const [fix, ...more] = offers([
      {
        en: '"{{ amount_due }} must reach us by {{ final_deadline }}."',
        zh: '"{{ final_deadline }}前付{{ amount_due }}。"',
        more: INSTEAD,
      },
    ]);
    expect(more).toEqual([]);
    expect(fix!.safe).toBe(false);
    expect(fix!.title).toBe('From the phrasebook: “{{ amount_due }} must reach us by {{ final_deadline }}.”');
    const mended = apply(LETTER('final'), fix!);
    expect(mended).toContain('\n{{ amount_due }} must reach us by {{ final_deadline }}. It is open.\n');
    expect(mended).toContain('required: [client_name, final_deadline, amount_due]');
  });

  it.each<[string, Made, string]>([
    ['another stage', { stages: 'formal' }, LETTER('final')],
    ['another channel', { channels: 'letter, phone' }, LETTER('final')],
    ['another market', { more: `${INSTEAD}\n    market: jp` }, LETTER('final')],
    [
      'another market than the letter’s',
      { more: `${INSTEAD}\n    market: jp` },
      LETTER('final', 'market: de\n'),
    ],
    ['a cause the letter does not have', { more: `${INSTEAD}\n    cause: process` }, LETTER('final')],
    ['another rule', { more: 'say-instead-of: [vague-time]' }, LETTER('final')],
    ['a variable nobody knows', { en: '"{{ frist }} it is."' }, LETTER('final')],
  ])('does not offer what is for %s', (_, made, letter) => {
    expect(offers([{ more: INSTEAD, ...made }], letter)).toEqual([]);
  });

  it('offers what is for the letter’s own market and cause', () => {
    const made = { more: `${INSTEAD}\n    market: de\n    cause: process` };
    expect(offers([made], LETTER('final', 'market: de\ncause: process\n'))).toHaveLength(1);
  });

  it('offers two at most, those first that ask for nothing new, and none that the letter says already', () => {
    const made = [
      {
        id: 'deadline-a',
        en: '"{{ amount_due }} must reach us."',
        zh: '"应付{{ amount_due }}。"',
        more: INSTEAD,
      },
      { id: 'deadline-b', en: '"Pay by {{ final_deadline }}."', more: INSTEAD },
      { id: 'deadline-c', en: 'It is open.', zh: '未付。', more: INSTEAD },
      { id: 'deadline-d', en: 'It is due.', zh: '应付。', more: INSTEAD },
    ];
    expect(offers(made).map(({ title }) => title)).toEqual([
      'From the phrasebook: “Pay by {{ final_deadline }}.”',
      'From the phrasebook: “It is due.”',
    ]);
  });
});
