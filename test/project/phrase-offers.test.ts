/** Which phrases of a pack's own book are offered, and that a long book costs little. */
import { describe, expect, it } from 'vitest';
import { judgePack, lintPack } from '../../src/project/lint-files.js';
import { loadPack } from '../../src/project/pack.js';
import { context, packFiles } from './files.js';

const letter = (channel: string, body: string) => `---
title: T
lang: en
stage: final
tone: decisive
${channel}variables:
  required: [client_name, final_deadline]
subject: S
---

${body}
`;

/** The Chinese states what the English does. */
const phrase = (id: string, en: string, channels = 'email') => `
  - id: ${id}
    en: ${en}
    zh: "应付。${[...new Set(en.match(/\{\{ \w+ \}\}/g))].join('，')}"
    stages: [final]
    channels: [${channels}]
    say-instead-of: [hope-wording]
`;

/** The phrases a letter is offered, as they would be written into it. */
function offered(phrases: readonly string[], body = 'We hope for the money.', channel = 'channel: email\n') {
  const path = 'en/final/email.md';
  const files = packFiles({
    [path]: letter(channel, body),
    'phrases/deadline.yml': `move: deadline\nphrases:${phrases.join('')}`,
  });
  return lintPack({ root: 'p', files, only: new Set([`p/${path}`]) }, context())
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'hope-wording')
    .flatMap(({ fixes }) => fixes)
    .filter(({ title }) => title.startsWith('From the phrasebook'));
}
const written = (...args: Parameters<typeof offered>) =>
  offered(...args).map(({ edits }) => edits.map(({ text }) => text));

const PAY = '"Pay by {{ final_deadline }}."';

describe('a phrase of the house', () => {
  it('declares a variable once, however often it is said', () =>
    expect(written([phrase('a', '"Pay by {{ pay_by }}; {{ pay_by }} stands."')])).toEqual([
      ['Pay by {{ pay_by }}; {{ pay_by }} stands.', ', pay_by'],
    ]));

  it('is not said on the telephone in a letter that names no channel', () => {
    expect(written([phrase('a', PAY, 'phone')], undefined, '')).toEqual([]);
    expect(written([phrase('a', PAY, 'phone, letter')], undefined, '')).toHaveLength(1);
  });

  it('must state what the sentence stated that goes, unless the letter says it again', () => {
    const own = 'We hope for {{ final_deadline }}.';
    const bare = [phrase('a', '"Payment is due."')];
    expect(written(bare, own)).toEqual([]);
    expect(written(bare, `${own} It is {{ final_deadline }}.`)).toEqual([['Payment is due.']]);
    expect(written([phrase('a', PAY)], own)).toEqual([['Pay by {{ final_deadline }}.']]);
  });

  it('takes off the list what nothing else in the letter uses', () =>
    expect(written([phrase('a', PAY)], 'We hope, {{ client_name }}.')).toEqual([
      ['Pay by {{ final_deadline }}.', 'final_deadline'],
    ]));

  it('holds no bar where it would end a table’s cell', () => {
    const cell = '| A | B |\n|---|---|\n| We hope for it. | b |';
    expect(written([phrase('a', '"Pay: a | b."')], cell)).toEqual([]);
    expect(written([phrase('a', PAY)], cell)).toHaveLength(1);
  });

  it.each([
    ['a tag that decides', '"{% if final_deadline %}Pay now.{% endif %}"'],
    ['marks', 'Pay **now**.'],
    ['wording that is wrong at its stage', 'We hope so.'],
    ['a variable nobody knows', '"Pay by {{ frist }}."'],
  ])('is not offered with %s', (_, en) => expect(offered([phrase('a', en)])).toEqual([]));

  it('is written on one line, without the line break that YAML adds', () =>
    expect(written([phrase('a', '|\n      Pay\n      now.\n')])).toEqual([['Pay now.']]));

  it('is looked for once in a letter, not once for each finding', () => {
    let asked = 0;
    const read = context();
    const phrases = () => {
      asked++;
      return read.defaults.phrases!();
    };
    const path = 'en/final/email.md';
    const files = packFiles({ [path]: letter('channel: email\n', 'We hope for money. '.repeat(100)) });
    const found = lintPack({ root: 'p', files }, { ...read, defaults: { ...read.defaults, phrases } })
      .flatMap(({ findings }) => findings)
      .filter(({ rule }) => rule === 'hope-wording');
    expect(found).toHaveLength(100);
    expect(asked).toBe(1);
  });
});

describe('the phrasebook', () => {
  it('is the shipped one for a pack that keeps none, and not for one that keeps an empty one', () => {
    const files = packFiles({ 'en/final/email.md': letter('channel: email\n', 'We hope for the money.') });
    const titles = (ownPhrases: boolean) =>
      lintPack({ root: 'p', files, ownPhrases }, context())
        .flatMap(({ findings }) => findings)
        .find(({ rule }) => rule === 'hope-wording')!
        .fixes.map(({ title }) => title);
    const texts = context().defaults.phrases!().map(({ text }) => `From the phrasebook: “${text.en}”`);
    const isShipped = (title: string) => texts.includes(title);
    expect([titles(false).some(isShipped), titles(true).some(isShipped)]).toEqual([true, false]);
  });

  it('is not offered either where only a file of another kind stands in its folder', () => {
    const files = { 'en/final/email.md': letter('channel: email\n', 'We hope for the money.') };
    const offered = (more: Readonly<Record<string, string>>) => {
      const pack = loadPack('p', packFiles({ ...files, ...more }), context().defaults);
      return judgePack(pack, context())
        .flatMap(({ findings }) => findings)
        .find(({ rule }) => rule === 'hope-wording')!
        .fixes.filter(({ title }) => title.startsWith('From the phrasebook')).length;
    };
    expect([offered({}) > 0, offered({ 'phrases/README.md': '# Ours' })]).toEqual([true, 0]);
  });
});
