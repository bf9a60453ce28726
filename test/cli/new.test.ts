/** `dunmark new`: letters that are right but for what stands in brackets, all of them or none. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/model/stage.js';
import { contents, folder } from '../node/folder.js';
import { dunmark } from './seated.js';

describe('dunmark new', () => {
  const started = async () => {
    const cwd = folder();
    await dunmark(cwd, ['init', '--empty', '--ci', 'none']);
    return cwd;
  };
  const NAMES = ['email', 'letter', 'phone', 'message'];

  it('begins letters that lint clean but for what stands in brackets, and says which', async () => {
    const cwd = await started();
    const told: string[] = [];
    for (const stage of STAGES)
      for (const name of NAMES) {
        const { code, out } = await dunmark(cwd, ['new', `${stage}/${name}`]);
        expect([code, out]).toEqual([0, expect.stringContaining(`Made templates/zh/${stage}/${name}.md`)]);
        told.push(...[...out.matchAll(/^ {2}(\S+?:\d+) /gm)].map(([, place]) => place!));
      }
    const { out } = await dunmark(cwd, ['lint', '--config', 'strict', '--format', 'json']);
    const { files } = JSON.parse(out) as {
      files: { path: string; findings: { rule: string; start: { line: number } }[] }[];
    };
    const found = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, start }) => ({ rule, place: `${path}:${start.line}` })),
    );
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['placeholder-instruction']));
    expect(new Set(found.map(({ place }) => place))).toEqual(new Set(told));
  });

  it('says so where nothing stands in brackets', async () => {
    const cwd = await started();
    for (const [locale, told] of [
      ['en', 'Nothing stands in brackets'],
      ['zh', '没有待填写的方括号'],
    ] as const) {
      const { out } = await dunmark(cwd, ['new', `reminder/${locale}-message`, '--locale', locale]);
      expect(out.trimEnd().split('\n').at(-1)).toContain(told);
      expect(out).not.toMatch(/Still to be written|方括号处有待填写/);
    }
  });

  it('goes into the nearest pack, in its languages', async () => {
    const cwd = folder();
    await dunmark(cwd, ['init', '--lang', 'zh']);
    const { out } = await dunmark(join(cwd, 'templates/zh/final'), ['new', 'reminder/wechat']);
    expect(out).toContain('Made ../reminder/wechat.md');
    const made = contents(cwd);
    expect(made['templates/zh/reminder/wechat.md']).toContain('channel: message\n');
    expect(made['templates/en/reminder/wechat.md']).toBeUndefined();
  });

  it('writes nothing where one of the twins is there', async () => {
    const cwd = await started();
    mkdirSync(join(cwd, 'templates/zh/final'), { recursive: true });
    writeFileSync(join(cwd, 'templates/zh/final/email.markdown'), 'mine');
    const { code, err } = await dunmark(cwd, ['new', 'final/email']);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('templates/zh/final/email.markdown is there already'),
    ]);
    expect('templates/en/final/email.md' in contents(cwd)).toBe(false);
    expect((await dunmark(cwd, ['new', 'final/email', '--lang', 'en'])).code).toBe(0);
  });

  it('takes stage and channel from the options where the id does not say them', async () => {
    const cwd = await started();
    await dunmark(cwd, ['new', 'payment-plan/offer', '--stage', 'formal', '--channel', 'letter']);
    const text = readFileSync(join(cwd, 'templates/en/payment-plan/offer.md'), 'utf8');
    expect(text).toMatch(/stage: formal\ntone: formal\nchannel: letter\nsituation: payment-plan\n/);
  });

  it.each([
    ['../../etc/email', 'cannot be the id of a letter'],
    ['final', 'cannot be the id of a letter'],
    ['Final/Email', 'cannot be the id of a letter'],
    ['finl/email', 'did you mean final?'],
    ['payment-plan/email', 'say with --stage'],
    ['final/second', 'does not say how the letter is sent'],
    ['constructor/email', 'there is no stage'],
    ['final/constructor', 'does not say how the letter is sent'],
  ])('%s is refused', async (id, message) => {
    const cwd = await started();
    const before = contents(cwd);
    const { code, err } = await dunmark(cwd, ['new', id]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(contents(cwd)).toEqual(before);
  });

  it('needs a pack', async () => {
    const { code, err } = await dunmark(folder(), ['new', 'final/email']);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no pack.yml')]);
  });
});
