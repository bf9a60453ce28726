/** The shipped pack: complete, clean with every rule on and no directive, and every letter fillable. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { exampleData } from '../../src/compile/example-data.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { lint, loadPack, render } from '../../src/index.js';
import { LANGUAGES } from '../../src/model/language.js';
import { CHANNELS, STAGES } from '../../src/model/stage.js';
import { shippedFiles } from './shipped-files.js';

const root = join(import.meta.dirname, '../..');
const files = shippedFiles();
const pack = loadPack(files, 'templates');

/** Which channels a stage needs, by pack-format: the ladder. */
const LADDER: Record<string, readonly string[]> = {
  'pre-due': ['email', 'message'],
  reminder: ['email', 'message', 'phone'],
  'follow-up': ['email', 'phone', 'message'],
  formal: ['email', 'letter', 'phone'],
  final: ['letter', 'email', 'phone'],
};

/** Letters of `ids` that the pack lacks in one of its languages. */
const lacking = (ids: readonly string[]) =>
  ids.flatMap((id) =>
    LANGUAGES.filter((lang) => !pack.letters.some((each) => each.id === id && each.lang === lang)).map(
      (lang) => `${lang} ${id}`,
    ),
  );

describe('the ladder', () => {
  it('has a letter for every stage, channel and language', () => {
    const ids = STAGES.flatMap((stage) => LADDER[stage]!.map((channel) => `${stage}/${channel}`));
    expect(ids).toHaveLength(14);
    expect(lacking(ids)).toEqual([]);
    expect(new Set(Object.values(LADDER).flat()).size).toBe(CHANNELS.length);
  });
});

describe('the shipped pack', () => {
  it('is clean with every rule on', () => {
    const { files: judged, summary } = lint(pack);
    expect(
      judged.flatMap(({ path, findings }) =>
        findings.map(({ rule, message }) => `${path} ${rule}: ${message}`),
      ),
    ).toEqual([]);
    expect(summary).toEqual({ files: files.length - 1, errors: 0, warnings: 0, infos: 0 });
  });

  it('needs no directive', () => {
    expect(pack.letters.flatMap(({ template }) => template.directives)).toEqual([]);
    expect(files.filter(({ text }) => text.includes('dunmark-disable'))).toEqual([]);
  });

  it.each(pack.letters.map(({ id, lang, template }) => ({ id, lang, template })))(
    'prints $lang $id from the examples, with nothing left blank',
    ({ id, template }) => {
      const letter = compileLetter(id, template, pack.dictionary);
      for (const target of ['text', 'html', 'markdown'] as const) {
        const { subject, body } = renderLetter(letter, exampleData(letter), {
          target,
          dictionary: pack.dictionary,
        });
        expect(`${subject}\n${body}`).not.toMatch(/\{\{|\}\}|\{%|undefined|\[object|NaN|null/);
        expect(body.length).toBeGreaterThan(100);
      }
    },
  );
});

describe('the data shipped to try it with', () => {
  it('fills the letter the README fills', () => {
    const data = JSON.parse(readFileSync(join(root, 'examples/invoice.json'), 'utf8'));
    const { subject, body } = render(pack, { id: 'final/email', lang: 'en', data });
    expect(subject).toContain('INV-2614');
    expect(body).toContain('EUR 48,300.00');
  });
});
