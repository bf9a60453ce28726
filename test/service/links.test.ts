/** What can be followed from a file. */
import { describe, expect, it } from 'vitest';
import { links } from '../../src/service/links.js';
import { deskOf } from './desk.js';

const letter = (lang: string, body = '') => `---\ntitle: T\nlang: ${lang}\nchannel: phone\n---\n${body}`;
const pack = {
  'pack.yml':
    'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\nmatrix:\n  A: { final: final/email, formal: { template: formal/gone } }\n',
  'playbook.yml':
    'causes:\n  process:\n    title: { en: A, zh: 甲 }\n    signs: [{ en: A, zh: 甲 }]\n    answer: { en: A, zh: 甲 }\n    letters: [final/email]\n',
  'en/final/email.md': letter('en'),
  'zh/final/email.md': letter('zh'),
  'en/final/phone.md': letter('en', 'See `final/email`, not `final/none`.'),
};
function linked(path: string, text: string, locale: 'en' | 'zh' = 'en') {
  const { desk } = deskOf({ ...pack, [path]: `${text}|` }, { locale });
  return links(desk).map(({ span, ...link }) => [
    desk.file.text.slice(span.start, span.end),
    link.path,
    link.tooltip,
  ]);
}
const own = (path: keyof typeof pack, locale?: 'en' | 'zh') => linked(path, pack[path], locale);

describe('links', () => {
  it('lead from a letter to its twin', () => {
    expect(own('en/final/email.md')).toEqual([['en', 'zh/final/email.md', 'Open the Chinese twin']]);
    expect(own('zh/final/email.md', 'zh')).toEqual([['zh', 'en/final/email.md', '打开英文版']]);
  });
  it('lead from ids to letters that are there, in the reader’s language', () => {
    expect(own('pack.yml')).toEqual([['final/email', 'en/final/email.md', 'Open final/email']]);
    expect(own('playbook.yml', 'zh')).toEqual([['final/email', 'zh/final/email.md', '打开 final/email']]);
    expect(own('en/final/phone.md')).toEqual([['final/email', 'en/final/email.md', 'Open final/email']]);
  });
  it('lead from settings to files of their folder only', () => {
    const text =
      'extends: [strict, ./base.yml, ../up.yml, some-package]\nlexicons: [words/a.yml, words/../b.yaml, /etc/c.yml, "C:\\\\d.yml", words, "a/../../e.yml"]\n';
    expect(linked('sub/dunmark.yml', text).map(([name, path]) => [name, path])).toEqual([
      ['./base.yml', 'sub/base.yml'],
      ['words/a.yml', 'sub/words/a.yml'],
      ['words/../b.yaml', 'sub/b.yaml'],
    ]);
  });
  it('are none in what cannot be read', () => {
    for (const path of ['pack.yml', 'playbook.yml', 'dunmark.yml', 'en/final/email.md'])
      for (const text of ['', ': [', '---\nlang: {{\n']) expect(linked(path, text)).toEqual([]);
  });
});
