import { describe, expect, it } from 'vitest';
import { fileKind, letterPath } from '../../src/project/letter-path.js';

describe('letterPath', () => {
  it.each([
    ['en/final/email.md', { lang: 'en', id: 'final/email' }],
    ['zh/follow-up/email-process.md', { lang: 'zh', id: 'follow-up/email-process' }],
    ['en/final/email.markdown', { lang: 'en', id: 'final/email' }],
    ['en/final/email2.md', { lang: 'en', id: 'final/email2' }],
    ['fr/final/email.md', undefined],
    ['en/final/Email.md', undefined],
    ['en/../../etc/passwd.md', undefined],
    ['en/../email.md', undefined],
    ['en/final/..md', undefined],
    ['en/final/a b.md', undefined],
    ['en/final/-a.md', undefined],
    ['en/final/a--b.md', undefined],
    ['en/final/希望.md', undefined],
    ['en/final/a\u0000.md', undefined],
    ['en/email.md', undefined],
    ['en/final/deep/email.md', undefined],
    ['en/final/email.txt', undefined],
    ['', undefined],
  ])('reads %j', (path, expected) => {
    expect(letterPath(path)).toEqual(expected);
  });
});

describe('fileKind', () => {
  it.each([
    ['pack.yml', 'part'],
    ['variables.yml', 'part'],
    ['phrases/opening.yml', 'part'],
    ['phrases/deep/opening.yml', 'other'],
    ['en/pack.yml', 'other'],
    ['en/final/email.md', 'letter'],
    ['en/README.md', 'letter'],
    ['zh/final/Bad Name.md', 'letter'],
    ['README.md', 'loose'],
    ['drafts/new.md', 'loose'],
    ['en.md', 'loose'],
    ['notes.txt', 'loose'],
    ['package.json', 'other'],
    ['ci.yaml', 'other'],
  ])('%s is %s', (path, kind) => {
    expect(fileKind(path)).toBe(kind);
  });
});
