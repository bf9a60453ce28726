/** The letter filled in, its twin, what was wrong with the data; where it stands on the ladder. */
import { describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/service/json-place.js';
import { preview } from '../../src/service/preview.js';
import { status } from '../../src/service/status.js';
import { deskOf } from './desk.js';
import { shippedDesk, shippedFiles } from './shipped.js';

const letter = (lang: string, body: string) =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [client_name, amount_due]\nsubject: "S {{ client_name }}"\n---\n\n${body}\n`;
function shown(body: string, data?: string, locale: 'en' | 'zh' = 'en', more: Record<string, string> = {}) {
  const { desk } = deskOf({ ...more, 'en/final/email.md': `${letter('en', body)}|` }, { locale });
  return preview(desk, data)!;
}

describe('the preview', () => {
  it('takes examples for what the data lacks, and says which', () => {
    expect(shown('Dear {{ client_name }}, {{ amount_due }}.')).toMatchObject({
      subject: expect.stringMatching(/^S \S/),
      html: expect.stringMatching(/^<p>Dear .+, USD|^<p>Dear .+, \S+ ?[\d,.]+/),
      exampled: ['amount_due', 'client_name'],
      problems: [],
    });
    expect(shown('Dear {{ client_name }}.', '{"client_name":"<b>𠮷</b>"}')).toMatchObject({
      subject: 'S <b>𠮷</b>',
      html: expect.stringContaining('Dear &lt;b&gt;𠮷&lt;/b&gt;.'),
      exampled: ['amount_due'],
    });
  });

  it.each<[string, string, RegExp, RegExp]>([
    ['JSON that is none', '{\n "client_name": x }', /line 2, column 17/, /第 2 行第 17 列/],
    ['JSON that stops', '{"client_name": "A"', /line 1, column 20/, /第 1 行第 20 列/],
    ['a list', '[]', /one object/, /对象/],
    [
      'a value of the wrong kind',
      '{"amount_due": {}}',
      /amount_due.*wrong kind/,
      /amount_due.*类型不对.*例如/,
    ],
    ['a name nobody knows', '{"client_nam": "A"}', /did you mean "client_name"/, /是否应为 client_name/],
    ['an empty value', '{"client_name": ""}', /is missing/, /缺少“client_name”/],
  ])('tells of %s', (_, data, en, zh) => {
    const out = shown('x', data);
    expect(out).toMatchObject({ html: '', subject: '' });
    expect(out.problems.join('\n')).toMatch(en);
    expect(shown('x', data, 'zh').problems.join('\n')).toMatch(zh);
  });

  it('shows no letter that could not be read in full', () => {
    const out = shown('{% if client_name %}x');
    expect(out.html).toBe('');
    expect(out.problems).toHaveLength(1);
    expect(shown('[x](javascript:1)').problems).toHaveLength(1);
  });

  it('brings the twin, filled in with the same data', () => {
    const { desk } = deskOf({
      'pack.yml': 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\n',
      'en/final/email.md': `${letter('en', 'Dear {{ client_name }}')}|`,
      'zh/final/email.md': letter('zh', '{{ client_name }}：'),
    });
    expect(preview(desk, '{"client_name":"A"}')).toMatchObject({
      html: expect.stringContaining('Dear A'),
      place: { twin: 'zh/final/email.md' },
      twin: { path: 'zh/final/email.md', lang: 'zh', html: expect.stringContaining('A：') },
    });
  });

  it('shows every shipped letter by its examples alone', () => {
    const { desk } = shippedDesk('en/final/email.md', 'title');
    const all = desk.pack!.letters.map(({ template }) =>
      preview({ ...desk, file: { path: template.path, text: template.source, kind: 'letter', template } }),
    );
    expect(all.flatMap((each) => each!.problems)).toEqual([]);
    expect(all.every((each) => each!.html.length > 50 && each!.twin)).toBe(true);
    expect(all).toHaveLength(Object.keys(shippedFiles).filter((path) => path.endsWith('.md')).length);
  });

  it('never throws', () => {
    for (const data of [
      '{"__proto__": 1}',
      '"',
      '{'.repeat(5000),
      '['.repeat(100_000),
      '\ud800',
      'null',
      '1e999',
    ])
      expect(() => shown('{{ client_name }}', data)).not.toThrow();
    expect(preview(deskOf({ 'pack.yml': '|' }).desk)).toBeUndefined();
  });
});

it('finds where a text stops being JSON', () => {
  const check = (text: string, at: number) => expect(brokenAt(text), text).toBe(at);
  check('{"a": [1, -2.5e3, true, null, "\\u00e9"]} ', -1);
  check('{"a": 1,}', 8);
  check("{'a': 1}", 1);
  check('{"a" 1}', 5);
  check('[1 2]', 3);
  check('{}x', 2);
  check('', 0);
  check('{"a": "b\n"}', 6);
});

describe('the status', () => {
  const placed = (body: string, locale: 'en' | 'zh' = 'en', change = (text: string) => text) =>
    status(deskOf({ 'en/final/email.md': `${change(letter('en', body))}|` }, { locale }).desk);
  it('names stage, days, channel and what makes the letter firm', () => {
    expect(placed('Pay by {{ final_deadline }}. We hope so.')).toEqual({
      title: 'T',
      lang: 'en',
      stage: 'final',
      stageName: 'Final demand',
      channel: 'email',
      channelName: 'email',
      window: { from: 31, to: null },
      firmness: expect.any(Number),
      firmnessParts: expect.arrayContaining([{ label: 'a dated deadline', points: 3 }]),
    });
    expect(placed('Pay by {{ final_deadline }}.', 'zh')).toMatchObject({
      stageName: '最后催告',
      channelName: '邮件',
      firmnessParts: expect.arrayContaining([{ label: '写明日期的期限', points: 3 }]),
    });
  });
  it('names the occasion of a letter beside the ladder', () =>
    expect(placed('x', 'en', (text) => text.replace('stage: final', 'situation: mediation'))).toMatchObject({
      stageName: 'Mediation',
    }));
  it.each(['', ' finale'])('names no stage for a letter with “stage:%s”', (value) =>
    expect(placed('x', 'en', (text) => text.replace('stage: final', `stage:${value}`))).toMatchObject({
      stageName: '',
    }),
  );
  it('adds up', () => {
    const found = placed('Pay by {{ final_deadline }}. We hope so. We are sorry.')!;
    expect(found.firmness).toBe(found.firmnessParts.reduce((sum, { points }) => sum + points, 0));
  });
  it('is none for what cannot be read', () => expect(placed('', 'en', () => '---js\n')).toBeUndefined());
});
