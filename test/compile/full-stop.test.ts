/** A value that ends with a full stop does not print a second one at the end of its sentence. */
import { describe, expect, it } from 'vitest';
import { sharedStop } from '../../src/compile/full-stop.js';
import { TARGETS } from '../../src/compile/ops.js';
import { fill } from './fill.js';
import { code, dictionary, each, is, type LetterParts, link, out, p, strong, when } from './trees.js';

const names = dictionary({ name: 'text', note: 'text', tags: 'list' });

const print = (body: LetterParts['body'], data: object): readonly string[] =>
  TARGETS.map((target) =>
    fill({ optional: ['note', 'tags'], body }, names, { name: 'Orley B.V.', ...data }, target)
      .replace(/<\/?p>/g, '')
      .trim(),
  );

/** As HTML, as text and as Markdown. */
const same = (words: string): readonly string[] => [words, words, words];

describe('a value and the full stop behind it', () => {
  it.each<[string, LetterParts['body'], object, readonly string[]]>([
    ['are one', [p('To ', out('name'), '.')], {}, same('To Orley B.V.')],
    ['are one before the next sentence', [p('To ', out('name'), '. Pay.')], {}, same('To Orley B.V. Pay.')],
    [
      'are one across emphasis',
      [p(strong(out('name')), '.')],
      {},
      ['<strong>Orley B.V</strong>.', 'Orley B.V.', '**Orley B.V**.'],
    ],
    [
      'are one across emphasis that may be left out',
      [p('To ', strong(out('note')), '.')],
      { note: 'Acme Inc.' },
      ['To <strong>Acme Inc</strong>.', 'To Acme Inc.', 'To **Acme Inc**.'],
    ],
    ['are one out of a choice', [p('To ', when(is('name'), [out('name')]), '.')], {}, same('To Orley B.V.')],
    ['are one in Chinese', [p(out('name'), '。')], { name: '款项未到。' }, same('款项未到。')],
    ['are two marks of two kinds', [p(out('name'), '。')], {}, same('Orley B.V.。')],
    ['keep an ellipsis', [p('To ', out('name'), '.')], { name: 'and so on...' }, same('To and so on....')],
    ['are not one before a figure', [p(out('name'), '.5')], {}, same('Orley B.V..5')],
    ['are not one before more dots', [p(out('name'), '...')], {}, same('Orley B.V....')],
    ['keep the stop before a comma', [p(out('name'), ', hello')], {}, same('Orley B.V., hello')],
    ['add nothing', [p('To ', out('name'), '.')], { name: 'Orley' }, same('To Orley.')],
    [
      'are one behind a value that begins its paragraph',
      [p(out('name'), '. Pay.')],
      {},
      ['Orley B.V. Pay.', 'Orley B.V. Pay.', 'Orley B.V\\. Pay.'],
    ],
    ['stand as they are in quotation marks', [p('To “', out('name'), '”.')], {}, same('To “Orley B.V.”.')],
    [
      'are one across a link, in HTML only',
      [p(link(['https://a.example'], out('name')), '.')],
      {},
      [
        '<a href="https://a.example">Orley B.V</a>.',
        'Orley B.V. <https://a.example>.',
        '[Orley B.V.](https://a.example).',
      ],
    ],
    [
      'stand as they are in a loop',
      [p('To ', each('tag', 'tags', out('tag')), '.')],
      { tags: ['b.'] },
      same('To b..'),
    ],
    [
      'stand as they are in code',
      [p('To ', code(out('name')), '.')],
      {},
      ['To <code>Orley B.V.</code>.', 'To Orley B.V..', 'To `Orley B.V.`.'],
    ],
  ])('%s', (_name, body, data, expected) => {
    expect(print(body, data)).toEqual(expected);
  });
});

it('a row of marks behind a value is read once', () => {
  const marks = '*'.repeat(20_000);
  const before = performance.now();
  expect(sharedStop(marks)).toBeUndefined();
  expect(sharedStop(`${marks}.`)?.('Orley B.V.')).toBe('Orley B.V');
  expect(performance.now() - before).toBeLessThan(1_000);
});
