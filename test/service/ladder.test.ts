/** The ladder of a pack: rungs, letters, what is missing. */
import { describe, expect, it } from 'vitest';
import { lintPack } from '../../src/project/lint-files.js';
import { ladder } from '../../src/service/ladder.js';
import { engine } from '../../src/workspace/engine.js';
import { deskOf } from './desk.js';
import { shippedDesk } from './shipped.js';

const letter = (lang: string, stage: string, more = '') =>
  `---\ntitle: ${stage}\nlang: ${lang}\nstage: ${stage}\ntone: formal\nchannel: email\n${more}variables:\n  required: []\n---\n\nWe hope so.\n`;
const pack = `id: p
title: { en: P, zh: 包 }
version: "1.0.0"
date: "2026-01-01"
languages: [en, zh]
book: { colors: { final: "#112233" } }
stages:
  - { stage: reminder, from: 0, to: 9 }
  - { stage: final, from: 10 }
channels:
  reminder: [email]
  final: [email, letter]
  formal: [letter]
`;

function climbed(files: Record<string, string>, locale: 'en' | 'zh' = 'en') {
  const { desk } = deskOf({ ...files, 'pack.yml': `${pack}|` }, { locale });
  const finding = { severity: 'warning' } as never;
  return ladder({ ...desk, pack: desk.pack! }, new Map([['en/final/email.md', [finding]]]));
}

describe('the ladder', () => {
  const out = climbed({
    'en/reminder/email.md': letter('en', 'reminder'),
    'zh/reminder/email.md': letter('zh', 'reminder'),
    'en/final/email.md': letter('en', 'final'),
    'en/final/jp-email.md': letter('en', 'final', 'market: jp\n'),
    'en/mediation/email.md': letter('en', 'final', 'situation: mediation\n'),
  });
  it('has the stages with days or letters, in the book’s colours', () =>
    expect(out.rungs.map(({ stage, name, color, window }) => [stage, name, color, window])).toEqual([
      ['reminder', 'Reminder', expect.stringMatching(/^#[0-9a-f]{6}$/), { from: 0, to: 9 }],
      ['final', 'Final demand', '#112233', { from: 10, to: null }],
    ]));
  it('counts what was found in each letter', () =>
    expect(out.rungs[1]!.letters).toEqual([
      {
        path: 'en/final/email.md',
        id: 'final/email',
        title: 'final',
        lang: 'en',
        channel: 'email',
        channelName: 'email',
        firmness: expect.any(Number),
        errors: 0,
        warnings: 1,
      },
    ]));
  it('puts letters for an occasion or a market beside', () =>
    expect(out.beside.map(({ id }) => id)).toEqual(['final/jp-email', 'mediation/email']));
  it('says what is missing, each once', () =>
    expect(out.rungs.map(({ missing }) => missing.map(({ channel, lang }) => `${channel} ${lang}`))).toEqual([
      [],
      ['email zh', 'letter en', 'letter zh'],
    ]));
  it('speaks the reader’s language', () => {
    const zh = climbed({}, 'zh');
    expect([zh.title, zh.rungs[1]!.name, zh.rungs[1]!.missing[0]!.channelName]).toEqual([
      '包',
      '最后催告',
      '邮件',
    ]);
  });
  it('misses what the rules miss in the shipped pack: nothing', () => {
    const { desk } = shippedDesk('pack.yml', 'id: ');
    const shown = ladder({ ...desk, pack: desk.pack! }, new Map());
    expect(shown.rungs.flatMap(({ missing }) => missing)).toEqual([]);
    expect(shown.rungs.flatMap(({ letters }) => letters).length + shown.beside.length).toBe(
      desk.pack!.letters.length,
    );
  });
  it('agrees with missing-channel', () => {
    const { linter, defaults } = engine();
    const files = [
      { path: 'pack.yml', text: pack },
      { path: 'en/final/email.md', text: letter('en', 'final') },
    ];
    const found = lintPack(
      { root: '', files },
      { linter, defaults, locale: 'en', settingsFor: () => ({ levels: {}, names: [] }) },
    ).flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'missing-channel'));
    expect(found).toHaveLength(3);
  });
});
