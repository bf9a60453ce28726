/** pack.yml: what it says is what the settings hold; each mistake stands at its place. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/generated/defaults.js';
import { STAGES, TONE_OF_STAGE } from '../../src/model/stage.js';
import { readPackFile } from '../../src/parse/pack-file.js';
import { told, unmarked } from './marked.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const HEAD = 'id: mine\ntitle: { en: Mine, zh: 我的 }\nversion: "1.0.0"\ndate: "2025-06-30"\n';
const PACK = `${HEAD}stages:
  - { stage: reminder, from: 0, to: 7 }
  - { stage: final, from: 8 }
`;
const read = (source: string) => readPackFile('pack.yml', source);

describe('settings', () => {
  it('of the least that a pack says', () => {
    const { settings, faults } = read(PACK);
    expect(faults).toEqual([]);
    expect(settings!.windows.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['reminder', 0, 7],
      ['final', 8, undefined],
    ]);
    expect(settings!.windows.map(({ span }) => PACK.slice(span.start, span.end))).toEqual([
      '{ stage: reminder, from: 0, to: 7 }',
      '{ stage: final, from: 8 }',
    ]);
    expect(settings!.tones).toEqual(
      Object.fromEntries(STAGES.map((stage) => [stage, [TONE_OF_STAGE[stage]]])),
    );
    expect([settings!.channels, settings!.sanctions, settings!.caps, settings!.workingDays]).toEqual([
      {},
      [],
      {},
      {},
    ]);
  });

  it('of a name with a hundred thousand spaces are refused at once', () => {
    const id = `"a${' '.repeat(120_000)}b"`;
    const { faults } = read(PACK.replace('id: mine', `id: ${id}`));
    expect(faults.map(({ code, fixes }) => [code, fixes])).toEqual([['bad-form', []]]);
  });

  it('are in the order of the ladder, however the file has them', () => {
    const { settings } = read(
      `${HEAD}stages:\n  - { stage: final, from: 8 }\n  - { stage: reminder, from: 0, to: 7 }\n`,
    );
    expect(settings!.windows.map(({ stage }) => stage)).toEqual(['reminder', 'final']);
  });

  it('take a ladder by its name', () => {
    const presets =
      'presets:\n  long:\n    - { stage: reminder, from: 0, to: 60 }\n    - { stage: final, from: 61 }\n';
    const { settings } = read(`${HEAD}stages: long\n${presets}`);
    expect(settings!.windows).toBe(settings!.presets!.long);
    expect(settings!.windows[1]!.from).toBe(61);
  });

  it('take from the shipped pack what the file leaves out', () => {
    const { settings, faults } = readPackFile(
      'pack.yml',
      `${HEAD}stages: tight\ncaps: {}\n`,
      defaultSettings,
    );
    expect(faults).toEqual([]);
    expect(settings!.windows).toEqual(defaultSettings.windows);
    expect(settings!.sanctions).toEqual(defaultSettings.sanctions);
    expect(settings!.caps).toEqual({});
    expect(settings!.id).toBe('mine');
  });

  it('hold all the rest as written', () => {
    const more = `languages: [zh]
names: [Hope Trading Ltd]
channels: { final: [letter] }
tones: { final: [decisive, cold] }
sanctions:
  - { id: late-interest, label: { en: late interest, zh: 逾期利息 }, stages: [final] }
working-days: { final: 3 }
caps: { final: { words: 220, characters: 380 } }
channel-caps: { letter: { factor: 1.5 } }
matrix:
  A: { final: final/letter }
  C: { final: { action: { en: Hand it over., zh: 移交。 } } }
`;
    const { settings, faults } = read(PACK + more);
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({
      languages: ['zh'],
      names: ['Hope Trading Ltd'],
      channels: { final: ['letter'] },
      tones: { final: ['decisive', 'cold'], formal: ['formal'] },
      sanctions: [{ id: 'late-interest', stages: ['final'] }],
      workingDays: { final: 3 },
      caps: { final: { words: 220, characters: 380 } },
      channelCaps: { letter: { factor: 1.5 } },
      matrix: {
        A: { final: { template: 'final/letter' } },
        C: { final: { action: { en: 'Hand it over.' } } },
      },
    });
    const source = PACK + more;
    for (const [path, word] of [
      ['stages', 'stages'],
      ['channels.final', 'final'],
      ['matrix.A', 'A'],
    ] as const) {
      const { start, end } = settings!.places.get(path)!;
      expect(source.slice(start, end)).toBe(word);
    }
  });
});

describe('a mistake', () => {
  it.each<[string, string]>([
    ['unknown-key', `${PACK}⟦chanels⟧: { final: [letter] }\n`],
    ['unknown-key', `${PACK}channels: { ⟦finale⟧: [letter] }\n`],
    ['unknown-value', `${PACK}channels: { final: [⟦post⟧] }\n`],
    ['unknown-value', `${HEAD}stages: ⟦tigth⟧\n`],
    ['bad-form', `${HEAD}stages: ⟦long⟧\n`],
    ['unknown-value', `${HEAD}stages: ⟦long⟧\npresets: { tight: [{ stage: final, from: 8 }] }\n`],
    ['bad-form', `${HEAD}stages: ⟦5⟧\n`],
    ['missing-key', `⟦id: mine⟧\n${PACK.slice(HEAD.indexOf('title:')).replace(/version.*\n/, '')}`],
    ['missing-key', `${HEAD}stages:\n  - ⟦{ stage: final }⟧\n`],
    ['bad-form', `${HEAD}stages:\n  - { stage: final, from: ⟦soon⟧ }\n`],
    ['window-backwards', `${HEAD}stages:\n  - { stage: final, from: 8, to: ⟦7⟧ }\n`],
    [
      'duplicate-item',
      `${HEAD}stages:\n  - { stage: final, from: 8, to: 9 }\n  - { stage: ⟦final⟧, from: 10 }\n`,
    ],
    ['duplicate-item', `${PACK}channels: { final: [letter, email, ⟦letter⟧] }\n`],
    ['bad-form', PACK.replace('"2025-06-30"', '⟦"2025-02-30"⟧')],
    ['bad-form', PACK.replace('"2025-06-30"', '⟦June 2025⟧')],
    ['bad-form', PACK.replace('"1.0.0"', '⟦1.0⟧')],
    ['bad-form', `${PACK}working-days: { final: ⟦-1⟧ }\n`],
    ['bad-form', `${PACK}matrix: { A: { final: ⟦Final Letter⟧ } }\n`],
    ['bad-form', `${PACK}matrix: { A: { ⟦final⟧: {} } }\n`.replace('⟦final⟧: {}', 'final: ⟦{}⟧')],
    ['empty', `${PACK}⟦caps⟧:\n`],
    ['no-keys', '⟦- a⟧\n- b\n'],
  ])('%s in %j', (code, marked) => {
    const { source, spans } = unmarked(marked);
    const { settings, faults } = read(source);
    expect(settings).toBeUndefined();
    expect(told(source, faults)).toEqual(
      spans.map(({ start, end }) => `${code}@${source.slice(start, end)}`),
    );
    expect(faults[0]!.span.start).toBe(spans[0]!.start);
  });

  it('that reading mends on the way costs no settings', () => {
    const { settings, faults } = read(
      PACK.replace('{ en: Mine, zh: 我的 }', '{ en: Mine, zh: 我的 }\nnames:\n  - {{ x }}'),
    );
    expect(faults.map(({ code }) => code)).toEqual(['yaml-unquoted-tag']);
    expect(settings!.names).toEqual(['{{ x }}']);
  });
});

describe('the shipped pack', () => {
  it('is what single letters are judged by, and nobody can change it', () => {
    const { settings, faults } = read(readFileSync(join(root, 'templates/pack.yml'), 'utf8'));
    expect(faults).toEqual([]);
    const spans = new Set(defaultSettings.windows.map(({ span }) => `${span.start}–${span.end}`));
    expect([...spans]).toEqual(['0–0']);
    const plain = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (key, inner) => (key === 'span' || key === 'places' ? undefined : inner)),
      );
    expect(plain(defaultSettings)).toEqual(plain(settings));
    expect(Object.isFrozen(defaultSettings) && Object.isFrozen(defaultSettings.windows[0])).toBe(true);
  });

  it('holds the three ladders of the trade', () => {
    const days = (name: 'tight' | 'standard' | 'long') =>
      defaultSettings.presets![name]!.map(({ stage, from, to }) => `${stage} ${from}…${to ?? ''}`);
    expect(days('tight')).toEqual([
      'pre-due -5…-1',
      'reminder 0…7',
      'follow-up 8…14',
      'formal 15…30',
      'final 31…',
    ]);
    expect(days('standard')).toEqual(['pre-due -5…-1', 'reminder 0…15', 'follow-up 16…30', 'final 31…']);
    expect(days('long')).toEqual([
      'pre-due -5…-1',
      'reminder 0…15',
      'follow-up 16…30',
      'formal 31…60',
      'final 61…',
    ]);
    expect(defaultSettings.windows).toEqual(defaultSettings.presets!.tight);
  });
});
