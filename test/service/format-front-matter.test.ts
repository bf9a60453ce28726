/** Front matter formatted on request. */
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/parse/template.js';
import { readYaml } from '../../src/parse/yaml.js';
import { formatFrontMatter } from '../../src/service/format-front-matter.js';
import { deskOf } from './desk.js';
import { applied, shippedFiles } from './shipped.js';

function formatted(front: string, body = '\nHello.\n') {
  const text = `---\n${front}---\n${body}`;
  const path = 'en/final/email.md';
  const { desk } = deskOf({ [path]: `${text.replaceAll('|', '\\|')}|` });
  const out = applied(text, formatFrontMatter(desk));
  const again = deskOf({ [path]: `${out.replaceAll('|', '\\|')}|` }).desk;
  expect(formatFrontMatter(again), 'formatted twice').toEqual([]);
  expect(out.startsWith('---\n') && out.endsWith(`---\n${body}`)).toBe(true);
  return out.slice(4, out.length - body.length - 4);
}

describe('formatting', () => {
  it.each<[string, string, string]>([
    ['puts the keys in order', 'lang: en\nstage: final\ntitle: T\n', 'title: T\nlang: en\nstage: final\n'],
    [
      'takes lists and their comments along',
      'variables: # all\n  required:\n    - a # one\n  # more\n  optional: []\nstage: final\n# the name\ntitle: T\n',
      '# the name\ntitle: T\nstage: final\nvariables: # all\n  required:\n    - a # one\n  # more\n  optional: []\n',
    ],
    [
      'leaves an occasion where it is among the steps',
      'situation: mediation\ntone: formal\nstage: final\nlang: en\n',
      'lang: en\nsituation: mediation\nstage: final\ntone: formal\n',
    ],
    [
      'brings a late occasion behind the channel',
      'channel: email\nvariables: { required: [] }\nmarket: us\nsituation: mediation\n',
      'channel: email\nsituation: mediation\nmarket: us\nvariables: { required: [] }\n',
    ],
    ['keeps a heading on top', '# Ours.\n\nlang: en\ntitle: T\n', '# Ours.\n\ntitle: T\nlang: en\n'],
    ['keeps what nobody knows', 'author: A\nlang: en\n', 'lang: en\nauthor: A\n'],
    [
      'puts the subject in double quotes',
      "subject: 'It''s \"due\"' # now\n",
      'subject: "It\'s \\"due\\"" # now\n',
    ],
    ['also a bare one', 'subject: 发票 𠮷\n', 'subject: "发票 𠮷"\n'],
    ['also a folded one', 'subject: >-\n  One\n  two\nlang: en\n', 'lang: en\nsubject: "One two"\n'],
    ['leaves quotes of a title alone', 'title: \'T\'\nlang: "en"\n', 'title: \'T\'\nlang: "en"\n'],
    ['quotes what older YAML takes for no', 'market: no\n', 'market: "no"\n'],
    ['keeps the line ends', 'lang: en\r\ntitle: T\r\n', 'title: T\r\nlang: en\r\n'],
    [
      'leaves broken YAML alone',
      'lang: en\nsubject: {{ x }}\ntitle: T\n',
      'lang: en\nsubject: {{ x }}\ntitle: T\n',
    ],
    ['leaves a flow map alone', '{ lang: en, title: T }\n', '{ lang: en, title: T }\n'],
    [
      'leaves a key that stands twice alone',
      'lang: en\nlang: zh\ntitle: T\n',
      'lang: en\nlang: zh\ntitle: T\n',
    ],
    ['leaves anchors alone', 'lang: &a en\ntitle: *a\n', 'lang: &a en\ntitle: *a\n'],
  ])('%s', (_, before, after) => expect(formatted(before)).toBe(after));

  it('leaves every shipped letter unchanged', () => {
    for (const [path, text] of Object.entries(shippedFiles)) {
      if (!path.endsWith('.md')) continue;
      const template = parseTemplate(path, text);
      const desk = {
        ...deskOf({ 'a.md': '|' }).desk,
        file: { path, text, kind: 'letter', template } as const,
      };
      expect(formatFrontMatter(desk), path).toEqual([]);
    }
  });

  it('says the same in another order, whatever order it began in', () => {
    const letters = Object.entries(shippedFiles).filter(([path]) => path.endsWith('.md'));
    for (const [i, [path, text]] of letters.entries()) {
      if (i % 8) continue;
      const lines = text.slice(4, text.indexOf('\n---')).split(/\n(?=\S)/);
      const shuffled = lines
        .map((line, at) => [(at * 7 + i) % lines.length, line] as const)
        .sort((a, b) => a[0] - b[0]);
      const front = `${shuffled.map(([, line]) => line).join('\n')}\n`;
      const sorted = (yaml: string) =>
        Object.entries(readYaml(yaml).data as object).sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(formatted(front)), path).toEqual(sorted(front));
    }
  });

  it('never throws', () => {
    for (const text of [
      '',
      '---\n---\n',
      '---\n\n---\n',
      '---\n# only\n---\n',
      '---\n- a\n---\n',
      '---js\n',
      '---\na',
    ])
      expect(formatFrontMatter(deskOf({ 'a.md': `${text}|` }).desk)).toEqual([]);
  });
});
