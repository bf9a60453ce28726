/** Which phrases a writer may choose from, and how each gets into the letter. */
import { describe, expect, it } from 'vitest';
import { phraseChoices } from '../../src/service/phrase-choices.js';
import { shippedPhrases } from '../../src/service/shipped-phrases.js';
import { deskOf } from './desk.js';
import { applied, shippedFiles } from './shipped.js';

const phrases = `move: deadline
phrases:
  - id: known
    en: \\|
      Pay {{ client_name }}
      by today.
    zh: \\|
      请贵司
      今日付款。
    stages: [final]
    channels: [email]
  - { id: fresh, en: "By {{ final_deadline }}.", zh: "{{ final_deadline }}前。", stages: [final], channels: [email], note: { en: N, zh: 注 } }
  - { id: other-stage, en: Wait., zh: 等。, stages: [reminder], channels: [email] }
  - { id: other-channel, en: Call., zh: 打。, stages: [final], channels: [phone] }
  - { id: unknown, en: "{{ nobody_knows }}", zh: "{{ nobody_knows }}", stages: [final], channels: [email] }
`;
const head = (lang: string, required = 'client_name') =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [${required}]\n---\n`;

function choices(marked: string, lang = 'en', locale: 'en' | 'zh' = 'en') {
  const path = `${lang}/final/email.md`;
  const { desk, offset } = deskOf(
    {
      'pack.yml': 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\n',
      'phrases/deadline.yml': phrases,
      [path]: marked.startsWith('---') ? marked : head(lang) + marked,
    },
    { locale },
  );
  return phraseChoices(desk, offset).map((choice) => ({
    ...choice,
    after: applied(desk.file.text, choice.edits),
  }));
}

describe('the choice of phrases', () => {
  it('has those that suit first, cheapest first, and none the pack has no variables for', () =>
    expect(choices('\n|\n').map(({ id, suits }) => [id, suits])).toEqual([
      ['known', true],
      ['fresh', true],
      ['other-stage', false],
      ['other-channel', false],
    ]));

  it('speaks to the reader in one language and to the client in the letter’s', () =>
    expect(choices('\n|\n', 'en', 'zh')[1]).toMatchObject({
      text: 'By {{ final_deadline }}.',
      moveName: '付款期限',
      note: '注',
      stageNames: [expect.stringMatching(/\p{Script=Han}/u)],
    }));

  const fresh = (lang: string) => head(lang, 'client_name, final_deadline');
  it.each<[string, string, string, string?]>([
    ['a paragraph of its own', 'Dear A,\n|\nYours', 'Dear A,\n\nBy {{ final_deadline }}.\n\nYours'],
    [
      'no more blank lines than needed',
      'Dear A,\n\n|\n\nYours',
      'Dear A,\n\nBy {{ final_deadline }}.\n\nYours',
    ],
    [
      'between tags',
      '{% if client_name %}\n|\n{% endif %}',
      '{% if client_name %}\nBy {{ final_deadline }}.\n{% endif %}',
    ],
    ['at the end of a sentence', 'Dear A.|', 'Dear A. By {{ final_deadline }}.'],
    ['between sentences', 'One.| Two.', 'One. By {{ final_deadline }}. Two.'],
    ['before a sentence', '- |Two.', '- By {{ final_deadline }}. Two.'],
    [
      'behind the tag it stands in',
      'Dear {{ client|_name }}.',
      'Dear {{ client_name }} By {{ final_deadline }}..',
    ],
    ['joined without a space in Chinese', '请。|谢谢', '请。{{ final_deadline }}前。谢谢', 'zh'],
    ['with the line ends of the file', 'A\r\n|\r\nB', 'A\r\n\r\nBy {{ final_deadline }}.\r\n\r\nB'],
  ])('stands %s', (_, marked, expected, lang = 'en') => {
    const text = choices(marked, lang).find(({ id }) => id === 'fresh')!.after;
    expect(text).toBe(fresh(lang) + expected);
  });

  it('goes before the signature when the cursor is not in the body', () => {
    const out = choices(
      `${head('en').replace('T\n', 'T|\n')}\nDear A,\n\nPay now.\n\nYours sincerely,\n\nB`,
    )[0]!.after;
    expect(out).toContain('Pay now.\n\nPay {{ client_name }} by today.\n\nYours sincerely');
  });

  it('joins the lines of a phrase as its language does', () =>
    expect(choices('\n|\n', 'zh')[0]!.text).toBe('请贵司今日付款。'));

  it('is empty for what is no letter', () => {
    const { desk } = deskOf({ 'pack.yml': 'id: x|' });
    expect(phraseChoices(desk, 0)).toEqual([]);
    expect(choices('---js\n|---\n')).toEqual([]);
  });
});

describe('the shipped book', () => {
  it('is what its files say', () => {
    const { desk } = deskOf({
      ...Object.fromEntries(
        Object.entries(shippedFiles).map(([path, text]) => [path, text.replaceAll('|', '\\|')]),
      ),
      'dunmark.yml': '|',
    });
    const bare = desk.phrases().map(({ id, move, text }) => ({ id, move, text }));
    expect(shippedPhrases().map(({ id, move, text }) => ({ id, move, text }))).toEqual(bare);
    expect(shippedPhrases().length).toBeGreaterThan(100);
  });
});
