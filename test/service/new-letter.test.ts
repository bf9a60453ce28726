/** Beginning a letter: the choices, the files, and that the console makes the same. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNELS, STAGES } from '../../src/model/stage.js';
import { loadPack } from '../../src/project/pack.js';
import { letterChoices, newLetter } from '../../src/service/new-letter.js';
import { engine } from '../../src/workspace/engine.js';
import { dunmark } from '../cli/seated.js';
import { contents, folder } from '../node/folder.js';
import { shippedDesk } from './shipped.js';

const pack = shippedDesk('pack.yml', 'id: ').desk.pack!;
const shipped = () => pack;

describe('the choices', () => {
  it('are the pack’s own, in the reader’s language', () => {
    const en = letterChoices(shipped(), 'en');
    expect(en).toMatchObject({ packTitle: 'Payment reminders', languages: ['en', 'zh'] });
    expect(en.stages[0]).toEqual({
      value: 'pre-due',
      label: 'Before the due date',
      detail: '5 to 1 days before the due date',
    });
    expect(en.taken).toContain('final/email');
    expect(new Set(en.taken).size).toBe(en.taken.length);
    expect(letterChoices(shipped(), 'zh').channels[0]).toEqual({ value: 'email', label: '邮件' });
  });
});

describe('the files', () => {
  it('are those the console makes, to the byte', async () => {
    const cwd = folder();
    await dunmark(cwd, ['init', '--empty', '--ci', 'none']);
    const before = contents(cwd);
    const files = Object.entries(before)
      .filter(([path]) => path.startsWith('templates/'))
      .map(([path, text]) => ({ path, text }));
    const pack = loadPack('templates', files, engine().defaults);
    for (const stage of STAGES)
      for (const channel of CHANNELS) {
        const id = `${stage}/${channel}`;
        await dunmark(cwd, ['new', id]);
        const made = newLetter(pack, { id, stage, channel }, 'en');
        const now = contents(cwd);
        expect(made).toEqual(
          ['en', 'zh'].map((lang) => ({
            path: `templates/${lang}/${id}.md`,
            text: now[join('templates', lang, `${id}.md`)],
          })),
        );
      }
  });
  it('are of the languages asked for, with the situation of their folder', () => {
    const made = newLetter(
      { ...shipped(), root: 'a/b', letters: [] },
      { id: 'mediation/email', stage: 'formal', channel: 'email', languages: ['zh'] },
      'en',
    );
    expect(made).toEqual([
      { path: 'a/b/zh/mediation/email.md', text: expect.stringContaining('situation: mediation') },
    ]);
  });
  it.each([
    ['../email', 'cannot be the id', '不能用作'],
    ['Final/email', 'cannot be the id', '不能用作'],
    ['final/email', 'already', '已有'],
  ])('are refused for %s', (id, en, zh) => {
    const wish = { id, stage: 'final', channel: 'email' } as const;
    expect(newLetter(shipped(), wish, 'en')).toEqual({ refused: expect.stringContaining(en) });
    expect(newLetter(shipped(), wish, 'zh')).toEqual({ refused: expect.stringContaining(zh) });
  });
});
